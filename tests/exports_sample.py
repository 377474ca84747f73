"""Four organisations that use every field, for tests of the outputs; and this project's own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import small_project
from project import AS_OF, ROOT
from tillsammans.contacts.exports.catalogue import Catalogue, Cited, Entry, Named
from tillsammans.contacts.model import Contact
from tillsammans.floor.languages import words
from tillsammans.floor.rule import Municipality
from tillsammans.site import exports
from tillsammans.site.load import load_site
from tillsammans.site.model import Site

SITE_URL = "https://exempel.example/"

_CONFIRMED = {"on": "2026-06-01", "by": "contacts", "source": "kramfors-2023"}

KRAMFORS: dict[str, Any] = {
    "kind": "municipality",
    "name": {"sv": "Bygg, miljö; räddning", "en": "Building, environment; rescue"},
    "summary": {"sv": "Svarar </script> & \\ alla.", "en": "Answers </script> & \\ all."},
    "municipality": "2282",
    "police_area": "sodra-angermanland",
    "website": "https://kramfors.se",
    "points": [
        {
            "id": "kundtjanst",
            "label": {"sv": "Kom in kundtjänst", "en": "Kom in customer service"},
            "audience": {"sv": "Frågor.", "en": "Questions."},
            "need": ["municipality", "method"],
            "phone": "0612-800 00",
            "email": "kommun@kramfors.se",
            "url": "https://kramfors.se/fraga?a=1&b=2",
            "visit": {"street": "Torggatan 2", "postal_code": "872 30", "town": "Kramfors"},
            "post": {"recipient": 'Kommunen "Kramfors" ^', "postal_code": "872 80", "town": "Kramfors"},
            "hours": {
                "weekly": [
                    {"days": ["tue", "mon"], "opens": "08:00", "closes": "16:30"},
                    {"days": ["fri"], "opens": "08:00", "closes": "15:00"},
                ],
                "exceptions": [
                    {"on": "2026-12-23", "opens": "08:00", "closes": "12:00"},
                    {"on": "2026-12-28", "closed": "true"},
                ],
            },
            "note": {"sv": "=HYPERLINK(1)", "en": "@sum"},
            "confirmed": _CONFIRMED,
        },
        {
            "id": "oslo",
            "label": {"sv": "-Oslo", "en": "+Oslo"},
            "audience": {"sv": "Norrmän.", "en": "Norwegians."},
            "need": ["service"],
            "phone": "+47 22 86 10 00",
            "visit": {"street": "Gata", "town": "Oslo"},
            "post": {"street": "Box 1", "postal_code": "872 81", "town": "Kramfors"},
            "hours": {"weekly": [{"days": ["sat"], "opens": "10:00", "closes": "12:00"}], "holidays": "open"},
            "confirmed": {**_CONFIRMED, "on": "2026-05-01"},
        },
    ],
    "persons": [
        {
            "name": "Anna von Å; Ö",
            "role": {"sv": "Samordnare", "en": "Coordinator"},
            "phone": "0612-801 92",
            "email": "anna@kramfors.se",
            "basis": "consent",
            "consent_on": "2025-02-03",
            "mobile_basis": "work-phone",
            "review": "2027-06-01",
            "confirmed": _CONFIRMED,
        },
        {
            "name": "Bo",
            "role": {"sv": "Chef", "en": "Head"},
            "basis": "public-role",
            "review": "2027-06-01",
            "confirmed": _CONFIRMED,
        },
    ],
}

ALARM: dict[str, Any] = {
    "kind": "emergency",
    "name": {"sv": "Nödnumret 112", "en": "Emergency number 112"},
    "summary": {"sv": "Vid fara.", "en": "In danger."},
    "points": [
        {
            "id": "larm",
            "label": {"sv": "Larm", "en": "Alarm"},
            "audience": {"sv": "Alla.", "en": "Everybody."},
            "need": ["emergency"],
            "phone": "112",
            "hours": "always",
            "confirmed": _CONFIRMED,
        }
    ],
}

UNCONFIRMED: dict[str, Any] = {
    "kind": "municipality",
    "name": {"sv": "Ånge kommun", "en": "Ånge Municipality"},
    "summary": {"sv": "Kommunen.", "en": "The municipality."},
}

FORMER: dict[str, Any] = {
    "kind": "supervisor",
    "name": {"sv": "Förr", "en": "Former"},
    "summary": {"sv": "Fanns.", "en": "Was."},
    "obsolete": {"on": "2026-01-01", "reason": {"sv": "Borta.", "en": "Gone."}, "replaced_by": "112"},
    "points": [
        {
            "id": "post",
            "label": {"sv": "Post", "en": "Mail"},
            "audience": {"sv": "Alla.", "en": "Everybody."},
            "need": ["rules"],
            "post": {"postal_code": "102 32", "town": "Stockholm"},
            "confirmed": _CONFIRMED,
        }
    ],
}


def entry(slug: str, record: dict[str, Any]) -> Entry:
    """Join a record with what it refers to."""
    is_kramfors = record is KRAMFORS
    return Entry(
        slug=slug,
        contact=Contact.model_validate(record),
        pages={
            "sv": f"{SITE_URL}kontakter/{slug}/",
            "en": f"{SITE_URL}en/kontakter/{slug}/",
        },
        municipality=Municipality("2282", "Kramfors", "Västernorrland") if is_kramfors else None,
        police_area=Named("sodra-angermanland", words("Södra Ångermanland", "Southern Ångermanland"))
        if is_kramfors
        else None,
    )


def catalogue(**records: dict[str, Any]) -> Catalogue:
    """Make a catalogue of records (slug -> record; `_` stands for a hyphen); without any, of all four."""
    chosen = {name.replace("_", "-"): record for name, record in records.items()} or {
        "112": ALARM,
        "ange-kommun": UNCONFIRMED,
        "forr": FORMER,
        "kramfors-kommun": KRAMFORS,
    }
    return Catalogue(
        entries=tuple(entry(slug, record) for slug, record in chosen.items()),
        as_of=date.fromisoformat(AS_OF),
        site_url=SITE_URL,
        strings={code: small_project.words(code) for code in ("sv", "en")},
        roles={"contacts": Named("contacts", words("Kontaktredaktör", "Contacts editor"))},
        sources={
            "kramfors-2023": Cited("kramfors-2023", "Ny modell", "Kramfors kommun", "https://kramfors.se/ny")
        },
    )


def without(record: dict[str, Any], *names: str) -> dict[str, Any]:
    """Return a record without some of its fields."""
    return {name: value for name, value in record.items() if name not in names}


@cache
def own_site() -> Site:
    """Load this project."""
    site = load_site(ROOT, date.fromisoformat(AS_OF)).site
    assert site is not None
    return site


def own_catalogue() -> Catalogue:
    """Gather this project's own contacts."""
    return exports.catalogue(own_site(), SITE_URL)


def on_another_day(made: Catalogue) -> Catalogue:
    """Return a catalogue that describes another day."""
    return replace(made, as_of=date(2030, 1, 1))
