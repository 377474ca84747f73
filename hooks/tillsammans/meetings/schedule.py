"""Which meetings are to come, and when that changes by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from tillsammans.meetings.model import Meeting


def is_to_come(meeting: Meeting, as_of: date) -> bool:
    """Whether the day of a meeting is not past; of one without a day it is not known, so it isn't said."""
    return meeting.start is not None and meeting.start.date() >= as_of


def to_come(meetings: Mapping[str, Meeting], as_of: date) -> tuple[tuple[str, Meeting], ...]:
    """Return the meetings to come with their names, the soonest first; cancelled ones too."""
    found = [(slug, one) for slug, one in meetings.items() if is_to_come(one, as_of)]
    return tuple(sorted(found, key=lambda one: (one[1].sort_key, one[0])))


def past(meetings: Mapping[str, Meeting], as_of: date) -> tuple[tuple[str, Meeting], ...]:
    """Return all others, the latest first."""
    found = [(slug, one) for slug, one in meetings.items() if not is_to_come(one, as_of)]
    return tuple(sorted(found, key=lambda one: (one[1].sort_key, one[0]), reverse=True))


def changes(meeting: Meeting, as_of: date) -> Iterator[date]:
    """Name the day on which a meeting to come has become a former one."""
    if meeting.start is not None and is_to_come(meeting, as_of):
        yield meeting.start.date() + timedelta(days=1)
