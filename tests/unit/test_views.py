"""What templates are told, for every page of this project in every language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest
from project import AS_OF, ROOT
from tillsammans.floor.templates import Templates
from tillsammans.site.counter_pages import counter_path
from tillsammans.site.design_guide import with_design_guide
from tillsammans.site.generated_pages import with_generated_pages
from tillsammans.site.load import load_site
from tillsammans.site.model import Page
from tillsammans.site.report import report
from tillsammans.site.rule_page import every_rule
from tillsammans.site.views import View, Views

SITE_URL = "https://exempel.example/post/"


@cache
def views() -> Views:
    site = load_site(ROOT, date.fromisoformat(AS_OF)).site
    assert site is not None
    return Views(
        site=with_design_guide(with_generated_pages(site)),
        site_url=SITE_URL,
        assets={"css": "assets/site.css"},
        menu_paths=("misstankt/index.md", "lagen.md", "kontakter/index.md", "om/index.md"),
        templates=Templates(ROOT / "overrides"),
    )


def view_of(path: str, language: str = "sv") -> View:
    page = views().site.pages[language, path]
    expansion = views().expansion(page)
    html = expansion.expand(page.body)
    return views().view(page, content=html, cited=expansion.cited)


def pages() -> Iterator[Page]:
    for language in views().site.languages:
        yield from views().site.pages_in(language)


@pytest.mark.parametrize("page", list(pages()), ids=lambda page: page.url or "home")
def test_every_page_has_what_its_template_prints(page: Page) -> None:
    view = view_of(page.path, page.language)

    assert view.canonical == SITE_URL + page.url
    assert [one.lang for one in view.alternates] == ["sv", "en", "x-default"]
    assert [one.lang for one in view.languages if one.current] == [page.language]
    assert len([entry for entry in view.menu if entry.current == "page"]) <= 1
    assert view.title
    assert view.owner
    assert view.publisher.is_sample
    assert "[[" not in view.content or page.path.startswith("om/regler/")  # which shows them in its examples
    assert not view.nothing_of_the_kind


def test_the_menu_knows_the_page_and_its_section() -> None:
    assert [entry.current for entry in view_of("om/index.md").menu] == ["", "", "", "page"]
    assert [entry.current for entry in view_of("om/integritet.md", "en").menu] == ["", "", "", "true"]
    assert [entry.href for entry in view_of("om/integritet.md", "en").menu] == [
        "../../misstankt/",
        "../../lagen/",
        "../../kontakter/",
        "../",
    ]


def test_a_path_leads_home() -> None:
    assert [(step.title, step.href) for step in view_of("kontakter/polisen.md").breadcrumbs] == [
        ("Start", "../../"),
        ("Kontakter", "../"),
    ]
    assert view_of("index.md").breadcrumbs == ()


def test_the_counter_page_tells_a_glancing_customer_nothing() -> None:
    assert view_of("misstankt/index.md").head_title == "Hjälp vid disken"
    assert view_of("misstankt/index.md", "en").head_title == "Help at the counter"


def test_sources_are_numbered_as_they_are_cited() -> None:
    sources = view_of("kontakter/index.md").sources + view_of("index.md").sources

    assert [(one.number, one.anchor, one.publisher, one.date) for one in sources] == [
        (1, "kalla-1", "Kramfors kommun", "19 november 2023")
    ]
    assert view_of("index.md", "en").sources[0].date == "19 November 2023"


def test_an_item_has_its_question_box_from_the_record() -> None:
    news = view_of("nyheter/2023-11-19-ny-samverkansmodell-kramfors.md").news

    assert 'href="tel:+4661280000"' in news.question_box
    assert 'href="mailto:elisabeth.svanberg@kramfors.se"' in news.question_box
    assert (news.municipality, news.category.title, news.original.owner) == (
        "Kramfors",
        "Samverkan",
        "Olof Wigren",
    )


def test_a_page_without_local_contacts_leads_to_the_police() -> None:
    view = view_of("kontakter/ange-kommun.md")

    assert not view.contact.is_confirmed
    assert [call.point.phone.href for call in view.always_call][:2] == ["tel:112", "tel:11414"]


def test_what_is_not_for_search_engines() -> None:
    hidden = {page.path for page in pages() if view_of(page.path, page.language).noindex}
    chosen = {counter_path(slug) for slug, contact in views().site.contacts.items() if contact.municipality}

    steps = {page.path for page in pages() if page.front.kind == "guide-step"}
    assert hidden == {"404.md", "utan-tackning.md", "om/designguide.md", *chosen, *steps}


def test_every_rule_stands_on_its_page_with_its_anchor() -> None:
    for language in ("sv", "en"):
        pages = views().site.pages_in(language)
        body = "".join(page.body for page in pages if page.path.startswith("om/regler/"))
        assert [rule.id for rule in every_rule() if f"{{ #{rule.id} }}" not in body] == []


def test_a_page_says_which_acts_it_describes() -> None:
    view = view_of("lagen.md")
    assert view.laws == (
        "Postlagen till och med SFS 2024:746",
        "Tullbefogenhetslagen (2024:710), läst 1 september 2025",
        "Tullagen till och med SFS 2024:753",
        "Inregränslagen till och med SFS 2024:733",
        "Regeringsformen (1974:152), läst 1 september 2025",
        "Rättegångsbalken (1942:740), läst 2 april 2026",
        "Offentlighets- och sekretesslagen till och med SFS 2022:1495",
    )
    assert view.describes == (
        "Sidan beskriver postlagen till och med SFS 2024:746 och "
        "tullbefogenhetslagen (2024:710), läst 1 september 2025."
    )
    assert view_of("far-jag-beratta/index.md", "en").laws == (
        "The Postal Services Act up to and including SFS 2024:746",
    )
    assert (view_of("index.md").laws, view_of("index.md").describes) == ((), None)


def test_links_and_assets_count_from_the_page() -> None:
    view = view_of("om/integritet.md", "en")

    assert (view.url("misstankt/"), view.asset("css"), view.home) == (
        "../../misstankt/",
        "../../../assets/site.css",
        "../../",
    )


def test_the_report_counts_in_both_languages() -> None:
    number = len(views().site.pages_in("sv"))

    assert list(report(views().site, 3, "site", "sv")) == [
        f"sv: {number} sidor",
        f"en: {number} sidor",
        "Kontakter: 15, varav 11 med bekräftade uppgifter",
        "Fel: 0. Påpekanden: 3 (visa dem med: tillsammans check)",
        "Webbplatsen ligger i site",
    ]
    assert list(report(views().site, 1, "site", "en")) == [
        f"sv: {number} pages",
        f"en: {number} pages",
        "Contacts: 15, of which 11 with confirmed details",
        "Errors: 0. Notices: 1 (show them with: tillsammans check)",
        "The site is in site",
    ]
