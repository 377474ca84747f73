"""Numbers: what a phone dials from any page is what the record says."""

from __future__ import annotations

import pytest
from browsing.documents import Document
from browsing.sites import HOST, LANGUAGES, language_of
from playwright.sync_api import Page
from project import ROOT
from tillsammans.contacts.model import Contact, Person, Point
from tillsammans.contacts.numbers import dial
from tillsammans.floor.as_of import today
from tillsammans.site.load import load_site
from tillsammans.site.model import Site


@pytest.fixture(scope="module")
def records() -> Site:
    loaded = load_site(ROOT, today())
    assert loaded.site is not None
    return loaded.site


def _holders(contact: Contact) -> list[Point | Person]:
    """List who or what has a number or an address."""
    return [*contact.points, *contact.persons]


def _phones(site: Site, *slugs: str) -> set[tuple[str, str]]:
    """List numbers as they are shown and as they are dialled."""
    return {
        (holder.phone, dial(holder.phone))
        for slug, contact in site.contacts.items()
        if not slugs or slug in slugs
        for holder in _holders(contact)
        if holder.phone
    }


def _shown(page: Document) -> set[tuple[str, str]]:
    """List the numbers that a page dials, as shown there and as dialled."""
    found = set()
    for link in page.links("a"):
        href = link.element.get("href")
        if href.startswith("tel:"):
            number = link.element.xpath(".//*[@class='phone']")
            found.add((number[0].text_content() if number else link.text, href))
    return found


def test_every_number_on_every_page_is_that_of_a_record(pages: tuple[Document, ...], records: Site) -> None:
    known = _phones(records)
    assert not {page.address: _shown(page) - known for page in pages if _shown(page) - known}


def test_every_address_on_every_page_is_that_of_a_record(pages: tuple[Document, ...], records: Site) -> None:
    known = {
        f"mailto:{holder.email}"
        for contact in records.contacts.values()
        for holder in _holders(contact)
        if holder.email
    }
    shown = {
        (page.address, link.element.get("href"))
        for page in pages
        for link in page.links("a")
        if link.element.get("href").startswith("mailto:")
    }
    assert {href for _, href in shown} <= known


def test_page_of_an_organisation_shows_its_numbers_in_both_languages(
    pages: tuple[Document, ...], records: Site
) -> None:
    contacts = [page for page in pages if page.kind == "contact"]
    for page in contacts:
        slug = page.address.rstrip("/").rpartition("/")[2]
        assert _phones(records, slug) <= _shown(page), page.address
    assert {page.address.rstrip("/").rpartition("/")[2] for page in contacts} >= {
        slug for slug, contact in records.contacts.items() if contact.is_confirmed
    }
    assert {language_of(page.address) for page in contacts} == set(LANGUAGES)


def test_no_number_stands_without_a_link(pages: tuple[Document, ...], records: Site) -> None:
    """A number that only looks like one cannot be called. Short ones may stand in text, others in code."""
    written = {text for text, _ in _phones(records) if len(text.replace(" ", "")) > 6}
    for page in pages:
        loose = page.tree.xpath("//main//text()[not(ancestor::a or ancestor::script or ancestor::code)]")
        for text in loose:
            assert not [number for number in written if number in text], page.address


COUNTER = ("misstankt/", "misstankt/kramfors-kommun/", "en/misstankt/", "en/misstankt/kramfors-kommun/")


@pytest.mark.parametrize("address", COUNTER)
@pytest.mark.parametrize("size", [(390, 844), (320, 568)])
def test_first_call_button_of_the_counter_page_is_on_the_first_screen(
    plain_page: Page, url: str, address: str, size: tuple[int, int]
) -> None:
    plain_page.set_viewport_size({"width": size[0], "height": size[1]})
    plain_page.goto(url + address, wait_until="networkidle")  # our font is narrower than the one before it
    box = plain_page.locator("main a.call").first.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= size[1]


def test_links_carry_the_address_of_the_site(pages: tuple[Document, ...]) -> None:
    assert pages[0].site.url.startswith(HOST)
