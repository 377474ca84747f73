"""The counter page of each municipality: the same guidance, and who answers there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pytest
from project import AS_OF, ROOT
from tillsammans.contacts.model import Contact
from tillsammans.floor.templates import Templates
from tillsammans.site.counter_pages import PATH, counter_path
from tillsammans.site.generated_pages import with_generated_pages
from tillsammans.site.load import load_site
from tillsammans.site.model import Site
from tillsammans.site.views import View, Views

MUNICIPALITIES = [
    "ange-kommun",
    "harnosands-kommun",
    "kramfors-kommun",
    "ornskoldsviks-kommun",
    "solleftea-kommun",
    "sundsvalls-kommun",
    "timra-kommun",
]


@cache
def own_site() -> Site:
    site = load_site(ROOT, date.fromisoformat(AS_OF)).site
    assert site is not None
    return site


def paths(site: Site) -> list[str]:
    pages = with_generated_pages(site).pages_in("en")
    return [page.path for page in pages if page.path.startswith("misstankt/") and page.path != PATH]


def view_of(path: str, language: str) -> View:
    site = with_generated_pages(own_site())
    views = Views(site, "https://exempel.example/", {}, Templates(ROOT / "overrides"), ())
    return views.view(site.pages[language, path])


def test_every_municipality_has_one_with_the_words_of_the_guidance() -> None:
    site = with_generated_pages(own_site())

    assert paths(own_site()) == [counter_path(slug) for slug in MUNICIPALITIES]
    for language in site.languages:
        guidance = site.pages[language, PATH]
        for slug in MUNICIPALITIES:
            page = site.pages[language, counter_path(slug)]
            assert page.url == f"{guidance.url}{slug}/"
            assert (page.body, page.front) == (guidance.body, guidance.front)


def test_one_that_is_gone_has_none() -> None:
    site = own_site()
    fields: dict[str, Any] = site.contacts["timra-kommun"].model_dump(mode="json", exclude_none=True)
    obsolete = {"on": "2026-06-01", "reason": {"sv": "Kommunen finns inte.", "en": "It is gone."}}
    gone = Contact.model_validate({**fields, "obsolete": obsolete})

    left = paths(replace(site, contacts={**site.contacts, "timra-kommun": gone}))

    assert left == [counter_path(slug) for slug in MUNICIPALITIES[:-1]]


def test_a_site_without_the_guidance_has_none() -> None:
    site = own_site()
    without = {key: page for key, page in site.pages.items() if page.path != PATH}

    assert paths(replace(site, pages=without)) == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_chosen_one_shows_who_answers_and_tells_a_glancing_customer_nothing(language: str) -> None:
    general, chosen = view_of(PATH, language), view_of(counter_path("kramfors-kommun"), language)

    assert chosen.local.slug == "kramfors-kommun"
    assert chosen.local.href == "../../kontakter/kramfors-kommun/"
    assert (chosen.head_title, chosen.description) == (general.head_title, general.description)
    assert (general.noindex, chosen.noindex, chosen.social) == (False, True, None)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_general_one_leads_to_all_of_them(language: str) -> None:
    rows = view_of(PATH, language).municipalities

    assert sorted(row.href for row in rows) == [f"{slug}/" for slug in MUNICIPALITIES]
    assert not view_of(PATH, language).local


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_page_of_a_municipality_leads_to_its_counter_page(language: str) -> None:
    assert view_of("kontakter/timra-kommun.md", language).counter_href == "../../misstankt/timra-kommun/"
    assert not view_of("kontakter/polisen.md", language).counter_href
