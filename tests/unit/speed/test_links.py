"""Links of Markdown: to pages, to elsewhere, and to nowhere; and what is told of them at the end."""

from __future__ import annotations

import pytest
from tillsammans.pages.links import Origin, Way, follow
from tillsammans.pages.render import EXTENSIONS, Body, BodyRenderer
from tillsammans.site.following import Followed, LostLink, lost_links

PAGES = {
    "index.md": "en/",
    "lagen.md": "en/lagen/",
    "nyheter/index.md": "en/nyheter/",
    "nyheter/traff.md": "en/nyheter/traff/",
    "404.md": "en/404.html",
}
HERE = Origin("nyheter/traff.md", "en/nyheter/traff/", PAGES.get)


@pytest.mark.parametrize(
    ("link", "way"),
    [
        ("../lagen.md", Way("../lagen.md", "../../lagen/")),
        ("../lagen.md#straff", Way("../lagen.md#straff", "../../lagen/#straff", "", "lagen.md", "straff")),
        ("index.md", Way("index.md", "../")),
        ("../index.md?a=b", Way("../index.md?a=b", "../../?a=b")),
        ("../404.md", Way("../404.md", "../../404.html")),
        ("traff.md", Way("traff.md", "./")),
        ("%74raff.md", Way("%74raff.md", "./")),
        ("#har", Way("#har", "#har", "", "nyheter/traff.md", "har")),
        ("?a", Way("?a", "?a")),
        ("", Way("", "")),
        ("https://pts.se/a.md", Way("https://pts.se/a.md", "https://pts.se/a.md")),
        ("//pts.se/", Way("//pts.se/", "//pts.se/")),
        ("mailto:a@b.se", Way("mailto:a@b.se", "mailto:a@b.se")),
        ("/lagen/", Way("/lagen/", "/lagen/", "absolute")),
        ("\\lagen", Way("\\lagen", "\\lagen", "absolute")),
        ("lagen.md", Way("lagen.md", "lagen.md", "lost")),
        ("../../sv/lagen.md", Way("../../sv/lagen.md", "../../sv/lagen.md", "lost")),
        ("../lagen", Way("../lagen", "../lagen", "lost")),
        ("http://[", Way("http://[", "http://[", "lost")),
    ],
)
def test_where_a_link_leads(link: str, way: Way) -> None:
    assert follow(link, HERE) == way


def render(text: str, origin: Origin = HERE, renderer: BodyRenderer | None = None) -> Body:
    return (renderer or BodyRenderer(EXTENSIONS, {}))(text, origin)


def test_links_and_pictures_of_a_body_are_rewritten() -> None:
    body = render(
        "## A { #a }\n\n[b](../lagen.md#c) ![d](../index.md) <e@f.se>\n\n## G { #g }\n\n### H { #h }"
    )

    assert '<a href="../../lagen/#c">b</a>' in body.html
    assert 'src="../../"' in body.html
    assert [way.href for way in body.ways][:2] == ["../../lagen/#c", "../../"]
    assert body.contents == (("A", "#a"), ("G", "#g"))
    assert body.anchors == {"a", "g", "h"}


def test_an_empty_body_has_nothing_of_the_one_before() -> None:
    renderer = BodyRenderer(EXTENSIONS, {})
    render("## A { #a }\n\n[b](../lagen.md)", renderer=renderer)

    assert render("  \n", renderer=renderer) == Body("", (), ())


def test_the_same_text_is_rendered_for_another_place_where_its_links_lead_elsewhere() -> None:
    renderer = BodyRenderer(EXTENSIONS, {})
    text = "[a](index.md) [b](../lagen.md)"
    first = render(text, renderer=renderer)
    other = Origin("nyheter/b.md", "en/nyheter/b/", PAGES.get)
    above = Origin("nyheter/index.md", "en/nyheter/", PAGES.get)

    assert render(text, other, renderer) is first
    assert render(text, above, renderer).html == '<p><a href="./">a</a> <a href="../lagen/">b</a></p>'
    assert render(text, HERE, renderer) == first


def test_one_renderer_gives_what_a_new_one_would() -> None:
    renderer = BodyRenderer(EXTENSIONS, {})
    texts = ["# A\n\n[x][y]\n\n[y]: ../lagen.md", "[x][y]", "- a\n- b\n\n## A\n\n## A", "| a |\n|---|\n| b |"]
    for text in texts * 2:
        assert render(text, renderer=renderer) == render(text)


def page(path: str, *ways: Way, anchors: frozenset[str] = frozenset()) -> Followed:
    return Followed("en", path, anchors, ways)


def test_links_that_lead_nowhere_are_told() -> None:
    found = lost_links(
        [
            page(
                "a.md",
                Way("b.md#there", "../b/#there", "", "b.md", "there"),
                Way("b.md#gone", "../b/#gone", "", "b.md", "gone"),
                Way("/x/", "/x/", "absolute"),
                Way("c.md", "c.md", "lost"),
                Way("https://pts.se", "https://pts.se"),
            ),
            page("b.md", anchors=frozenset({"there"})),
        ]
    )

    assert list(found) == [
        LostLink("anchors", "en/a.md contains a link 'b.md#gone', but b.md has no '#gone'."),
        LostLink("absolute_links", "en/a.md contains an absolute link '/x/', it was left as is."),
        LostLink("not_found", "en/a.md contains a link 'c.md', which leads to no page."),
    ]
