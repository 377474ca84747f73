"""Links to definitions: where a page gets them, where never, and that its text stays as it is."""

from __future__ import annotations

import re
from functools import cache

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_project import GLOSSARY, GLOSSARY_FILES
from tillsammans.floor.source import Source, read_yaml
from tillsammans.floor.tree import plain
from tillsammans.glossary.linking import explain
from tillsammans.glossary.matching import as_html, matcher
from tillsammans.glossary.model import Glossary

FORMS = {
    "ombud": ["ombud", "ombuden", "postombud"],
    "brev": ["brev", "brevet"],
    "myndighet": ["brottsbekämpande myndighet", "myndighet"],
    "pts": ["PTS", "Post- och telestyrelsen"],
    "ar-och-matt": ["R&D"],
}
START = '<a role="doc-glossref" href="../om/ordlista/#{}">'


def glossary(forms: dict[str, list[str]]) -> Glossary:
    """Make a glossary of Swedish words."""
    terms = {
        slug: {
            "term": {"sv": own, "en": f"{slug} in English"},
            "forms": {"sv": rest},
            "definition": {"sv": "Så.", "en": "So."},
            "source": "kramfors-2023",
        }
        for slug, (own, *rest) in forms.items()
    }
    return Glossary.model_validate({"owner": "web", "read": "2026-11-01", "terms": terms})


SWEDISH = matcher(glossary(FORMS), "sv")


def linked(html: str) -> str:
    """Link terms, written short: `[ombuden](ombud)` for a link to `#ombud`."""
    made = explain(html, SWEDISH, lambda slug: f"../om/ordlista/#{slug}")
    return re.sub(
        r'<a role="doc-glossref" href="\.\./om/ordlista/#([^"]*)">(.*?)</a>',
        r"[\2](\1)",
        made,
        flags=re.DOTALL,
    )


def test_the_first_use_of_a_term_is_a_plain_link() -> None:
    html = "<p>Ett ombud, flera ombud.</p>\n<p>Ombuden får brev.</p>"

    assert explain(html, SWEDISH, lambda slug: f"../om/ordlista/#{slug}") == (
        '<p>Ett <a role="doc-glossref" href="../om/ordlista/#ombud">ombud</a>, flera ombud.</p>\n'
        '<p>Ombuden får <a role="doc-glossref" href="../om/ordlista/#brev">brev</a>.</p>'
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("POSTOMBUD", "[POSTOMBUD](ombud)"),
        ("en brottsbekämpande myndighet", "en [brottsbekämpande myndighet](myndighet)"),
        ("en brottsbekämpande\nmyndighet", "en [brottsbekämpande\nmyndighet](myndighet)"),
        ("en brottsbekämpande\u00a0myndighet", "en [brottsbekämpande\u00a0myndighet](myndighet)"),
        ("Post- och telestyrelsen", "[Post- och telestyrelsen](pts)"),
        ("(brev)", "([brev](brev))"),
        ("”brev”", "”[brev](brev)”"),
        ("brev’s", "[brev](brev)’s"),
        ("brev.", "[brev](brev)."),
        ("brev–paket", "[brev](brev)–paket"),
        ("avd. R&amp;D", "avd. [R&amp;D](ar-och-matt)"),
    ],
)
def test_whole_words_are_found(text: str, expected: str) -> None:
    assert linked(f"<p>{text}</p>") == f"<p>{expected}</p>"


@pytest.mark.parametrize(
    "text",
    [
        "brevbärare",
        "pappersbrev",
        "brev-",
        "e-brev",
        "brev\u00adbärare",
        "brev\u2011bärare",
        "brev\u0301",
        "brev_1",
        "brev2",
        "pts.se",
        "pts@pts.se",
        "/pts/",
        "ombudsmän",
        "ombuds",
        "om bud",
        "&pts;",
        "&#pts;",
        "brottsbekämpande",
        "brotts\u017fbekämpande",
    ],
)
def test_parts_of_words_and_addresses_are_not(text: str) -> None:
    assert linked(f"<p>{text}</p>") == f"<p>{text}</p>"


@pytest.mark.parametrize(
    "html",
    [
        '<h2 id="brev">Brev</h2>',
        "<h4>Brev</h4>",
        '<a href="x">Brev</a>',
        '<a href="x">Ett <b>brev</b></a>',
        '<a class="call" href="tel:112"><span>brev</span><svg><text>brev</text></svg></a>',
        "<code>brev</code>",
        "<pre><code>brev\n</code></pre>",
        "<th>Brev</th>",
        "<blockquote>\n<p>Brev, ja. <em>Brev</em>.</p>\n</blockquote>",
        "<q>brev</q>",
        "<button type='button'>brev</button>",
        "<summary>brev</summary>",
        '<svg><title>brev</title><path d="M0"/></svg>',
        "<!-- brev -->",
        '<div class="contact-card"><div><p>brev</p></div><p>brev</p></div>',
        '<figure class="drawing way"><figcaption>brev</figcaption></figure>',
        '<em lang="en">brev</em>',
        '<img alt="brev" src="brev.jpg">',
        '<p title="a > brev">x</p>',
        "<p>post<strong>ombud</strong></p>",
        "<p><strong>brev</strong>bärare</p>",
        "<p>brottsbekämpande <b>myndig</b>het</p>",
    ],
)
def test_some_places_never_hold_a_link_and_the_next_use_gets_it(html: str) -> None:
    assert linked(html) == html
    assert linked(f"{html}<p>Ett brev</p>") == f"{html}<p>Ett [brev](brev)</p>"


def test_other_places_do() -> None:
    html = "<ul><li>brev</li></ul><table><tr><td><strong>PTS</strong></td></tr></table>"

    assert linked(html) == html.replace("brev", "[brev](brev)").replace("PTS", "[PTS](pts)")
    assert linked("<figure class='quote'><blockquote>brev</blockquote><figcaption>Ombud</figcaption>") == (
        "<figure class='quote'><blockquote>brev</blockquote><figcaption>[Ombud](ombud)</figcaption>"
    )


def test_of_two_terms_in_one_place_the_longer_wins() -> None:
    assert linked("<p>en brottsbekämpande myndighet, en myndighet</p>") == (
        "<p>en [brottsbekämpande myndighet](myndighet), en myndighet</p>"
    )
    longer = matcher(glossary({"brott": ["brott"], "myndighet": ["brott mot en myndighet"]}), "sv")
    found = [one.slug for one in longer.find("brott mot en myndighet och brott mot andra")]
    assert found == ["myndighet", "brott"]


def test_letters_that_only_look_the_same_are_none() -> None:
    assert matcher(glossary({"post": ["post"]}), "sv").pattern.search("po\u017ft")
    assert not list(matcher(glossary({"post": ["post"]}), "sv").find("po\u017ft"))


def test_a_language_has_its_own_words_alone() -> None:
    assert not list(matcher(glossary(FORMS), "en").find("ombud brev"))
    assert not list(matcher(glossary(FORMS), "nb").find("ombud, brev in English"))
    assert not list(matcher(glossary({}), "sv").find("ombud"))


def test_the_address_is_escaped() -> None:
    made = explain("<p>brev</p>", SWEDISH, lambda slug: f'"{slug}"&')
    assert made == '<p><a role="doc-glossref" href="&quot;brev&quot;&amp;">brev</a></p>'


WORDS = st.sampled_from(
    [
        "ombud",
        "Ombuden",
        "brev",
        "postombud",
        "brottsbekämpande",
        "myndighet",
        "PTS",
        "-",
        ".",
        " ",
        "\n",
        "å",
        "&amp;",
        "\u00a0",
    ]
)
PLAIN = st.lists(WORDS, max_size=6).map("".join) | st.text(
    st.characters(codec="utf-8", exclude_characters="<>&\"'"), max_size=5
)
TAGS = st.sampled_from(
    ["p", "strong", "em", "a", "code", "h2", "li", "td", "th", "blockquote", "svg", "span", "pre", "div"]
)


@st.composite
def element(draw: st.DrawFn, depth: int = 3) -> str:
    """Make well-formed HTML."""
    parts = [draw(PLAIN)]
    for _ in range(draw(st.integers(0, 3)) if depth else 0):
        tag = draw(TAGS)
        inner = draw(element(depth - 1))
        parts += [f"<{tag}>{inner}</{tag}>", draw(PLAIN)]
    return "".join(parts)


@given(element())
def test_whatever_the_page_its_text_and_markup_stay(html: str) -> None:
    made = explain(html, SWEDISH, lambda slug: f"#{slug}")
    link = re.compile(r'<a role="doc-glossref" href="#([a-z-]+)">([^<]*)</a>')

    assert link.sub(r"\2", made) == html
    slugs = [match[1] for match in link.finditer(made)]
    assert len(slugs) == len(set(slugs))
    tree = lxml.html.fromstring(f"<main>{made}</main>")
    never = "ancestor::a or ancestor::code or ancestor::pre or ancestor::h2 or ancestor::th or ancestor::svg"
    assert not tree.xpath(f"//a[@role][{never} or ancestor::blockquote]")


@given(st.text(max_size=60))
def test_whatever_is_no_html_stays_too(text: str) -> None:
    made = explain(text, SWEDISH, lambda slug: f"#{slug}")

    assert re.sub(r'<a role="doc-glossref" href="#[a-z-]+">([^<]*)</a>', r"\1", made) == text


NAMES = st.text(st.characters(categories=("Ll", "Lu", "Zs", "Pd", "Po", "Sm")), min_size=1, max_size=60)


@given(
    st.lists(NAMES, min_size=1, max_size=12, unique_by=lambda name: " ".join(name.split()).lower()), st.data()
)
def test_every_form_is_found_as_it_is_written(names: list[str], data: st.DataObject) -> None:
    names = [name for name in names if name.strip()]
    forms = {f"a{number}": [name] for number, name in enumerate(names)}
    finder = matcher(glossary(forms), "sv")
    for slug, (name, *_) in forms.items():
        text = as_html(data.draw(st.sampled_from([name, name.lower()])))
        found = [(one.slug, one.start, one.end) for one in finder.find(f" {text} ")]
        stripped = len(text) - len(text.lstrip())
        whole = (slug, 1 + stripped, 1 + stripped + len(text.strip()))
        assert whole in found or len(name.lower()) != len(name)


@cache
def small_glossary() -> Glossary:
    root = read_yaml(Source(GLOSSARY, GLOSSARY_FILES[GLOSSARY].encode()))
    return Glossary.model_validate(plain(root))


def test_forms_are_words_of_a_term() -> None:
    assert list(small_glossary().terms["brev"].words("sv")) == ["brev", "brevet", "breven"]
    assert list(small_glossary().terms["brev"].words("nb")) == []


def test_a_beginning_is_tried_once_however_many_forms_have_it() -> None:
    many = matcher(glossary({f"a{number}": [f"post{number}"] for number in range(1000)}), "sv")

    assert many.pattern.pattern.count("post") == 1
    assert [one.slug for one in many.find("post9, post99, post999, post9999")] == ["a9", "a99", "a999"]
