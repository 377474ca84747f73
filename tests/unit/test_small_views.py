"""Views of the small project: an item without neighbours, original or a section page above it."""

from __future__ import annotations

from pathlib import Path

import pytest
from project import ROOT
from small_project import check, small_project
from tillsammans.floor.templates import Templates
from tillsammans.site.contact_pages import with_contact_pages
from tillsammans.site.viewing import Titled
from tillsammans.site.views import View, Views

NEWS = "nyheter/2023-11-19-forsta-traffen.md"


@pytest.fixture
def views(tmp_path: Path) -> Views:
    small_project(tmp_path)
    site = check(tmp_path).site
    assert site is not None
    templates = Templates(ROOT / "overrides")
    return Views(
        site=with_contact_pages(site),
        site_url="https://exempel.example/",
        assets={},
        templates=templates,
        menu_paths=("index.md",),
    )


def view_of(views: Views, path: str, language: str = "sv") -> View:
    return views.view(views.site.pages[language, path])


def test_an_item_without_neighbours(views: Views) -> None:
    news = view_of(views, NEWS).news
    assert (news.previous, news.next, news.original, news.picture) == (None, None, None, None)
    assert news.municipality == "Kramfors"
    assert "0612-800 00" in news.question_box


def test_a_path_leaves_out_what_has_no_page(views: Views) -> None:
    assert view_of(views, NEWS).breadcrumbs == (Titled("Hem", "../../"),)
    assert view_of(views, NEWS, "en").breadcrumbs == (Titled("Home", "../../"),)


def test_a_page_of_a_record_is_named_by_its_record(views: Views) -> None:
    page = views.site.pages["en", "kontakter/kramfors-kommun.md"]
    assert page.front.label == page.front.title == "Kramfors Municipality"


def test_a_view_answers_for_templates_alone(views: Views) -> None:
    view = view_of(views, "index.md")
    assert view.something_of_another_kind == ()
    assert not hasattr(view, "__html__")
