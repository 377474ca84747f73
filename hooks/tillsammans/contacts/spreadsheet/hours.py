"""Opening hours as people write them in a cell: `mån–tors 08:00–16:30; fre 08:00–15:00`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from tillsammans.contacts.hours import ALWAYS, WEEKDAYS
from tillsammans.contacts.spreadsheet.kinds import Choice, Prose
from tillsammans.floor.cells import Cell, Reading, UnclearError, written
from tillsammans.floor.languages import Text, words
from tillsammans.floor.tree import Plain

DAY_AND_NIGHT = "dygnet runt"
CLOSED = "stängt"
WEEKLY, HOLIDAYS, EXCEPTIONS = "weekly", "holidays", "exceptions"
"""Fields of the hours, of which each has a column of its own."""

_NAMES = ("mån", "tis", "ons", "tors", "fre", "lör", "sön")
_TIMES = r"(?P<opens>[0-9]{1,2}[.:][0-9]{2})\s*[-–—]\s*(?P<closes>[0-9]{1,2}[.:][0-9]{2})"
_SPAN = re.compile(rf"(?P<days>[a-zåäö][a-zåäö ,–—-]*?)\s+(?:kl\.?\s*)?{_TIMES}", re.IGNORECASE)
_DAYS = re.compile(r"(?P<first>\w+)(?:\s*[-–—]\s*(?P<last>\w+))?")
_EXCEPTION = re.compile(
    rf"(?P<on>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})\s+(?:(?P<closed>{CLOSED})|(?:kl\.?\s*)?{_TIMES})",
    re.IGNORECASE,
)

_HOW = words(
    "Skriv som mån–tors 08:00–16:30; fre 08:00–15:00 eller dygnet runt.",
    "Write as mån–tors 08:00–16:30; fre 08:00–15:00 or dygnet runt.",
)
_HOW_ONCE = words(
    "Skriv som 2026-12-24 stängt; 2026-12-31 08:00–12:00.",
    "Write as 2026-12-24 stängt; 2026-12-31 08:00–12:00.",
)


@dataclass(frozen=True)
class Weekly(Prose):
    """The hours of a week, or day and night."""

    field: ClassVar[str] = WEEKLY

    def show(self, value: Plain) -> str:
        """See `Kind`."""
        if value == ALWAYS or _part(value, ALWAYS) == "true":
            return DAY_AND_NIGHT
        spans = _sets(_part(value, WEEKLY))
        return "; ".join(f"{_named(span['days'])} {span['opens']}–{span['closes']}" for span in spans)

    def read(self, cell: Cell, known: str = "") -> Reading:  # noqa: ARG002
        """See `Kind`."""
        text = written(cell)
        if text.casefold() == DAY_AND_NIGHT:
            return Reading(DAY_AND_NIGHT)
        spans: list[Plain] = [_span(one.strip()) for one in text.split(";") if one.strip()]
        return Reading(self.show({WEEKLY: spans}))


@dataclass(frozen=True)
class Holidays(Choice):
    """Whether the hours hold on holidays."""

    field: ClassVar[str] = HOLIDAYS

    def show(self, value: Plain) -> str:
        """See `Kind`."""
        return super().show(_part(value, HOLIDAYS))


@dataclass(frozen=True)
class Exceptions(Prose):
    """Days with other hours."""

    field: ClassVar[str] = EXCEPTIONS

    def show(self, value: Plain) -> str:
        """See `Kind`."""
        return "; ".join(map(_shown_exception, _sets(_part(value, EXCEPTIONS))))

    def read(self, cell: Cell, known: str = "") -> Reading:  # noqa: ARG002
        """See `Kind`."""
        days: list[Plain] = [_exception(one.strip()) for one in written(cell).split(";") if one.strip()]
        return Reading(self.show({EXCEPTIONS: days}))


PARTS = (Weekly(), Holidays(names={"closed": "stängt", "open": "öppet"}), Exceptions())
"""What opening hours consist of."""


def hours(said: Mapping[str, str], known: Plain) -> Plain:
    """Make the hours of a record: those that are known, with what the cells of some fields say instead.

    Returns None where nothing is left of them.
    """
    on_holidays = PARTS[1]
    text = {part.field: said.get(part.field, part.show(known)) for part in PARTS}
    made: dict[str, Plain] = {}
    if text[WEEKLY] == DAY_AND_NIGHT:
        made[ALWAYS] = "true"
    elif text[WEEKLY]:
        made[WEEKLY] = [_span(one) for one in text[WEEKLY].split("; ")]
    if text[HOLIDAYS]:
        made[HOLIDAYS] = on_holidays.value(text[HOLIDAYS])
    if text[EXCEPTIONS]:
        made[EXCEPTIONS] = [_exception(one) for one in text[EXCEPTIONS].split("; ")]
    return ALWAYS if made == {ALWAYS: "true"} else made or None


def _part(value: Plain, name: str) -> Plain:
    return value.get(name) if isinstance(value, dict) else None


def _sets(value: Plain) -> Iterator[dict[str, Plain]]:
    return (one for one in (value if isinstance(value, list) else ()) if isinstance(one, dict))


def _named(days: Plain) -> str:
    """Name weekdays in the order of the record; three or more in a row become a range."""
    numbers = [WEEKDAYS.index(day) for day in days] if isinstance(days, list) else []
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(
        f"{_NAMES[run[0]]}–{_NAMES[run[-1]]}" if len(run) > 2 else ", ".join(_NAMES[day] for day in run)
        for run in runs
    )


def _span(text: str) -> dict[str, Plain]:
    found = _SPAN.fullmatch(text)
    if not found:
        raise _unclear(text, _HOW)
    days: list[Plain] = [*_weekdays(found["days"])]
    return {"days": days, "opens": _time(found["opens"]), "closes": _time(found["closes"])}


def _weekdays(text: str) -> Iterator[str]:
    """Read `mån–tors, lör`."""
    for part in re.split(r"\s*,\s*|\s+och\s+", text.strip()):
        found = _DAYS.fullmatch(part)
        first, last = (
            (_weekday(found[name] or found["first"]) for name in ("first", "last")) if found else (1, 0)
        )
        if last < first:
            raise _unclear(text, _HOW)
        yield from WEEKDAYS[first : last + 1]


def _weekday(text: str) -> int:
    """Return the number of a weekday by its first letters: `mån`, `måndag`."""
    low = text.casefold()
    found = [number for number, name in enumerate(_NAMES) if low.startswith(name[:3])]
    if not found:
        raise _unclear(text, _HOW)
    return found[0]


def _exception(text: str) -> dict[str, Plain]:
    found = _EXCEPTION.fullmatch(text)
    if not found:
        raise _unclear(text, _HOW_ONCE)
    if found["closed"]:
        return {"on": found["on"], "closed": "true"}
    return {"on": found["on"], "opens": _time(found["opens"]), "closes": _time(found["closes"])}


def _shown_exception(day: dict[str, Plain]) -> str:
    if day.get("closed") == "true":
        return f"{day['on']} {CLOSED}"
    return f"{day['on']} {day.get('opens')}–{day.get('closes')}"


def _time(text: str) -> str:
    return text.replace(".", ":").rjust(5, "0")


def _unclear(text: str, hint: Text) -> UnclearError:
    return UnclearError(words(f"”{text}” är inga öppettider.", f"“{text}” is no opening hours."), hint)
