"""Directives become what the records say; code stays as it was written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_project import PAGE_EN, PAGE_SV, changed, check, small_project, write
from tillsammans.floor.templates import Templates
from tillsammans.pages.code import without_code
from tillsammans.pages.source import directives_in
from tillsammans.site.expand import Expansion
from tillsammans.site.views import Views

PARTIALS = {
    "contact-card": "<div>{{ contact.name }}</div>",
    "call-button": '<a href="{{ point.phone.href }}">{{ contact.name }}, {{ point.label }}</a>',
    "phone-link": '<a href="{{ point.phone.href }}">{{ point.phone.text }}</a>',
    "email-link": "<a>{{ point.email.text }}</a>",
}

Expand = Callable[[str], str]


@pytest.fixture
def expansion(tmp_path: Path) -> Expansion:
    """Make an expansion for the home page of the small project, with short templates."""
    small_project(tmp_path)
    for name, html in PARTIALS.items():
        write(tmp_path, f"overrides/partials/{name}.html", html)
    site = check(tmp_path).site
    assert site is not None
    views = Views(site, "https://exempel.example/", {}, Templates(tmp_path / "overrides"), ())
    return views.expansion(site.pages["sv", "index.md"])


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("Ring [[phone: kramfors-kommun/kundtjanst]].", 'Ring <a href="tel:+4661280000">0612-800 00</a>.'),
        ("[[ email :kramfors-kommun/kundtjanst ]]", "<a>kommun@kramfors.se</a>"),
        (
            "Före\n[[call: kramfors-kommun/kundtjanst]]\nefter",
            'Före\n\n\n<a href="tel:+4661280000">Kramfors kommun, Kundtjänst</a>\n\n\nefter',
        ),
        ("[[contact: kramfors-kommun]]", "\n\n<div>Kramfors kommun</div>\n\n"),
        (
            "Så är det. [[source: a]] [[source: b]]\nOch så. [[source: a]]",
            (
                'Så är det.\u00a0<a class="cite" href="#kalla-1" aria-label="Källa 1">1</a>'
                '\u00a0<a class="cite" href="#kalla-2" aria-label="Källa 2">2</a>\n'
                'Och så.\u00a0<a class="cite" href="#kalla-1" aria-label="Källa 1">1</a>'
            ),
        ),
        ("Ring 114 14 eller 90 114, inte 1 114 140.", "Ring 114\u00a014 eller 90\u00a0114, inte 1 114 140."),
        ("Skriv `[[call: x]]` och `114 14`.", "Skriv `[[call: x]]` och `114 14`."),
        (
            "```\n[[call: x]]\n```\n\n~~~ yaml\n[[call: x]]\n~~~",
            "```\n[[call: x]]\n```\n\n~~~ yaml\n[[call: x]]\n~~~",
        ),
        ("[länk](x.md) [a][b] [c]", "[länk](x.md) [a][b] [c]"),
        ("", ""),
    ],
)
def test_what_becomes_of_directives(expansion: Expansion, markdown: str, html: str) -> None:
    assert expansion.expand(markdown) == html


def test_sources_are_counted_in_the_order_of_the_page(expansion: Expansion) -> None:
    expansion.expand("[[source: b]] [[source: a]]")
    expansion.expand("[[source: b]] [[source: c]]")
    assert expansion.cited == ["b", "a", "c"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a `b` c", "a     c"),
        ("a ``b ` c`` d", "a           d"),
        ("a ` b", "a ` b"),
        ("a \\`b` c", "a \\`b` c"),
        ("a `b`\nc ` d", "a `b`\nc ` d"),
        ("a ` b\n\nc `d`", "a ` b\n\nc    "),
        ("```\na\n```\nb", "   \n \n   \nb"),
        ("```\na\n~~~\n```", "   \n \n   \n   "),
        ("~~~ python\na\n~~~  \nb", "          \n \n     \nb"),
        ("````\n```\n````\na", "    \n   \n    \na"),
        ("```\na", "```\na"),
        ("    ```\n    a\n    ```", "    ```\n    a\n    ```"),
        ("``` a b\nc\n```", "``` a b\nc\n```"),
        ("```\na\n```\n```\nb\n```", "   \n \n   \n   \n \n   "),
    ],
)
def test_code_is_blanked_out(text: str, shown: str) -> None:
    assert "\n".join(without_code(text.split("\n"))) == shown


@given(st.text("`~a \n\\[]:", max_size=60))
def test_blanking_keeps_every_column(text: str) -> None:
    lines = text.split("\n")
    shown = without_code(lines)
    assert [len(line) for line in shown] == [len(line) for line in lines]
    for before, after in zip(lines, shown, strict=True):
        assert all(new in (old, " ") for old, new in zip(before, after, strict=True))


@given(st.text("[]:a/ ", max_size=40))
def test_directives_stand_where_they_say(line: str) -> None:
    end = 0
    for directive in directives_in(line):
        assert end <= directive.start < directive.end <= len(line)
        assert line[directive.start :].startswith("[[")
        end = directive.end


def test_the_front_page_of_the_small_project(expansion: Expansion, tmp_path: Path) -> None:
    write(tmp_path, PAGE_SV, changed(PAGE_SV, "Kommunen svarar.", "Kommunen svarar på 114 14."))
    english = changed(PAGE_EN, "The municipality answers.", "The municipality answers on 114 14.")
    write(tmp_path, PAGE_EN, english)
    site = check(tmp_path).site
    assert site is not None
    html = expansion.expand(site.pages["sv", "index.md"].body)
    assert html.startswith(
        "\n## Vem svarar? { #vem-svarar }\n\nKommunen svarar på 114\u00a014.\u00a0<a class"
    )
    assert "[[" not in html
