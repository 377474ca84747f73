"""Statutes: their numbers in the Swedish Code of Statutes (SFS), and what a text takes in of an act."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from tillsammans.floor.dates import written
from tillsammans.floor.languages import Text, words
from tillsammans.floor.sections import Sections

_NUMBER = re.compile(r"(\d{4}):(\d{1,4})", re.ASCII)


def number(sfs: str) -> tuple[int, int] | None:
    """Read `2024:746` as year and running number, by which statutes follow each other; None for others."""
    match = _NUMBER.fullmatch(sfs)
    return match and (int(match[1]), int(match[2]))


def _key(sfs: str) -> tuple[int, int]:
    return number(sfs) or (0, 0)


@dataclass(frozen=True)
class Amended:
    """An amendment, by its number, and the day from which it is in force."""

    sfs: str
    in_force: date


@dataclass(frozen=True)
class Repealed:
    """Sections that no longer apply, and the number of the amendment that repealed them."""

    sections: Sections
    by: str


@dataclass(frozen=True)
class Statute:
    """An act, and what has become of it."""

    name: Text
    """As it stands within a sentence, in the languages of the messages."""
    states: tuple[str, ...]
    """Its own number and those of its amendments: what a text can take in."""
    amendments: tuple[Amended, ...]
    repealed_on: date | None = None
    repealed: tuple[Repealed, ...] = ()
    is_read: bool = True
    """False for an act that is known from what others write of it alone."""

    def newer(self, state: str) -> tuple[Amended, ...]:
        """Return the amendments made after one of its states, in the order in which they came into force."""
        later = [one for one in self.amendments if _key(one.sfs) > _key(state)]
        return tuple(sorted(later, key=lambda one: (one.in_force, _key(one.sfs))))


def behind(statute: Statute, state: str, amendment: Amended, as_of: date) -> Text:
    """Say that a page doesn't take in an amendment which is in force, or will be."""
    day_sv, day_en = written(amendment.in_force, "sv"), written(amendment.in_force, "en")
    page_sv = f"Sidan beskriver {statute.name.in_language('sv')} t.o.m. {state}"
    page_en = f"The page describes {statute.name.in_language('en')} up to and including {state}"
    if amendment.in_force > as_of:
        return words(
            f"{page_sv}, men {amendment.sfs} gäller från {day_sv}.",
            f"{page_en}, but {amendment.sfs} will be in force from {day_en}.",
        )
    return words(
        f"{page_sv}, men {amendment.sfs} gäller sedan {day_sv}.",
        f"{page_en}, but {amendment.sfs} has been in force since {day_en}.",
    )


def gone(statute: Statute, day: date, as_of: date) -> Text:
    """Say that a page describes an act that is repealed from a day."""
    page_sv = f"Sidan beskriver {statute.name.in_language('sv')}"
    page_en = f"The page describes {statute.name.in_language('en')}"
    if day > as_of:
        return words(
            f"{page_sv}, som upphävs den {written(day, 'sv')}.",
            f"{page_en}, which will be repealed on {written(day, 'en')}.",
        )
    return words(
        f"{page_sv}, som är upphävd sedan {written(day, 'sv')}.",
        f"{page_en}, which was repealed on {written(day, 'en')}.",
    )
