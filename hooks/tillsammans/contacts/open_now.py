"""Opening hours for the script that says whether somebody answers now: compact, and complete by themselves.

The browser is told the days that the holidays are known for, and says nothing outside of them:
an old copy of a page must not call a holiday an ordinary Thursday.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from tillsammans.contacts.hours import WEEKDAYS, Hours, public_holidays
from tillsammans.floor.dates import add_months

MONTHS = 15
"""How far ahead the holidays are listed: longer than a site should go without a build."""

Times = list[int]
"""Opening and closing in turn, in minutes since midnight."""


def schedule(hours: Hours, as_of: date) -> str | None:
    """Write opening hours as JSON, from the month of a day on; None where somebody always answers.

    `d`: first and last day that it holds for. `w`: times of Monday to Sunday. `x`: times of days that differ.
    `h`: public holidays, on which it is closed.
    """
    if hours.always:
        return None
    first = as_of.replace(day=1)  # so that a page is the same on every day of a month
    last = add_months(first, MONTHS)
    days = {
        exception.on.isoformat(): _times([(exception.opens, exception.closes)])
        for exception in hours.exceptions
        if first <= exception.on <= last
    }
    week = [
        _times((span.opens, span.closes) for span in hours.weekly if weekday in span.days)
        for weekday in WEEKDAYS
    ]
    document: dict[str, object] = {"d": [first.isoformat(), last.isoformat()], "w": week}
    if days:
        document["x"] = days
    if hours.holidays == "closed":
        document["h"] = list(_holidays(first, last))
    return json.dumps(document, separators=(",", ":"))


def changes(hours: Hours, as_of: date) -> Iterator[date]:
    """Name the day on which the schedule is written anew: the first of the next month."""
    if not hours.always:
        yield add_months(as_of.replace(day=1), 1)


@cache
def _holidays(first: date, last: date) -> tuple[str, ...]:
    return tuple(day.isoformat() for day in public_holidays(first, (last - first).days))


def _times(spans: Iterable[tuple[str | None, str | None]]) -> Times:
    """Put the spans of a day in order; those that meet become one. A closed day has none."""
    joined: Times = []
    for opens, closes in sorted(
        (_minutes(opens), _minutes(closes)) for opens, closes in spans if opens and closes
    ):
        if joined and opens <= joined[-1]:
            joined[-1] = max(joined[-1], closes)
        else:
            joined += [opens, closes]
    return joined


def _minutes(time: str) -> int:
    """Count the minutes from midnight to a time of day: `16:30`."""
    hour, minute = time.split(":")
    return int(hour) * 60 + int(minute)
