"""Contact records as templates show them: in each language, with links that a phone can dial."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_project import CONTACT, changed, check, small_project, words, write
from tillsammans.contacts.cards import ContactCard, Day, Link, Reader, card
from tillsammans.contacts.hours import WEEKDAYS, Hours, in_words
from tillsammans.contacts.model import Contact

AS_OF = date(2026, 11, 23)


def contact(folder: Path, old: str = "website", new: str = "website") -> Contact:
    write(small_project(folder), CONTACT, changed(CONTACT, old, new))
    site = check(folder).site
    assert site is not None
    return site.contacts["kramfors-kommun"]


def card_of(contact: Contact, language: str, as_of: date = AS_OF) -> ContactCard:
    return card(
        contact,
        "kramfors-kommun",
        Reader(language, words(language), as_of, {"default": 12, "police": 6}),
        href="../kontakter/kramfors-kommun/",
        police_area="Lokalpolisområde södra Ångermanland",
        municipality="Kramfors",
        instead=None,
    )


def test_a_card_in_swedish(tmp_path: Path) -> None:
    shown = card_of(contact(tmp_path), "sv")
    point, person = shown.point("kundtjanst"), shown.persons[0]

    assert (shown.name, shown.summary) == ("Kramfors kommun", "Kommunens kontakt.")
    assert shown.website == Link("kramfors.se", "https://kramfors.se")
    assert (point.label, point.audience) == ("Kundtjänst", "Frågor till kommunen.")
    assert point.phone == Link("0612-800 00", "tel:+4661280000")
    assert point.email == Link("kommun@kramfors.se", "mailto:kommun@kramfors.se")
    assert point.visit == ("Torggatan 2", "Kramfors")
    assert point.post == ("Kramfors kommun", "872 80 Kramfors")
    assert point.hours == "Måndag–torsdag 08:00–16:30; fredag 08:00–15:00. Stängt på helgdagar."
    assert point.confirmed == Day("2026-06-01", "1 juni 2026")
    assert (person.name, person.role) == ("Elisabeth Svanberg", "Samordnare")
    assert (person.phone, person.email) == (
        None,
        Link("elisabeth.svanberg@kramfors.se", "mailto:elisabeth.svanberg@kramfors.se"),
    )
    assert person.confirmed == Day("2026-06-01", "1 juni 2026")
    assert shown.is_confirmed
    assert shown.gone is None


def test_the_same_card_in_english(tmp_path: Path) -> None:
    made = contact(tmp_path)
    swedish, english = card_of(made, "sv"), card_of(made, "en")
    point = english.point("kundtjanst")

    assert (english.name, english.summary) == ("Kramfors Municipality", "The municipality's contact.")
    assert point.hours == "Monday–Thursday 08:00–16:30; Friday 08:00–15:00. Closed on public holidays."
    assert point.confirmed == Day("2026-06-01", "1 June 2026")
    assert english.persons[0].role == "Coordinator"
    assert point.phone == swedish.point("kundtjanst").phone


@pytest.mark.parametrize(
    ("day", "is_overdue"), [(date(2027, 6, 1), False), (date(2027, 6, 2), True)], ids=["a year", "a day more"]
)
def test_details_grow_old(tmp_path: Path, day: date, *, is_overdue: bool) -> None:
    shown = card_of(contact(tmp_path), "sv", day)
    assert shown.point("kundtjanst").is_overdue == is_overdue


def test_a_point_with_little(tmp_path: Path) -> None:
    hours = (
        "    hours:\n      weekly:\n"
        '        - {days: [mon, tue, wed, thu], opens: "08:00", closes: "16:30"}\n'
        '        - {days: [fri], opens: "08:00", closes: "15:00"}\n'
    )
    shown = card_of(contact(tmp_path, hours, ""), "sv").point("kundtjanst")
    assert (shown.hours, shown.note, shown.is_alarm) == (None, None, False)


def test_an_obsolete_record_says_so(tmp_path: Path) -> None:
    gone = "obsolete: {on: 2026-10-01, reason: {sv: Nytt namn., en: New name.}}\nwebsite"
    swedish = card_of(contact(tmp_path, "website", gone), "sv").gone
    assert swedish is not None
    assert (swedish.on, swedish.reason, swedish.instead) == (
        Day("2026-10-01", "1 oktober 2026"),
        "Nytt namn.",
        None,
    )


def test_an_unknown_point_is_missing_loudly(tmp_path: Path) -> None:
    with pytest.raises(StopIteration):
        card_of(contact(tmp_path), "sv").point("nix")


@pytest.mark.parametrize(
    ("hours", "swedish", "english"),
    [
        ({"always": "true"}, "Dygnet runt", "Day and night"),
        (
            {"weekly": [{"days": ["mon", "tue"], "opens": "10:00", "closes": "15:00"}]},
            "Måndag, tisdag 10:00–15:00. Stängt på helgdagar.",
            "Monday, Tuesday 10:00–15:00. Closed on public holidays.",
        ),
        (
            {
                "weekly": [{"days": ["sun", "mon", "wed", "sat"], "opens": "10:00", "closes": "24:00"}],
                "holidays": "open",
            },
            "Måndag, onsdag, lördag, söndag 10:00–24:00. Öppet även på helgdagar.",
            "Monday, Wednesday, Saturday, Sunday 10:00–24:00. Open on public holidays too.",
        ),
        (
            {
                "weekly": [{"days": list(WEEKDAYS), "opens": "08:00", "closes": "12:00"}],
                "exceptions": [
                    {"on": "2026-12-24", "closed": "true"},
                    {"on": "2026-12-31", "opens": "08:00", "closes": "10:00"},
                ],
            },
            (
                "Måndag–söndag 08:00–12:00. Stängt på helgdagar. "
                "24 december 2026: stängt. 31 december 2026: 08:00–10:00."
            ),
            (
                "Monday–Sunday 08:00–12:00. Closed on public holidays. "
                "24 December 2026: closed. 31 December 2026: 08:00–10:00."
            ),
        ),
    ],
    ids=["always", "two days", "days apart", "days that differ"],
)
def test_hours_in_words(hours: dict[str, object], swedish: str, english: str) -> None:
    made = Hours.model_validate(hours)
    assert in_words(made, "sv", words("sv")) == swedish
    assert in_words(made, "en", words("en")) == english


@given(st.sets(st.sampled_from(WEEKDAYS), min_size=1))
def test_every_set_of_days_has_words(days: set[str]) -> None:
    span = {"days": sorted(days), "opens": "08:00", "closes": "12:00"}
    said = in_words(Hours.model_validate({"weekly": [span]}), "en", words("en"))
    assert said.endswith(" 08:00–12:00. Closed on public holidays.")
    assert said.count("day") >= 1


def test_cards_are_frozen(tmp_path: Path) -> None:
    shown = card_of(contact(tmp_path), "sv")
    assert replace(shown, name="X") != shown
