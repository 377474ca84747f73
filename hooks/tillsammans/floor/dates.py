"""Days: read, counted and written out. No function here asks the clock."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from datetime import date, datetime, time
from functools import cache, lru_cache
from itertools import takewhile
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, get_month_names

SWEDEN = ZoneInfo("Europe/Stockholm")
"""The time in which days begin and end here."""

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_PART = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)


def parse_iso(text: str) -> date | None:
    """Read `2026-11-23`; None for anything else."""
    if not _ISO.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def parse_part(text: str) -> date | None:
    """Read the first day of `2026`, `2026-11` or `2026-11-23`; None for anything else."""
    return parse_iso(f"{text}-01-01"[:10]) if _PART.fullmatch(text) else None


def from_epoch(seconds: str) -> date | None:
    """Read `SOURCE_DATE_EPOCH`: seconds since 1970, as a day in Sweden; None for anything else."""
    if not re.fullmatch(r"\d{1,11}", seconds, re.ASCII):
        return None
    return datetime.fromtimestamp(int(seconds), SWEDEN).date()


def add_months(day: date, months: int) -> date:
    """Count months on; a day that the month doesn't have becomes its last, one after 9999 the last of all."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def beginning(day: date) -> str:
    """Write the beginning of a day in Sweden as RFC 3339 wants it: `2023-11-19T00:00:00+01:00`."""
    return datetime.combine(day, time(), SWEDEN).isoformat()


def written_part(day: str, language: str) -> str:
    """Write a day out as far as it is known: `2023`, `2023-11` or `2023-11-19`."""
    year, *rest = day.split("-")
    if len(rest) == 1:
        return format_date(date(int(year), int(rest[0]), 1), "MMMM y", locale=language)
    return written(date.fromisoformat(day), language) if rest else year


@lru_cache(maxsize=8192)
def written(day: date, language: str) -> str:
    """Write a day out: `19 november 2023`, `19 November 2023`."""
    return format_date(day, "d MMMM y", locale=language)


@cache
def months(language: str) -> Mapping[str, int]:
    """Return the names of the months in a language, long and short, in small letters: name -> 1 to 12.

    Where a language bends them (`marraskuu`, `marraskuuta`), the name is the part that stays, and `*` after
    it stands for any ending. A language that nobody knows has none.
    """
    try:
        locale = Locale(language)
    except (UnknownLocaleError, ValueError):
        return {}
    names: dict[str, int] = {}
    for width in ("wide", "abbreviated"):
        bent = get_month_names(width, "format", locale)
        plain = get_month_names(width, "stand-alone", locale)
        for number in range(1, 13):
            pair = bent[number].lower().rstrip("."), plain[number].lower().rstrip(".")
            names.setdefault(_stem(*pair), number)
    return names


def _stem(bent: str, plain: str) -> str:
    """Return what two forms of a name begin with, and `*`; the name where they are one."""
    if bent == plain:
        return plain
    same = takewhile(lambda pair: pair[0] == pair[1], zip(bent, plain, strict=False))
    return f"{''.join(letter for letter, _ in same)}*"
