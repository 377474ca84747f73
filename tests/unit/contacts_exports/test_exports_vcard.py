"""The cards: line by line, and as another library reads them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import vobject
from exports_sample import ALARM, FORMER, UNCONFIRMED, catalogue, own_catalogue
from hypothesis import given
from hypothesis import strategies as st
from tillsammans.contacts.exports import vcard
from tillsammans.contacts.exports.catalogue import Catalogue
from tillsammans.contacts.model import Contact, Point
from tillsammans.contacts.numbers import dial

PRINTED = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")))
"""Text without control characters, which records don't hold."""

WITH_LINES = st.lists(PRINTED).map("\n".join)


def lines(text: bytes) -> list[str]:
    """Return the lines of cards; each ends with CRLF."""
    *found, end = text.decode().split("\r\n")
    assert end == ""
    assert not [line for line in found if "\n" in line or "\r" in line or len(line.encode()) > 75]
    return found


def read(text: bytes) -> list[Any]:
    """Read cards with somebody else's library."""
    return list(vobject.readComponents(text.decode()))


def test_a_card_line_by_line() -> None:
    made = vcard.files(catalogue(alarm=ALARM))

    assert list(made) == [
        "kontakter/alarm.vcf",
        "kontakter/alla.vcf",
        "en/kontakter/alarm.vcf",
        "en/kontakter/alla.vcf",
    ]
    assert lines(made["en/kontakter/alarm.vcf"]) == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "KIND:org",
        "UID:urn:uuid:d7fa250f-e55a-5563-b111-9a26d1624665",
        "SOURCE:https://exempel.example/en/kontakter/alarm.vcf",
        "FN;LANGUAGE=en:Emergency number 112",
        "ORG;LANGUAGE=en:Emergency number 112",
        "larm.TEL;VALUE=uri;TYPE=work:tel:112",
        "larm.X-ABLabel:Alarm",
        "URL:https://exempel.example/en/kontakter/alarm/",
        r"NOTE;LANGUAGE=en:In danger.\nAlarm: Day and night",
        "REV:20260601T000000Z",
        "END:VCARD",
    ]
    assert made["kontakter/alla.vcf"] == made["kontakter/alarm.vcf"]


def test_every_field_line_by_line() -> None:
    assert lines(vcard.files(catalogue())["kontakter/kramfors-kommun.vcf"]) == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "KIND:org",
        "UID:urn:uuid:6730a1c5-98e3-518a-9435-994313712b77",
        "SOURCE:https://exempel.example/kontakter/kramfors-kommun.vcf",
        r"FN;LANGUAGE=sv:Bygg\, miljö\; räddning",
        r"ORG;LANGUAGE=sv:Bygg\, miljö\; räddning",
        "kundtjanst.TEL;VALUE=uri;TYPE=work:tel:+4661280000",
        "kundtjanst.EMAIL;TYPE=work:kommun@kramfors.se",
        "kundtjanst.URL:https://kramfors.se/fraga?a=1&b=2",
        "kundtjanst.X-ABLabel:Kom in kundtjänst",
        "kundtjanst--visit.ADR;TYPE=work;LANGUAGE=sv:;;Torggatan 2;Kramfors;;872 30;",
        "kundtjanst--visit.X-ABLabel:Besöksadress",
        "kundtjanst--post.ADR;TYPE=work;LANGUAGE=sv;LABEL=\"Kommunen ^'Kramfors^' ^^^",
        ' n872 80 Kramfors":;;;Kramfors;;872 80;',
        "kundtjanst--post.X-ABLabel:Postadress",
        "oslo.TEL;VALUE=uri;TYPE=work:tel:+4722861000",
        "oslo.X-ABLabel:-Oslo",
        "oslo--visit.ADR;TYPE=work;LANGUAGE=sv:;;Gata;Oslo;;;",
        "oslo--visit.X-ABLabel:Besöksadress",
        "oslo--post.ADR;TYPE=work;LANGUAGE=sv:;;Box 1;Kramfors;;872 81;",
        "oslo--post.X-ABLabel:Postadress",
        "URL:https://kramfors.se",
        "URL:https://exempel.example/kontakter/kramfors-kommun/",
        r"NOTE;LANGUAGE=sv:Svarar </script> & \\ alla.\nKom in kundtjänst: Måndag\,",
        r"  tisdag 08:00–16:30\; fredag 08:00–15:00. Stängt på helgdagar. 23 de",
        r" cember 2026: 08:00–12:00. 28 december 2026: stängt.\n-Oslo: Lördag 10:",
        r" 00–12:00. Öppet även på helgdagar.",
        "REV:20260601T000000Z",
        "END:VCARD",
        "BEGIN:VCARD",
        "VERSION:4.0",
        "KIND:individual",
        "UID:urn:uuid:3ef98386-bfdb-59ec-939a-99cf22ee1674",
        "SOURCE:https://exempel.example/kontakter/kramfors-kommun.vcf",
        r"FN:Anna von Å\; Ö",
        r"N:;Anna von Å\; Ö;;;",
        r"ORG;LANGUAGE=sv:Bygg\, miljö\; räddning",
        "ROLE;LANGUAGE=sv:Samordnare",
        "TEL;VALUE=uri;TYPE=work:tel:+4661280192",
        "EMAIL;TYPE=work:anna@kramfors.se",
        "URL:https://exempel.example/kontakter/kramfors-kommun/",
        "REV:20260601T000000Z",
        "END:VCARD",
        "BEGIN:VCARD",
        "VERSION:4.0",
        "KIND:individual",
        "UID:urn:uuid:3cfb6469-90f2-5568-b52f-018f0df58ff9",
        "SOURCE:https://exempel.example/kontakter/kramfors-kommun.vcf",
        "FN:Bo",
        "N:;Bo;;;",
        r"ORG;LANGUAGE=sv:Bygg\, miljö\; räddning",
        "ROLE;LANGUAGE=sv:Chef",
        "URL:https://exempel.example/kontakter/kramfors-kommun/",
        "REV:20260601T000000Z",
        "END:VCARD",
    ]


def test_the_identity_is_the_same_in_every_language() -> None:
    made = vcard.files(catalogue())

    swedish = [card.uid.value for card in read(made["kontakter/alla.vcf"])]
    english = [card.uid.value for card in read(made["en/kontakter/alla.vcf"])]
    assert swedish == english
    assert len(set(swedish)) == len(swedish) == 4


def test_the_file_for_all_has_those_that_can_be_reached() -> None:
    made = vcard.files(catalogue(ange=UNCONFIRMED, forr=FORMER, alarm=ALARM))

    assert [card.fn.value for card in read(made["kontakter/alla.vcf"])] == ["Nödnumret 112"]
    assert lines(made["kontakter/ange.vcf"])[5:] == [
        "FN;LANGUAGE=sv:Ånge kommun",
        "ORG;LANGUAGE=sv:Ånge kommun",
        "URL:https://exempel.example/kontakter/ange/",
        "NOTE;LANGUAGE=sv:Kommunen.",
        "END:VCARD",
    ]
    assert "post--post.ADR;TYPE=work;LANGUAGE=sv:;;;Stockholm;;102 32;" in lines(made["kontakter/forr.vcf"])


@given(WITH_LINES)
def test_another_library_reads_a_name_as_it_was(name: str) -> None:
    line = vcard.folded(f"FN:{vcard.escaped(name)}")
    card = vobject.readOne(f"BEGIN:VCARD\r\nVERSION:4.0\r\n{line}END:VCARD\r\n")

    assert card.fn.value == name


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\n")))
def test_a_folded_line_is_short_and_can_be_had_back(line: str) -> None:
    folded = vcard.folded(line)

    assert folded.endswith("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in folded.removesuffix("\r\n").split("\r\n"))
    assert folded.removesuffix("\r\n").replace("\r\n ", "") == line


@given(st.text())
def test_a_parameter_never_ends_early(text: str) -> None:
    written = vcard.parameter(text)

    assert written[0] == written[-1] == '"'
    assert not set('"\r\n') & set(written[1:-1])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_break_is_the_same(end: str) -> None:
    assert vcard.escaped(f"a{end}b") == r"a\nb"
    assert vcard.parameter(f"a{end}b") == '"a^nb"'


def phones_of(card: Any) -> list[str]:
    return [tel.value for tel in card.contents.get("tel", [])]


def emails_of(card: Any) -> list[str]:
    return [email.value for email in card.contents.get("email", [])]


def addresses_of(card: Any) -> list[tuple[str, str, str]]:
    found = [address.value for address in card.contents.get("adr", [])]
    return [(address.street, address.code, address.city) for address in found]


def address_of(point: Point) -> list[tuple[str, str, str]]:
    return [
        (address.street or "", address.postal_code or "", address.town)
        for address in (point.visit, point.post)
        if address
    ]


def check_organisation(card: Any, contact: Contact, language: str) -> None:
    """Compare a card with its record."""
    assert card.kind.value == "org"
    assert card.fn.value == contact.name.in_language(language)
    assert phones_of(card) == [dial(point.phone) for point in contact.points if point.phone]
    assert emails_of(card) == [point.email for point in contact.points if point.email]
    assert addresses_of(card) == [address for point in contact.points for address in address_of(point)]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("make", [catalogue, own_catalogue])
def test_another_library_reads_what_the_records_hold(make: Callable[[], Catalogue], language: str) -> None:
    made = make()
    files = vcard.files(made)
    prefix = "" if language == "sv" else "en/"

    for entry in made.entries:
        contact = entry.contact
        first, *persons = read(files[f"{prefix}kontakter/{entry.slug}.vcf"])
        check_organisation(first, contact, language)
        assert len(persons) == len(contact.persons)
        for card, person in zip(persons, contact.persons, strict=True):
            assert (card.kind.value, card.fn.value) == ("individual", person.name)
            assert card.role.value == person.role.in_language(language)
            assert card.org.value == [contact.name.in_language(language)]
            assert phones_of(card) == ([dial(person.phone)] if person.phone else [])
            assert emails_of(card) == ([person.email] if person.email else [])
            assert card.rev.value == f"{person.confirmed.on:%Y%m%d}T000000Z"
