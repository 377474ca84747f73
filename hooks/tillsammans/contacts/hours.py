"""Opening hours: weekly spans, exceptions by date, and Swedish public holidays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Annotated, Any, Literal

import holidays
from babel.dates import get_day_names
from pydantic import BeforeValidator, Field

from tillsammans.floor.dates import written
from tillsammans.floor.types import Flag, IsoDate, Line, Model
from tillsammans.floor.words import Words

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""Monday first, as `date.weekday` counts."""

ALWAYS = "always"
"""`hours: always` is short for day and night, on holidays too."""


class Span(Model):
    """One span of a weekly day."""

    days: Annotated[tuple[Weekday, ...], Field(min_length=1)]
    opens: Line
    closes: Line


class Exception_(Model):  # noqa: N801 - the word of the field, and not an error class
    """A day that differs from its week: closed, or with other hours."""

    on: IsoDate
    closed: Flag = False
    opens: Line | None = None
    closes: Line | None = None


class Hours(Model):
    """When a contact point answers."""

    always: Flag = False
    weekly: tuple[Span, ...] = ()
    holidays: Literal["closed", "open"] = "closed"
    """Whether the weekly hours hold on Swedish public holidays."""
    exceptions: tuple[Exception_, ...] = ()


def _read(value: Any) -> Any:
    return {"always": "true"} if value == ALWAYS else value


OpeningHours = Annotated[Hours, BeforeValidator(_read)]
"""`always`, or weekly spans with their exceptions."""


def public_holidays(first: date, days: int) -> tuple[date, ...]:
    """List the Swedish public holidays within a number of days from a day on."""
    last = first + timedelta(days=days)
    known = holidays.country_holidays("SE", years=range(first.year, last.year + 1), language="sv")
    return tuple(sorted(day for day in known if first <= day <= last))


def in_words(hours: Hours, language: str, strings: Words) -> str:
    """Say when a point answers: `Dygnet runt`, `måndag–fredag 08:00–16:30. Stängt på helgdagar.`."""
    if hours.always:
        return strings.contact.day_and_night
    spans = "; ".join(_span_in_words(span, language) for span in hours.weekly)
    sentences = [f"{spans[:1].upper()}{spans[1:]}."]
    sentences.append(strings.contact.holidays[hours.holidays])
    for exception in hours.exceptions:
        day = written(exception.on, language)
        what = strings.contact.closed if exception.closed else f"{exception.opens}–{exception.closes}"
        sentences.append(f"{day}: {what}.")
    return " ".join(sentences)


def _span_in_words(span: Span, language: str) -> str:
    names = get_day_names("wide", locale=language)
    days = ", ".join(_runs([WEEKDAYS.index(day) for day in span.days], names))
    return f"{days} {span.opens}–{span.closes}"


def _runs(numbers: list[int], names: Mapping[int, str]) -> Iterator[str]:
    """Name weekdays; three or more in a row become a range."""
    ordered = sorted(set(numbers))
    start = 0
    for index, number in enumerate(ordered):
        is_last = index + 1 == len(ordered) or ordered[index + 1] != number + 1
        if not is_last:
            continue
        run = ordered[start : index + 1]
        start = index + 1
        if len(run) >= 3:
            yield f"{names[run[0]]}–{names[run[-1]]}"
        else:
            yield from (names[day] for day in run)
