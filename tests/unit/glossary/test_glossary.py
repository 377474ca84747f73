"""The glossary: its page in each language, which pages lead to it, and when it is read again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from project import ROOT
from small_project import (
    GLOSSARY,
    GLOSSARY_FILES,
    LAW,
    add_glossary,
    changed,
    check,
    printed,
    small_project,
    write,
)
from tillsammans.floor.languages import alphabetical
from tillsammans.floor.templates import Templates
from tillsammans.news.model import NewsFront
from tillsammans.site import feeds
from tillsammans.site.generated_pages import with_generated_pages
from tillsammans.site.glossary_links import explained, is_explained
from tillsammans.site.glossary_views import OtherName, TermView
from tillsammans.site.guide_views import Cite
from tillsammans.site.load import load_site
from tillsammans.site.model import Site
from tillsammans.site.reviewing import listing
from tillsammans.site.views import View, Views

PAGE = "om/ordlista.md"
LETTERS = "<p>Breven kom.</p>"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    small_project(tmp_path)
    add_glossary(tmp_path)
    assert printed(tmp_path) == ""
    return tmp_path


def site_of(project: Path) -> Site:
    made = check(project).site
    assert made is not None
    return with_generated_pages(made)


def views(site: Site) -> Views:
    return Views(site, "https://exempel.example/", {}, Templates(ROOT / "overrides"), ())


def view_of(site: Site, language: str, cited: tuple[str, ...] = ()) -> View:
    return views(site).view(site.pages[language, PAGE], cited=cited)


def changed_glossary(old: str, new: str) -> str:
    text = GLOSSARY_FILES[GLOSSARY]
    assert text.count(old) == 1
    return text.replace(old, new)


def test_the_page_has_the_terms_in_the_order_of_its_language(project: Path) -> None:
    site = site_of(project)
    cite = Cite(1, "kalla-1")
    swedish = [
        TermView(
            "brev",
            "brev",
            "Väger högst 2 kilo. Det står i 1 kap. 2 § postlagen.",
            cite,
            (OtherName("en", "engelska", "letter"),),
        ),
        TermView("post", "post", "Brev och paket.", cite, ()),
        TermView("arende", "ärende", "Något som ska göras.", cite, (OtherName("en", "engelska", "matter"),)),
    ]

    assert list(view_of(site, "sv").terms) == swedish
    assert [(term.id, term.name, term.others) for term in view_of(site, "en").terms] == [
        ("brev", "letter", (OtherName("sv", "Swedish", "brev"),)),
        ("arende", "matter", (OtherName("sv", "Swedish", "ärende"),)),
        ("post", "post", ()),
    ]


@pytest.mark.parametrize(
    ("language", "ordered"),
    [
        ("sv", ["Abel", "éa", "ed", "Zorn", "å", "ära", "öl"]),
        ("en", ["å", "Abel", "ära", "éa", "ed", "öl", "Zorn"]),
        ("nb", ["Abel", "ära", "éa", "ed", "öl", "Zorn", "å"]),
    ],
)
def test_every_language_has_its_own_order(language: str, ordered: list[str]) -> None:
    assert sorted(sorted(ordered), key=lambda word: alphabetical(word, language)) == ordered
    assert sorted(["o\u0308", "z"], key=lambda word: alphabetical(word, "sv")) == ["z", "o\u0308"]


def test_sources_go_on_from_those_of_the_introduction(project: Path) -> None:
    sources = "pts:\n  title: Post\n  publisher: PTS\n  url: https://pts.se\n  lang: sv\n"
    write(
        project, "docs/_data/sources.yml", (project / "docs/_data/sources.yml").read_text("utf-8") + sources
    )
    old = "en: Letters and parcels.}\n    source: kramfors-2023"
    write(project, GLOSSARY, changed_glossary(old, old.replace("kramfors-2023", "pts")))
    site = site_of(project)

    for cited, numbers in (((), [1, 2, 1]), (("pts",), [2, 1, 2])):
        view = view_of(site, "sv", cited)
        assert [term.cite.number for term in view.terms] == numbers
        assert [source.number for source in view.sources] == [1, 2]


def test_the_page_names_the_acts_that_definitions_stand_on(project: Path) -> None:
    site = site_of(project)

    assert view_of(site, "sv").laws == ("Postlagen till och med SFS 2024:746",)
    assert views(site).view(site.pages["sv", "arenden.md"]).laws == ()
    assert views(site).view(site.pages["sv", "arenden.md"]).terms == ()


def test_every_page_leads_to_the_glossary_where_there_is_one(project: Path) -> None:
    site = site_of(project)
    assert views(site).view(site.pages["en", "index.md"]).glossary_href == "om/ordlista/"

    for path in GLOSSARY_FILES:
        (project / path).unlink()
    write(project, GLOSSARY, "owner: web\nread: 2026-11-01\nterms: {}\n")
    site = site_of(project)
    assert views(site).view(site.pages["en", "index.md"]).glossary_href == ()
    item = next(page for page, _ in site.news_in("sv"))
    assert explained(site, item, LETTERS) == LETTERS


def test_pages_to_be_read_lead_to_definitions(project: Path) -> None:
    site = site_of(project)
    item = next(page for page, _ in site.news_in("sv"))

    assert explained(site, site.pages["sv", "arenden.md"], LETTERS) == (
        '<p><a role="doc-glossref" href="../om/ordlista/#brev">Breven</a> kom.</p>'
    )
    assert explained(site, site.pages["en", "arenden.md"], "<p>Letters, breven.</p>") == (
        '<p><a role="doc-glossref" href="../om/ordlista/#brev">Letters</a>, breven.</p>'
    )
    assert isinstance(item.front, NewsFront)
    assert 'href="../../om/ordlista/#brev"' in explained(site, item, LETTERS)


def test_pages_for_somebody_in_a_hurry_and_pages_of_records_do_not(project: Path) -> None:
    site = site_of(project)
    quiet = {page.path for page in site.pages_in("sv") if not is_explained(page)}

    assert {"index.md", PAGE, "kontakter/kramfors-kommun.md", "om/regler/ordlista.md"} <= quiet
    assert {page.path for page in site.pages_in("sv")} - quiet == {
        "arenden.md",
        "nyheter/2023-11-19-forsta-traffen.md",
    }
    for path in quiet:
        assert explained(site, site.pages["sv", path], LETTERS) == LETTERS


def test_feeds_carry_the_text_without_such_links(project: Path) -> None:
    news = "docs/sv/nyheter/2023-11-19-forsta-traffen.md"
    write(project, news, (project / news).read_text("utf-8").replace("Det var i", "Breven kom i"))
    for language in ("sv", "en"):
        page = GLOSSARY_FILES[f"docs/{language}/arenden.md"]
        write(project, f"docs/{language}/nyheter/index.md", page.replace("kind: page", "kind: news-list"))
    files = feeds.files(views(site_of(project)))

    assert b"Breven kom i november" in files["nyheter/feed.xml"]
    assert not [name for name, data in files.items() if b"ordlista" in data]


def test_it_is_read_again_after_half_a_year_and_when_an_act_is_amended(project: Path) -> None:
    last = "in_force: 2024-11-07, changes: [5 kap. 2 och 6 §§], source: kramfors-2023}\n"
    newer = '      - {sfs: "2027:100", in_force: 2027-04-01, changes: [5 kap.], source: kramfors-2023}\n'
    write(project, LAW, changed(LAW, last, last + newer))
    site = load_site(project, date(2027, 5, 1)).site
    assert site is not None

    rows = [row for row in listing(site, {}, 1).rows if row.path == GLOSSARY]
    assert [(row.day, row.kind, row.owner, row.what.in_language("sv")) for row in rows] == [
        (
            date(2027, 4, 1),
            "amendment",
            "web",
            "Ordlistan: Sidan beskriver postlagen t.o.m. 2024:746, men 2027:100 gäller sedan 1 april 2027.",
        ),
        (
            date(2027, 5, 1),
            "reading",
            "web",
            "Läs ordlistan på nytt mot källorna: stämmer förklaringarna?",
        ),
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            '{postlagen: "2024:746"}',
            '{postlagen: "2022:1493"}',
            "3:24: notice[law-outdated]: Sidan beskriver postlagen t.o.m. 2022:1493, men 2024:746 \
gäller sedan 7 november 2024.",
        ),
        (
            '{postlagen: "2024:746"}',
            '{postlag: "2024:746"}',
            "3:13: error[unknown-law]: Lagen postlag finns inte.",
        ),
        (
            "en: [letters]}",
            "en: [letters], fi: [kirje]}",
            "11:50: error[unknown-key]: Fältet fi finns inte.",
        ),
        ("en: [letters]}", "en: letters}", "11:39: error[wrong-value]: Här ska en lista stå."),
        (
            "forms: {sv: [brevet, breven], en: [letters]}",
            "forms: [brevet]",
            "11:12: error[wrong-value]: Här ska fält med namn stå.",
        ),
        (
            "term: {sv: post, en: post}",
            "term: {sv: post}",
            "17:11: error[missing-translation]: Texten saknas på engelska.",
        ),
        (
            "  post:\n",
            "  Post:\n",
            "16:3: error[wrong-value]: ”Post” kan inte vara ett namn i en adress.",
        ),
        (
            "[brevet, breven]",
            f"[{'brev' * 16}]",
            "11:18: error[wrong-value]: Texten är längre än 60 tecken.",
        ),
        (
            "sv: ärende",
            "sv: ärеnde",
            "6:16: error[hidden-character]: Tecknet е hör till en annan skrift: \
U+0435 CYRILLIC SMALL LETTER IE.",
        ),
    ],
)
def test_what_does_not_fit_is_told_in_its_place(project: Path, old: str, new: str, said: str) -> None:
    write(project, GLOSSARY, changed_glossary(old, new))

    assert printed(project).splitlines()[0] == f"{GLOSSARY}:{said}"


def test_a_glossary_that_cannot_be_read_is_told_once(project: Path) -> None:
    write(project, GLOSSARY, "terms: *alla\n")

    assert [problem.rule for problem in check(project).problems] == ["yaml-feature"]
    assert check(project).site is None
