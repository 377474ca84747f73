"""What the last release said of the meetings: a part of `docs/_data/published.yml`.

Calendars that have a meeting take a change only where its `sequence` is higher than the one they know. So the
release keeps that number with a fingerprint of what calendars show, and a meeting that differs while the
number is the same is refused.
"""

from __future__ import annotations

from collections.abc import Iterable

from tillsammans.floor import release
from tillsammans.floor.tree import plain, select_scalars
from tillsammans.meetings.record import MeetingRecord

DETAILS = ("title", "status", "reason", "start", "end", "place", "agenda")
"""Fields that calendars show."""

_WHY = "A meeting that differs from here needs a higher sequence."


def fingerprint(meeting: MeetingRecord) -> str:
    """Return the beginning of the SHA-256 of what calendars show."""
    details = {field: plain(node) for field in DETAILS if (node := meeting.root.get(field)) is not None}
    return release.fingerprint(details)


def write(meetings: Iterable[MeetingRecord]) -> str:
    """Write what a release of these records says, which have been checked."""
    entries = (
        f'"{meeting.slug}": {{sequence: {number.text}, details: "{fingerprint(meeting)}"}}'
        for meeting in meetings
        for number in select_scalars(meeting.root, "sequence")
    )
    return release.part(_WHY, "meetings", entries)
