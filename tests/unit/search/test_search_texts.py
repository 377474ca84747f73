"""What the search knows besides the pages, and which pages it finds."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from small_project import check, printed, small_project, write
from tillsammans.floor.store import Store
from tillsammans.floor.templates import Templates
from tillsammans.search.index import Indexed
from tillsammans.search.model import PATH, MostAsked, SearchTexts, Synonym
from tillsammans.site import searching
from tillsammans.site.generated_pages import with_generated_pages
from tillsammans.site.model import Page, Site
from tillsammans.site.viewing import Titled
from tillsammans.site.views import Views

SEARCH = """\
most_asked:
  - page: kontakter/kramfors-kommun.md
    question: {sv: Vem svarar?, en: Who answers?}
    words: {sv: [Samordnare]}
  - page: sok.md
    question: {sv: Var söker jag?, en: Where do I search?}
synonyms:
  sv:
    - {find: [kommun, e-post], say: [Stad, kommun]}
    - {find: [svarar], say: [stad-x, svarar]}
"""

FIELD = """\
---
title: Sök
description: Här söker du på hela webbplatsen, och ser allt som finns på den.
kind: search
owner: web
last_reviewed: 2026-11-01
next_review: 2027-11-01
---
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Write a small project with a page of the search in both languages."""
    folder = small_project(tmp_path)
    write(folder, "docs/sv/sok.md", FIELD)
    write(folder, "docs/en/sok.md", FIELD)
    return folder


def site_of(folder: Path) -> Site:
    site = check(folder).site
    assert site is not None
    return with_generated_pages(site)


def views_of(site: Site) -> Views:
    paths = ["index.md", "sok.md", "nyheter/index.md", "nyheter/2023-11-19-forsta-traffen.md", "lost.md"]
    return Views(site, "https://example.se/", {}, Templates(Path()), menu_paths=[], outline_paths=paths)


def test_synonyms_lead_from_what_people_say_to_other_words() -> None:
    texts = SearchTexts(
        most_asked=(),
        synonyms={
            "sv": (
                Synonym(find=("narkotika", "E-post"), say=("Knark", "narkotika")),
                Synonym(find=("droger",), say=("knark", "två ord")),
                Synonym(find=("paket",), say=("paket",)),
            )
        },
    )

    assert texts.meanings("sv") == {"knark": ("narkotika", "epost", "droger"), "narkotika": ("epost",)}
    assert texts.meanings("nb") == {}


def test_words_of_a_question_belong_to_its_page_in_a_language() -> None:
    question = MostAsked.model_validate(
        {"page": "lagen.md", "question": {"sv": "Vad?", "en": "What?"}, "words": {"sv": ["lag"]}}
    )
    texts = SearchTexts(most_asked=(question,))

    assert texts.words_for("lagen.md", "sv") == ("lag",)
    assert texts.words_for("lagen.md", "en") == ()
    assert texts.words_for("index.md", "sv") == ()


def test_a_site_may_do_without(project: Path) -> None:
    assert site_of(project).search == SearchTexts()


def test_what_cannot_be_read_is_told_once(project: Path) -> None:
    write(project, PATH, "most_asked:\n  - page: [index.md]\nsynonyms: {sv: [kommun], en: x}\n")

    assert "search.yml:2:" in printed(project)
    assert "search.yml:3:" in printed(project)
    write(project, PATH, "- en lista\n")
    assert f"{PATH}:1:1: error[yaml-syntax]" in printed(project)


def test_the_page_shows_questions_and_an_outline(project: Path) -> None:
    write(project, PATH, SEARCH.replace("stad-x", "by"))
    site = site_of(project)
    view = views_of(site).view(site.pages["en", "sok.md"])

    assert view.asked == (
        Titled("Who answers?", "../kontakter/kramfors-kommun/"),
        Titled("Where do I search?", "./"),
    )
    assert [(branch.page.title, [one.title for one in branch.below]) for branch in view.outline] == [
        ("Home", []),
        ("The first meeting", []),
    ]
    assert (view.search_href, view.search_current) == ("./#q", True)


def test_pages_stand_below_the_page_of_their_folder(project: Path) -> None:
    write(project, "docs/sv/nyheter/index.md", FIELD.replace("Sök", "Nyheter").replace("search", "news-list"))
    write(project, "docs/en/nyheter/index.md", FIELD.replace("Sök", "News").replace("search", "news-list"))
    site = site_of(project)
    view = views_of(site).view(site.pages["sv", "sok.md"])

    (_, news) = view.outline
    assert news.page == Titled("Nyheter", "../nyheter/")
    assert news.below == (Titled("Första träffen", "../nyheter/2023-11-19-forsta-traffen/"),)


def test_every_page_leads_to_the_search_and_none_does_without_it(project: Path, tmp_path: Path) -> None:
    site = site_of(project)
    contact = views_of(site).view(site.pages["en", "kontakter/kramfors-kommun.md"])
    assert (contact.search_href, contact.search_current) == ("../../sok/#q", False)

    without = site_of(small_project(tmp_path / "without"))
    assert not views_of(without).view(without.pages["sv", "index.md"]).search_href


def found(site: Site, path: str, html: str = "", language: str = "sv") -> Indexed:
    return searching.read(site, site.pages[language, path], f"<main>{html}</main>")


def empty() -> Store:
    """Return a store that keeps nothing."""
    return Store(lambda _: None, lambda *_: None)


def test_which_pages_are_found(project: Path) -> None:
    pages = site_of(project).pages_in("sv")
    hidden = {page.path for page in pages if not searching.is_found(page)}

    assert hidden >= {"sok.md", "om/regler/sidor.md"}
    assert not hidden & {"index.md", "om/regler/index.md", "kontakter/kramfors-kommun.md"}


def test_guidance_is_worth_more_than_news(project: Path) -> None:
    site = site_of(project)
    worth = {
        path: found(site, path).boost
        for path in ("kontakter/kramfors-kommun.md", "index.md", "nyheter/2023-11-19-forsta-traffen.md")
    }

    assert list(worth.values()) == sorted(worth.values(), reverse=True)
    assert found(site, "om/regler/index.md").boost < 100
    (year,) = (page.path for page in site.pages_in("sv") if page.path.startswith("nyheter/2023."))
    assert found(site, year).boost < min(worth.values())


def test_an_organisation_is_found_by_its_numbers_and_by_what_people_ask(project: Path) -> None:
    write(project, PATH, SEARCH.replace("stad-x", "by"))
    words = found(site_of(project), "kontakter/kramfors-kommun.md", "<p>Text</p>").words

    assert words["061280000"] > words["text"]
    assert words["samordnare"] > words["text"]


def test_a_page_without_a_record_of_that_name_has_no_numbers(project: Path) -> None:
    site = site_of(project)
    page = site.pages["sv", "kontakter/kramfors-kommun.md"]
    gone = replace(site, contacts={})

    assert "061280000" not in searching.read(gone, page, "").words


def test_addresses_are_relative_to_the_home_page_of_the_language(project: Path) -> None:
    site = site_of(project)

    assert found(site, "index.md", language="en").url == ""
    assert found(site, "sok.md", language="en").url == "sok/"


def test_files_of_the_index(project: Path) -> None:
    site = site_of(project)
    store = empty()
    page = Indexed("lagen/", "Lagen", 100, {"postlagen": 1})
    made = searching.files(site, "sv", [page], store)

    assert list(made) == ["sok/index.json"]
    assert json.loads(made["sok/index.json"])["words"] == "0post|lagen B"
    assert json.loads(made["sok/index.json"])["pages"] == [["lagen/", "Lagen", 100]]
    assert list(searching.files(site, "en", [], store)) == ["en/sok/index.json"]
    assert len(store.made) == 1


def test_parts_of_a_large_index_lie_with_the_assets(project: Path) -> None:
    site = site_of(project)
    words = {f"ord{number:06}": 1 for number in range(20_000)}
    made = searching.files(site, "en", [Indexed("", "", 100, words)], empty())
    parts = json.loads(made["en/sok/index.json"])["parts"]

    assert set(parts) == {"o"}
    assert parts["o"].startswith("../../assets/sok/en-o.")
    assert parts["o"].removeprefix("../../") in made


def test_a_site_without_the_page_has_no_index(tmp_path: Path) -> None:
    site = site_of(small_project(tmp_path))

    assert searching.files(site, "sv", [], empty()) == {}


def test_a_language_that_nobody_described_finds_words_as_they_are(project: Path) -> None:
    site = replace(
        site_of(project),
        languages=("nb",),
        pages={
            ("nb", "sok.md"): Page(
                "sok.md", "nb", "nb/sok/", site_of(project).pages["sv", "sok.md"].front, ""
            )
        },
    )
    made = searching.files(site, "nb", [], empty())

    assert json.loads(made["nb/sok/index.json"])["endings"] == ""
