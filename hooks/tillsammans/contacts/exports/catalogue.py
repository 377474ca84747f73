"""What every format is made from: the records, joined with what they refer to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from tillsammans.contacts.model import Contact, Person, Point
from tillsammans.floor.languages import Text
from tillsammans.floor.rule import Municipality
from tillsammans.floor.words import Words

LICENCE = "CC0-1.0"
"""SPDX id of the licence of open data."""

LICENCE_URL = "https://creativecommons.org/publicdomain/zero/1.0/"


@dataclass(frozen=True)
class Named:
    """Something with a permanent id and a name in each language: a police area, a role."""

    id: str
    name: Text


@dataclass(frozen=True)
class Cited:
    """The source that details were confirmed against."""

    id: str
    title: str
    publisher: str
    url: str


@dataclass(frozen=True)
class Entry:
    """An organisation with what its record refers to."""

    slug: str
    contact: Contact
    """Without anything internal."""
    pages: Mapping[str, str]
    """Language -> absolute address of its page; the source language first."""
    municipality: Municipality | None
    police_area: Named | None

    @property
    def is_current(self) -> bool:
        """Whether there is somebody to turn to: details that are not of the past."""
        return bool(self.contact.points or self.contact.persons) and self.contact.obsolete is None

    def parts(self) -> Iterator[Point | Person]:
        """Walk over the contact points, then the persons."""
        yield from self.contact.points
        yield from self.contact.persons


@dataclass(frozen=True)
class Catalogue:
    """All organisations, and what is said of them together."""

    entries: tuple[Entry, ...]
    as_of: date
    """The day that the site describes."""
    site_url: str
    """Absolute address of the site, with a slash at the end."""
    strings: Mapping[str, Words]
    """Words of the interface: language -> words."""
    roles: Mapping[str, Named]
    sources: Mapping[str, Cited]

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages of the site; the source language first."""
        return tuple(self.strings)
