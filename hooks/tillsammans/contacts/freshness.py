"""How long confirmed details live."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from tillsammans.contacts.model import Contact, Person, Point
from tillsammans.contacts.record import Record
from tillsammans.floor.dates import add_months
from tillsammans.floor.tree import Scalar

DEFAULT = "default"
"""Key of the lifetime of kinds that have none of their own."""


def lifetime(kind: str, months: Mapping[str, int]) -> int | None:
    """Return the months that the details of a kind of organisation live; None for no limit."""
    return months.get(kind, months.get(DEFAULT))


def is_over(confirmed: date, months: int | None, as_of: date) -> bool:
    """Whether details confirmed on a day have outlived their months."""
    return months is not None and add_months(confirmed, months) < as_of


def last_days(contact: Contact, months: Mapping[str, int]) -> Iterator[tuple[Point | Person, date]]:
    """Walk over the points and persons of an organisation with the last day of their lifetime."""
    limit = lifetime(contact.kind, months)
    if limit is not None:
        parts: tuple[Point | Person, ...] = (*contact.points, *contact.persons)
        for part in parts:
            yield part, add_months(part.confirmed.on, limit)


def changes(contact: Contact, months: Mapping[str, int], as_of: date) -> Iterator[date]:
    """List the days after `as_of` from which pages say that details of an organisation may be old."""
    for _, last in last_days(contact, months):
        if as_of <= last < date.max:
            yield last + timedelta(days=1)


def outlived(record: Record, months: Mapping[str, int], as_of: date) -> Iterator[tuple[Scalar, int | None]]:
    """Walk over the days of confirmations that have outlived the months of their kind, with the months."""
    limit = lifetime(record.kind, months)
    for on, day in record.confirmed_days():
        if is_over(day, limit, as_of):
            yield on, limit
