"""Rule meeting-time: a meeting begins before it ends, at times that exist."""

from collections.abc import Iterator
from datetime import UTC, datetime

from tillsammans.floor.dates import SWEDEN
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Scalar
from tillsammans.meetings.record import MeetingRecord


def check(meeting: MeetingRecord, _context: Context) -> Iterator[Finding]:
    """Look at the beginning, the end, and what else says when."""
    start, end = (next(meeting.moments(field), None) for field in ("start", "end"))
    written = [field for field in ("start", "end", "on") if meeting.says(field)]
    if written not in (["start", "end"], ["on"]):
        yield Finding(
            meeting.root.position,
            words("Mötets tid är inte hel.", "The meeting's time is not whole."),
            words(
                "Skriv start och end, eller on för ett möte vars klockslag inte är kända.",
                "Write start and end, or on for a meeting whose hours are not known.",
            ),
        )
    for moment in (start, end):
        if moment:
            yield from _exists(*moment)
    if start and end and end[1] <= start[1]:
        message = words("Mötet slutar innan det börjar.", "The meeting ends before it begins.")
        yield Finding(end[0].position, message, words("Rätta tiden.", "Mend the time."))
    elif start and end and end[1].date() != start[1].date():
        yield Finding(
            end[0].position,
            words("Mötet slutar en annan dag än det börjar.", "The meeting ends on another day."),
            words("Skriv ett möte för varje dag.", "Write a meeting for each day."),
        )


def _exists(written: Scalar, moment: datetime) -> Iterator[Finding]:
    """Find a time that the change of clocks leaves out, or that it has twice."""
    there_and_back = moment.astimezone(UTC).astimezone(SWEDEN)
    if there_and_back.replace(tzinfo=None) != moment.replace(tzinfo=None):
        message = words(
            f"Klockan {moment:%H:%M} finns inte den dagen: klockan ställs fram till sommartid.",
            f"There is no {moment:%H:%M} on that day: clocks go forward to summer time.",
        )
    elif moment.utcoffset() != moment.replace(fold=1).utcoffset():
        message = words(
            f"Klockan {moment:%H:%M} finns två gånger den dagen: klockan ställs tillbaka till vintertid.",
            f"There is {moment:%H:%M} twice on that day: clocks go back to winter time.",
        )
    else:
        return
    yield Finding(written.position, message, words("Välj en annan tid.", "Choose another time."))


RULE: Rule[MeetingRecord] = Rule(
    id="meeting-time",
    severity=Severity.ERROR,
    what=words(
        "Ett möte börjar innan det slutar, på samma dag.", "A meeting begins before it ends, on one day."
    ),
    why=words(
        "Den som bokar in mötet ska komma i rätt tid.", "Those who book it must come at the right time."
    ),
    example="start: 2026-12-03 13:00, end: 2026-12-03 12:00\nstart: 2026-12-03 13:00, end: 2026-12-03 15:00",
    check=check,
)
