"""News as templates show them: lists by year and category, neighbours, and items that no longer hold."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from project import AS_OF, ROOT
from small_project import FILES, NEWS_EN, NEWS_SV, changed, small_project, write
from tillsammans.floor.templates import Templates
from tillsammans.news.archive import category_path, year_path
from tillsammans.site.load import load_site
from tillsammans.site.news_pages import with_news_pages
from tillsammans.site.news_views import RECENT, ArchiveLink
from tillsammans.site.schedule import with_unpublished
from tillsammans.site.views import View, Views, is_listed

ITEM = "nyheter/2023-11-19-forsta-traffen.md"
Change = Callable[[str, str], None]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    small_project(tmp_path)
    for language in ("sv", "en"):
        path = f"docs/{language}/nyheter/index.md"
        write(tmp_path, path, (ROOT / path).read_bytes())
    return tmp_path


def add(project: Path, day: str, name: str, category: str = "cooperation", more: str = "") -> None:
    """Add an item in both languages."""
    for language, path in (("sv", NEWS_SV), ("en", NEWS_EN)):
        text = FILES[path].replace("published: 2023-11-19", f"published: {day}\n{more}".rstrip("\n"))
        text = text.replace("category: cooperation", f"category: {category}")
        write(project, f"docs/{language}/nyheter/{day}-{name}.md", text)


def views(project: Path, *, preview: bool = False) -> Views:
    loaded = load_site(project, date.fromisoformat(AS_OF))
    assert loaded.site is not None, loaded.problems
    site = with_unpublished(loaded.site) if preview else loaded.site
    return Views(
        site=with_news_pages(site),
        site_url="https://exempel.example/",
        assets={},
        templates=Templates(ROOT / "overrides"),
        menu_paths=(),
    )


def view(made: Views, path: str, language: str = "sv") -> View:
    return made.view(made.site.pages[language, path])


def test_lists_by_year_and_by_category(project: Path) -> None:
    add(project, "2022-11-17", "beslut", "law")
    add(project, "2022-12-09", "regler", "law")
    made = views(project)

    shown = view(made, year_path(2022), "en")
    assert [row.href for row in shown.news_list] == ["../2022-12-09-regler/", "../2022-11-17-beslut/"]
    assert shown.title == "News 2022"
    assert shown.archive == (
        ArchiveLink("2023", "../2023/", 1, current=False),
        ArchiveLink("2022", "./", 2, current=True),
    )
    assert shown.categories == (
        ArchiveLink("Cooperation", "../amne/samverkan/", 1, current=False),
        ArchiveLink("The law", "../amne/lagen/", 2, current=False),
    )
    assert [row.href for row in view(made, category_path("cooperation")).news_list] == [
        "../../2023-11-19-forsta-traffen/"
    ]
    assert [step.href for step in view(made, category_path("law")).breadcrumbs] == ["../../../", "../../"]
    assert view(made, category_path("law")).title == "Nyheter: Lagen"
    assert ("sv", category_path("method")) not in made.site.pages


def test_the_page_of_all_news_shows_the_recent_ones_and_leads_to_the_others(project: Path) -> None:
    for day in range(1, RECENT + 1):
        add(project, f"2022-01-{day:02}", "nyhet")
    shown = view(views(project), "nyheter/index.md")
    assert len(shown.news_list) == RECENT
    assert shown.news_list[0].href == "2023-11-19-forsta-traffen/"
    assert [(one.title, one.count) for one in shown.archive] == [("2023", 1), ("2022", RECENT)]


def test_neighbours_follow_the_days(project: Path) -> None:
    add(project, "2022-11-17", "beslut")
    add(project, "2024-11-07", "andring")
    news = view(views(project), ITEM).news
    assert (news.previous.href, news.next.href) == ("../2022-11-17-beslut/", "../2024-11-07-andring/")


def test_what_search_engines_are_told(project: Path) -> None:
    shown = view(views(project), ITEM, "en")
    assert json.loads(shown.json_ld) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": "https://exempel.example/en/nyheter/2023-11-19-forsta-traffen/",
        "mainEntityOfPage": "https://exempel.example/en/nyheter/2023-11-19-forsta-traffen/",
        "headline": "The first meeting",
        "description": "Everybody came.",
        "inLanguage": "en",
        "datePublished": "2023-11-19",
        "dateModified": "2026-11-01",
        "publisher": {"@type": "Organization", "name": "The sample edition"},
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }


def test_a_withdrawn_item_keeps_its_page_and_says_why(project: Path) -> None:
    add(project, "2024-11-07", "andring")
    for path in (NEWS_SV, NEWS_EN):
        dates = "updated: 2026-11-01\nwithdrawn: {on: 2026-11-02, reason: Uppgiften stämde inte.}\n"
        write(project, path, changed(path, "updated: 2026-11-01\n", dates))
    made = views(project)
    shown = view(made, ITEM)

    assert (shown.news.withdrawn.on.text, shown.news.withdrawn.reason) == (
        "2 november 2026",
        "Uppgiften stämde inte.",
    )
    assert (shown.news.previous, shown.news.next, shown.json_ld) == (None, None, None)
    assert not is_listed(made.site.pages["sv", ITEM])
    assert shown.noindex
    assert ("sv", year_path(2023)) not in made.site.pages
    assert [row.href for row in view(made, "nyheter/index.md").news_list] == ["2024-11-07-andring/"]


def test_an_unpublished_item_is_marked_and_not_indexed_in_the_preview(project: Path) -> None:
    add(project, "2026-12-01", "mote", more="publish_at: 2026-12-02")
    for language in ("sv", "en"):
        path = f"docs/{language}/nyheter/2026-12-01-mote.md"
        text = (project / path).read_text("utf-8").replace("updated: 2026-11-01", "updated: 2026-12-01")
        write(project, path, text)
    assert ("sv", "nyheter/2026-12-01-mote.md") not in views(project).site.pages

    made = views(project, preview=True)
    shown = view(made, "nyheter/2026-12-01-mote.md")
    assert (shown.is_preview, shown.noindex) == (True, True)
    assert [row.is_preview for row in view(made, "nyheter/index.md").news_list] == [True, False]
