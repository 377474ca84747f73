"""The contacts as vCard 4.0 (RFC 6350), for the contacts of a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5

from tillsammans.contacts.cards import address_lines
from tillsammans.contacts.exports.catalogue import Catalogue, Entry
from tillsammans.contacts.hours import in_words
from tillsammans.contacts.model import Person, Point, PostalAddress, VisitingAddress
from tillsammans.contacts.numbers import dial
from tillsammans.floor.open_data import ALL, card_address
from tillsammans.floor.words import Words

LONGEST = 75
"""Octets of a line, without its end."""

_LINE_BREAK = re.compile(r"\r\n?|\n")


def escaped(text: str) -> str:
    """Write text as a value: backslash, comma, semicolon and line break stand for nothing else."""
    plain = text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return _LINE_BREAK.sub(r"\\n", plain)


def parameter(text: str) -> str:
    """Write text as the value of a parameter (RFC 6868)."""
    plain = text.replace("^", "^^").replace('"', "^'")
    return f'"{_LINE_BREAK.sub("^n", plain)}"'


def folded(line: str) -> str:
    """Fold a line at 75 octets, between characters; it ends with CRLF."""
    pieces, piece, room = [], "", LONGEST
    for character in line:
        size = len(character.encode())
        if size > room:
            pieces.append(piece)
            piece, room = " ", LONGEST - 1
        piece += character
        room -= size
    return "\r\n".join([*pieces, piece, ""])


def cards(entry: Entry, catalogue: Catalogue, language: str) -> str:
    """Write the card of an organisation and one of each of its persons."""
    strings = catalogue.strings[language]
    source = catalogue.site_url + card_address(entry.slug, language)
    lines = list(_organisation(entry, strings, language, source))
    for person in entry.contact.persons:
        lines += _person(person, entry, language, source)
    return "".join(map(folded, lines))


def files(catalogue: Catalogue) -> dict[str, bytes]:
    """Write one file for each organisation and one for all, in each language: address -> cards.

    In the file for all stand those that can be reached.
    """
    made = {}
    for language in catalogue.languages:
        every = []
        for entry in catalogue.entries:
            text = cards(entry, catalogue, language)
            made[card_address(entry.slug, language)] = text.encode()
            if entry.is_current:
                every.append(text)
        made[card_address(ALL, language)] = "".join(every).encode()
    return made


def _organisation(entry: Entry, strings: Words, language: str, source: str) -> Iterator[str]:
    contact = entry.contact
    page = entry.pages[language]
    name = escaped(contact.name.in_language(language))
    yield from _head("org", _identity(entry), source)
    yield f"FN;LANGUAGE={language}:{name}"
    yield f"ORG;LANGUAGE={language}:{name}"
    for point in contact.points:
        yield from _point(point, strings, language)
    if contact.website:
        yield f"URL:{contact.website}"
    yield f"URL:{page}"
    yield f"NOTE;LANGUAGE={language}:{escaped(_note(entry, strings, language))}"
    yield from _foot(*contact.points)


def _note(entry: Entry, strings: Words, language: str) -> str:
    """Say what the organisation does, and when it answers."""
    lines = [entry.contact.summary.in_language(language)]
    lines += [
        f"{point.label.in_language(language)}: {in_words(point.hours, language, strings)}"
        for point in entry.contact.points
        if point.hours
    ]
    return "\n".join(lines)


def _point(point: Point, strings: Words, language: str) -> Iterator[str]:
    """Write the ways to reach a point, held together and named by a group."""
    if point.phone:
        yield f"{point.id}.TEL;VALUE=uri;TYPE=work:{dial(point.phone)}"
    if point.email:
        yield f"{point.id}.EMAIL;TYPE=work:{escaped(point.email)}"
    if point.url:
        yield f"{point.id}.URL:{point.url}"
    if point.phone or point.email or point.url:
        yield f"{point.id}.X-ABLabel:{escaped(point.label.in_language(language))}"
    # No id has two hyphens in a row, so that these names are free.
    if point.visit:
        yield from _address(f"{point.id}--visit", point.visit, strings.contact.visit, language)
    if point.post:
        yield from _address(f"{point.id}--post", point.post, strings.contact.post, language)


def _address(
    group: str, address: VisitingAddress | PostalAddress, label: str, language: str
) -> Iterator[str]:
    recipient = address.recipient if isinstance(address, PostalAddress) else None
    envelope = "\n".join(address_lines(address))
    # The parts have no place for a recipient; the label is the address as on an envelope.
    label_of_letter = f";LABEL={parameter(envelope)}" if recipient else ""
    parts = ("", "", address.street, address.town, "", address.postal_code, "")
    value = ";".join(escaped(part or "") for part in parts)
    yield f"{group}.ADR;TYPE=work;LANGUAGE={language}{label_of_letter}:{value}"
    yield f"{group}.X-ABLabel:{escaped(label)}"


def _person(person: Person, entry: Entry, language: str, source: str) -> Iterator[str]:
    yield from _head("individual", f"{_identity(entry)}#{person.name}", source)
    yield f"FN:{escaped(person.name)}"
    # Phones ask for N. Which part is the surname isn't known, so the whole name is one part.
    yield f"N:;{escaped(person.name)};;;"
    yield f"ORG;LANGUAGE={language}:{escaped(entry.contact.name.in_language(language))}"
    yield f"ROLE;LANGUAGE={language}:{escaped(person.role.in_language(language))}"
    if person.phone:
        yield f"TEL;VALUE=uri;TYPE=work:{dial(person.phone)}"
    if person.email:
        yield f"EMAIL;TYPE=work:{escaped(person.email)}"
    yield f"URL:{entry.pages[language]}"
    yield from _foot(person)


def _identity(entry: Entry) -> str:
    """Return the address that stands for an organisation: that of its page in the source language."""
    return next(iter(entry.pages.values()))


def _head(kind: str, identity: str, source: str) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"KIND:{kind}"
    yield f"UID:{uuid5(NAMESPACE_URL, identity).urn}"
    yield f"SOURCE:{source}"


def _foot(*parts: Point | Person) -> Iterator[str]:
    """End a card; it was revised when its newest detail was confirmed."""
    if parts:
        yield f"REV:{max(part.confirmed.on for part in parts):%Y%m%d}T000000Z"
    yield "END:VCARD"
