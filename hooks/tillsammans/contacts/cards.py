"""Contact records as templates show them: in one language, with links that a phone can dial."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tillsammans.contacts.addresses import site_domain
from tillsammans.contacts.freshness import is_over, lifetime
from tillsammans.contacts.hours import in_words
from tillsammans.contacts.model import (
    Confirmation,
    Contact,
    Obsolete,
    Person,
    Point,
    PostalAddress,
    VisitingAddress,
)
from tillsammans.contacts.numbers import dial
from tillsammans.contacts.open_now import schedule
from tillsammans.floor.dates import written
from tillsammans.floor.words import Words


@dataclass(frozen=True)
class Link:
    """Words and where they lead."""

    text: str
    href: str


@dataclass(frozen=True)
class Day:
    """A day for machines and for people."""

    iso: str
    text: str


@dataclass(frozen=True)
class PointCard:
    """One way to reach an organisation."""

    id: str
    label: str
    audience: str
    phone: Link | None
    email: Link | None
    visit: tuple[str, ...]
    post: tuple[str, ...]
    hours: str | None
    schedule: str | None
    """The hours for the script that says whether somebody answers now."""
    note: str | None
    confirmed: Day
    is_alarm: bool
    """Whether this is 112, the only one in the colour of alarm."""
    is_overdue: bool


@dataclass(frozen=True)
class PersonCard:
    """Somebody in a public role."""

    name: str
    role: str
    phone: Link | None
    email: Link | None
    confirmed: Day
    is_overdue: bool


@dataclass(frozen=True)
class GoneCard:
    """Why an organisation is no longer here."""

    on: Day
    reason: str
    instead: Link | None
    """The page of the organisation to turn to."""


@dataclass(frozen=True)
class ContactCard:
    """An organisation."""

    slug: str
    name: str
    kind: str
    summary: str
    href: str
    website: Link | None
    police_area: str | None
    municipality: str | None
    points: tuple[PointCard, ...]
    persons: tuple[PersonCard, ...]
    is_confirmed: bool
    gone: GoneCard | None

    def point(self, name: str) -> PointCard:
        """Return a point by its id; raises StopIteration for one that isn't there."""
        return next(point for point in self.points if point.id == name)


@dataclass(frozen=True)
class Reader:
    """Who reads: the language, its words, and the day."""

    language: str
    strings: Words
    as_of: date
    lifetime_months: Mapping[str, int]
    """Kind of organisation, or `default` -> months that confirmed details live."""

    def is_overdue(self, confirmed: Confirmation, kind: str) -> bool:
        """Whether details of a kind of organisation were confirmed longer ago than they live."""
        return is_over(confirmed.on, lifetime(kind, self.lifetime_months), self.as_of)

    def day(self, day: date) -> Day:
        """Write a day out."""
        return Day(day.isoformat(), written(day, self.language))


def card(  # noqa: PLR0913 - a record needs all of its surroundings to be shown
    contact: Contact,
    slug: str,
    reader: Reader,
    *,
    href: str,
    police_area: str | None,
    municipality: str | None,
    instead: Link | None,
) -> ContactCard:
    """Make the card of an organisation; `href` leads to its page, `instead` to one that replaces it."""
    language = reader.language
    return ContactCard(
        slug=slug,
        name=contact.name.in_language(language),
        kind=contact.kind,
        summary=contact.summary.in_language(language),
        href=href,
        website=Link(site_domain(contact.website), contact.website) if contact.website else None,
        police_area=police_area,
        municipality=municipality,
        points=tuple(_point(point, contact, reader) for point in contact.points),
        persons=tuple(_person(person, contact.kind, reader) for person in contact.persons),
        is_confirmed=contact.is_confirmed,
        gone=_gone(contact.obsolete, instead, reader),
    )


def _gone(obsolete: Obsolete | None, instead: Link | None, reader: Reader) -> GoneCard | None:
    if obsolete is None:
        return None
    return GoneCard(reader.day(obsolete.on), obsolete.reason.in_language(reader.language), instead)


def _phone(text: str | None) -> Link | None:
    return Link(text, dial(text)) if text else None


def _email(text: str | None) -> Link | None:
    return Link(text, f"mailto:{text}") if text else None


def _point(point: Point, contact: Contact, reader: Reader) -> PointCard:
    language = reader.language
    return PointCard(
        id=point.id,
        label=point.label.in_language(language),
        audience=point.audience.in_language(language),
        phone=_phone(point.phone),
        email=_email(point.email),
        visit=address_lines(point.visit),
        post=address_lines(point.post),
        hours=in_words(point.hours, language, reader.strings) if point.hours else None,
        schedule=schedule(point.hours, reader.as_of) if point.hours else None,
        note=point.note.in_language(language) if point.note else None,
        confirmed=reader.day(point.confirmed.on),
        is_alarm=contact.kind == "emergency",
        is_overdue=reader.is_overdue(point.confirmed, contact.kind),
    )


def _person(person: Person, kind: str, reader: Reader) -> PersonCard:
    return PersonCard(
        name=person.name,
        role=person.role.in_language(reader.language),
        phone=_phone(person.phone),
        email=_email(person.email),
        confirmed=reader.day(person.confirmed.on),
        is_overdue=reader.is_overdue(person.confirmed, kind),
    )


def address_lines(address: VisitingAddress | PostalAddress | None) -> tuple[str, ...]:
    """Write an address on lines, as on an envelope."""
    if address is None:
        return ()
    recipient = address.recipient if isinstance(address, PostalAddress) else None
    town = " ".join(filter(None, (address.postal_code, address.town)))
    return tuple(filter(None, (recipient, address.street, town)))
