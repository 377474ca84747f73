"""A meeting as it is recorded: `docs/_data/meetings/<yyyy>[-<mm>[-<dd>]]-<name>.yml`."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from tillsammans.floor.dates import SWEDEN
from tillsammans.floor.types import IsoDate, Line, LocalText, Model, PartDate, Slug, refuse

FOLDER = "docs/_data/meetings"

NAME = re.compile(
    r"(?P<when>\d{4}(-(?P<month>0[1-9]|1[0-2]))?)(?(month)(-(0[1-9]|[12]\d|3[01]))?)"
    r"-[a-z][a-z0-9]*(-[a-z0-9]+)*",
    re.ASCII,
)
"""Name of a record's file: year, month or day, then what tells it apart."""

_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}", re.ASCII)

_YEARS = range(1997, 9999)
"""Years whose clock the calendars describe (see `calendar.zone`), and that another day follows."""


def parse_moment(text: str) -> datetime | None:
    """Read `2026-12-03 13:00` by the clock of Sweden; None for anything else."""
    if not _MOMENT.fullmatch(text):
        return None
    try:
        moment = datetime.fromisoformat(text).replace(tzinfo=SWEDEN)
    except ValueError:
        return None
    return moment if moment.year in _YEARS else None


def _moment(value: Any) -> Any:
    moment = parse_moment(value) if isinstance(value, str) else None
    if moment is not None:
        return moment
    sv = f"”{value}” är ingen tidpunkt. Skriv datum och klockslag, som 2026-12-03 13:00."
    raise refuse("moment", sv, f"“{value}” is no moment. Write date and time, as 2026-12-03 13:00.")


def parse_count(text: str) -> int | None:
    """Read a whole number of at most three digits; None for anything else."""
    return int(text) if re.fullmatch(r"\d{1,3}", text, re.ASCII) else None


def _count(value: Any) -> Any:
    count = parse_count(value) if isinstance(value, str) else None
    if count is not None:
        return count
    sv = f"”{value}” är inget antal. Skriv ett heltal, som 1."
    raise refuse("count", sv, f"“{value}” is no number. Write a whole number, as 1.")


Moment = Annotated[datetime, BeforeValidator(_moment)]
"""A moment by the clock of Sweden, written `2026-12-03 13:00`."""

Count = Annotated[int, BeforeValidator(_count)]
"""A whole number, from 0 to 999."""

Status = Literal["planned", "held", "cancelled"]


class Meeting(Model):
    """A meeting. One with hours is in the calendars; one whose day nobody wrote down is on the page alone."""

    title: LocalText
    municipality: Line
    status: Status
    reason: LocalText | None = None
    """Why it is cancelled."""
    start: Moment | None = None
    end: Moment | None = None
    zone: Literal["Europe/Stockholm"] = "Europe/Stockholm"
    on: PartDate | None = None
    """The month, or the day, of a meeting whose hours are not known."""
    note: LocalText | None = None
    """What is known of its day, in words."""
    place: LocalText | None = None
    audience: LocalText | None = None
    agenda: tuple[LocalText, ...] = ()
    contact: Slug
    """Whom to ask."""
    news: Slug | None = None
    """The item that tells of it: the name of its file."""
    materials: tuple[Slug, ...] = ()
    """What is handed out, or helps to prepare it."""
    sources: tuple[Slug, ...] = Field(min_length=1)
    changed: IsoDate
    """The day on which the record was last changed; calendars are told."""
    sequence: Count
    """How many times it was changed: calendars take the highest."""

    @property
    def sort_key(self) -> str:
        """The beginning, as text that sorts: `2023-11`, `2026-12-03 13:00`."""
        return f"{self.start:%Y-%m-%d %H:%M}" if self.start else self.on or ""
