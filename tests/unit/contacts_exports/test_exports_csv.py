"""The table: what a spreadsheet and Python's csv read in it."""

from __future__ import annotations

import csv
import io
import re

import pytest
from exports_sample import ALARM, SITE_URL, catalogue, own_catalogue
from hypothesis import given
from hypothesis import strategies as st
from project import ROOT
from tillsammans.contacts.exports import csv_table
from tillsammans.contacts.numbers import dial
from tillsammans.floor.spreadsheet import neutral, original

ADDRESS = "api/v1/contacts.csv"


def rows(data: bytes) -> list[dict[str, str]]:
    """Read a table as a program would, apostrophes undone."""
    text = io.StringIO(data.decode("utf-8-sig"), newline="")
    read = csv.DictReader(text, delimiter=";", strict=True)
    return [{name: original(field) for name, field in row.items()} for row in read]


def test_a_table_byte_by_byte() -> None:
    assert csv_table.files(catalogue(alarm=ALARM)) == {
        ADDRESS: b"\xef\xbb\xbf"
        + (
            "slug;kind;organisation_sv;organisation_en;municipality_code;municipality;"
            "police_area_id;police_area_sv;police_area_en;website;type;id;label_sv;label_en;person;"
            "audience_sv;audience_en;need;phone;phone_dial;email;url;"
            "visit_street;visit_postal_code;visit_town;"
            "post_recipient;post_street;post_postal_code;post_town;"
            "hours_sv;hours_en;note_sv;note_en;confirmed_on;confirmed_source;page_sv;page_en\r\n"
            "alarm;emergency;Nödnumret 112;Emergency number 112;;;;;;;point;larm;Larm;Alarm;;"
            "Alla.;Everybody.;emergency;112;tel:112;;;;;;;;;;Dygnet runt;Day and night;;;"
            "2026-06-01;https://kramfors.se/ny;"
            f"{SITE_URL}kontakter/alarm/;{SITE_URL}en/kontakter/alarm/\r\n"
        ).encode()
    }


def test_a_row_holds_what_the_record_holds() -> None:
    read = rows(csv_table.files(catalogue())[ADDRESS])

    assert [(row["slug"], row["type"], row["id"], row["person"]) for row in read] == [
        ("112", "point", "larm", ""),
        ("kramfors-kommun", "point", "kundtjanst", ""),
        ("kramfors-kommun", "point", "oslo", ""),
        ("kramfors-kommun", "person", "", "Anna von Å; Ö"),
        ("kramfors-kommun", "person", "", "Bo"),
    ]
    assert read[1] == {
        "slug": "kramfors-kommun",
        "kind": "municipality",
        "organisation_sv": "Bygg, miljö; räddning",
        "organisation_en": "Building, environment; rescue",
        "municipality_code": "2282",
        "municipality": "Kramfors",
        "police_area_id": "sodra-angermanland",
        "police_area_sv": "Södra Ångermanland",
        "police_area_en": "Southern Ångermanland",
        "website": "https://kramfors.se",
        "type": "point",
        "id": "kundtjanst",
        "label_sv": "Kom in kundtjänst",
        "label_en": "Kom in customer service",
        "person": "",
        "audience_sv": "Frågor.",
        "audience_en": "Questions.",
        "need": "municipality method",
        "phone": "0612-800 00",
        "phone_dial": "tel:+4661280000",
        "email": "kommun@kramfors.se",
        "url": "https://kramfors.se/fraga?a=1&b=2",
        "visit_street": "Torggatan 2",
        "visit_postal_code": "872 30",
        "visit_town": "Kramfors",
        "post_recipient": 'Kommunen "Kramfors" ^',
        "post_street": "",
        "post_postal_code": "872 80",
        "post_town": "Kramfors",
        "hours_sv": "Måndag, tisdag 08:00–16:30; fredag 08:00–15:00. Stängt på helgdagar. "
        "23 december 2026: 08:00–12:00. 28 december 2026: stängt.",
        "hours_en": "Monday, Tuesday 08:00–16:30; Friday 08:00–15:00. Closed on public holidays. "
        "23 December 2026: 08:00–12:00. 28 December 2026: closed.",
        "note_sv": "=HYPERLINK(1)",
        "note_en": "@sum",
        "confirmed_on": "2026-06-01",
        "confirmed_source": "https://kramfors.se/ny",
        "page_sv": f"{SITE_URL}kontakter/kramfors-kommun/",
        "page_en": f"{SITE_URL}en/kontakter/kramfors-kommun/",
    }
    assert (read[3]["label_sv"], read[3]["phone_dial"], read[4]["phone"]) == (
        "Samordnare",
        "tel:+4661280192",
        "",
    )


def test_what_a_spreadsheet_would_calculate_begins_with_an_apostrophe() -> None:
    text = csv_table.files(catalogue())[ADDRESS].decode("utf-8-sig")

    assert ";'=HYPERLINK(1);'@sum;" in text
    assert ";'-Oslo;'+Oslo;" in text
    assert ";'+47 22 86 10 00;tel:+4722861000;" in text
    assert ";0612-800 00;tel:+4661280000;" in text


@pytest.mark.parametrize("text", ["0612-800 00", "114 14", "112", "a=1", "", "'t Hooft", "Å", " =1"])
def test_other_text_is_left_alone(text: str) -> None:
    assert neutral(text) == text


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\ta", "\ra", "\na", "＝1", "'=1"])
def test_a_formula_is_neutralised(text: str) -> None:
    assert neutral(text) == f"'{text}"


@given(st.text())
def test_no_field_is_a_formula_and_every_field_can_be_had_back(text: str) -> None:
    safe = neutral(text)

    assert not safe.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert original(safe) == text


def test_own_contacts_read_back() -> None:
    made = own_catalogue()
    read = rows(csv_table.files(made)[ADDRESS])

    wanted = [
        (entry.slug, part.phone or "", dial(part.phone) if part.phone else "", part.email or "")
        for entry in made.entries
        for part in entry.parts()
    ]
    assert [(row["slug"], row["phone"], row["phone_dial"], row["email"]) for row in read] == wanted
    assert len(read) >= 15


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_page_lists_the_columns_in_order(language: str) -> None:
    text = (ROOT / f"docs/{language}/om/oppna-data.md").read_text("utf-8")
    section = text.partition("{ #kolumner }")[2].partition("\n## ")[0]
    cells = [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]

    assert re.findall(r"`(\w+)`", " ".join(cells)) == list(csv_table.columns(("sv", "en")))
