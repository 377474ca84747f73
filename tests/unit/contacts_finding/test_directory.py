"""What the directory and an organisation's page offer, from the records of this project."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from project import AS_OF, ROOT
from tillsammans.contacts.cards import GoneCard, Link
from tillsammans.contacts.model import Contact
from tillsammans.floor.templates import Templates
from tillsammans.site.contact_pages import with_contact_pages
from tillsammans.site.finding import Finder
from tillsammans.site.load import load_site
from tillsammans.site.model import Site
from tillsammans.site.views import Views

GONE = {"sv": "Kommunen har flyttat frågan.", "en": "The municipality has moved the matter."}


@cache
def own_site() -> Site:
    site = load_site(ROOT, date.fromisoformat(AS_OF)).site
    assert site is not None
    return site


def with_gone(slug: str, replaced_by: str | None) -> Site:
    """Mark a record as obsolete."""
    site = own_site()
    fields = site.contacts[slug].model_dump(mode="json", exclude_none=True)
    obsolete = {"on": "2026-06-01", "reason": GONE, "replaced_by": replaced_by}
    gone = Contact.model_validate({**fields, "obsolete": obsolete})
    return replace(site, contacts={**site.contacts, slug: gone})


def views(site: Site) -> Views:
    return Views(with_contact_pages(site), "https://exempel.example/", {}, Templates(ROOT / "overrides"), ())


def finder(site: Site, language: str = "sv", origin: str = "kontakter/") -> Finder:
    made = views(site)
    return Finder(site, lambda slug: made.contact(slug, language, origin), site.strings[language])


def test_112_comes_first_then_the_numbers_for_tips() -> None:
    calls = finder(own_site()).directory().urgent

    assert [(call.contact.slug, call.point.id) for call in calls] == [
        ("112", "larm"), ("polisen", "114-14"), ("tullverket", "tips"),
    ]  # fmt: skip


def test_all_municipalities_of_the_county_stand_in_the_order_of_the_swedish_alphabet() -> None:
    directory = finder(own_site()).directory()

    names = ["Härnösand", "Kramfors", "Sollefteå", "Sundsvall", "Timrå", "Ånge", "Örnsköldsvik"]
    assert [card.municipality for card in directory.municipalities] == names
    assert directory.map
    assert [area.name for area in directory.map.areas] == names
    assert [area.href for area in directory.map.areas] == [card.href for card in directory.municipalities]
    assert [row.name for row in finder(own_site()).municipality_rows()] == names
    assert [row.confirmed for row in finder(own_site()).municipality_rows()] == [
        False, True, False, True, False, False, True,
    ]  # fmt: skip


def test_every_public_point_is_found_once_or_on_its_municipality_s_page() -> None:
    directory = finder(own_site()).directory()

    found = [(call.contact.slug, call.point.id) for call in directory.urgent]
    found += [
        (card.slug, point.id)
        for card in (
            *directory.municipalities,
            *(card for group in directory.groups for card in group.contacts),
        )
        for point in card.points
    ]
    everything = {
        (slug, point.id) for slug, contact in own_site().contacts.items() for point in contact.points
    }
    assert set(found) == everything
    assert [group.id for group in directory.groups] == ["method", "more"]


def test_a_site_without_outlines_has_no_map() -> None:
    assert finder(replace(own_site(), outlines=())).directory().map is None


def test_a_municipality_without_a_record_is_drawn_without_a_link() -> None:
    site = own_site()
    contacts = {slug: contact for slug, contact in site.contacts.items() if slug != "timra-kommun"}
    drawn = finder(replace(site, contacts=contacts)).map()

    assert drawn
    assert [area.name for area in drawn.areas if area.href is None] == ["Timrå"]


def test_a_group_without_contacts_is_left_out() -> None:
    site = own_site()
    directory = finder(replace(site, contacts={"112": site.contacts["112"]})).directory()

    assert directory.groups == ()
    assert directory.municipalities == ()
    assert len(directory.urgent) == 1


@pytest.mark.parametrize(
    ("slug", "numbers"),
    [
        ("112", ["114 14"]),
        ("polisen", ["112"]),
        ("kramfors-kommun", ["112", "114 14"]),
        ("pts", ["112", "114 14"]),
        ("ange-kommun", ["112", "114 14", "0611-34 90 00"]),
        ("timra-kommun", ["112", "114 14", "0611-34 90 00"]),
        ("harnosands-kommun", ["112", "114 14", "0611-34 90 00"]),
        ("solleftea-kommun", ["112", "114 14", "0611-34 90 00"]),
    ],
)
def test_every_page_helps_also_without_a_local_contact(slug: str, numbers: list[str]) -> None:
    calls = finder(own_site()).help(slug)

    assert [call.point.phone.text for call in calls if call.point.phone] == numbers


def test_help_offers_only_what_is_there() -> None:
    site = own_site()
    contacts = {slug: site.contacts[slug] for slug in ("ange-kommun", "kramfors-kommun")}

    assert finder(replace(site, contacts=contacts)).help("ange-kommun") == ()


def test_an_obsolete_organisation_leads_to_the_one_that_replaces_it() -> None:
    site = with_gone("sundsvalls-kommun", "timra-kommun")
    card = views(site).contact("sundsvalls-kommun", "sv", "kontakter/sundsvalls-kommun/")
    directory = finder(site).directory()

    assert card.gone
    assert card.gone == GoneCard(card.gone.on, GONE["sv"], Link("Timrå kommun", "../timra-kommun/"))
    assert card.gone.on.text == "1 juni 2026"
    assert "Sundsvall" not in [contact.municipality for contact in directory.municipalities]
    assert directory.map
    assert [area.name for area in directory.map.areas if area.href is None] == ["Sundsvall"]


@pytest.mark.parametrize("replaced_by", [None, "finns-inte"])
def test_an_obsolete_organisation_may_have_no_successor(replaced_by: str | None) -> None:
    card = views(with_gone("pts", replaced_by)).contact("pts", "en", "en/kontakter/pts/")

    assert card.gone
    assert card.gone.reason == GONE["en"]
    assert card.gone.instead is None
    assert "pts" not in {
        contact.slug
        for group in finder(with_gone("pts", None)).directory().groups
        for contact in group.contacts
    }
