"""Every way through every guide, walked in a browser without scripts, in both languages."""

from __future__ import annotations

import pytest
from browsing.sites import LANGUAGES
from playwright.sync_api import Page, expect
from project import ROOT
from tillsammans.floor.addresses import address
from tillsammans.floor.as_of import today
from tillsammans.guidance.model import Outcome
from tillsammans.guidance.paths import Paths
from tillsammans.site.guide_pages import start_path
from tillsammans.site.load import load_site
from tillsammans.site.model import Site


@pytest.fixture(scope="module")
def records() -> Site:
    loaded = load_site(ROOT, today())
    assert loaded.site is not None
    return loaded.site


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_path_leads_to_its_outcome_and_shows_its_answers(
    plain_page: Page, url: str, records: Site, language: str
) -> None:
    walked = 0
    for slug, guide in records.guides.items():
        for step in Paths(guide).steps.values():
            if not isinstance(step.node, Outcome):
                continue
            plain_page.goto(url + address(start_path(slug), language))
            for number, given in enumerate(step.given, start=1):
                expect(plain_page.locator(".step-count")).to_contain_text(str(number))
                expect(plain_page.locator(".step h2")).to_have_text(given.question.text.in_language(language))
                answer = given.answer.text.in_language(language)
                plain_page.locator(".answers").get_by_text(answer, exact=True).click()
            expect(plain_page.locator(".outcome > h2")).to_have_text(step.node.title.in_language(language))
            shown = plain_page.locator(".given dd").all_inner_texts()
            assert len(shown) == len(step.given)
            for text, given in zip(shown, step.given, strict=True):
                assert text.startswith(given.answer.text.in_language(language))
            walked += 1
    assert walked == 29


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_can_be_changed_and_the_back_button_works(
    plain_page: Page, url: str, records: Site, language: str
) -> None:
    start = url + address("far-jag-beratta/index.md", language)
    plain_page.goto(f"{start}ombud/jag/brev/hort/")
    plain_page.locator(".given a").nth(2).click()
    expect(plain_page).to_have_url(f"{start}ombud/jag/")
    plain_page.locator(".answer").nth(1).click()
    expect(plain_page).to_have_url(f"{start}ombud/jag/paket/")
    expect(plain_page.locator(".outcome-ask")).to_be_visible()
    plain_page.go_back()
    expect(plain_page).to_have_url(f"{start}ombud/jag/")
    question = records.guides["far-jag-beratta"].questions["brev-eller-paket"]
    expect(plain_page.locator(".step h2")).to_have_text(question.text.in_language(language))
