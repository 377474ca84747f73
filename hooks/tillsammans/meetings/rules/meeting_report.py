"""Rule meeting-report: of a meeting whose day is past it is said whether it was held."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.meetings.record import MeetingRecord


def check(meeting: MeetingRecord, context: Context) -> Iterator[Finding]:
    """Find planned meetings of former days."""
    if meeting.status != "planned":
        return
    for start, moment in meeting.moments("start"):
        if moment.date() < context.as_of:
            yield Finding(
                start.position,
                words(f"Mötet var planerat till {start.text}.", f"The meeting was planned for {start.text}."),
                words(
                    "Skriv status: held eller status: cancelled.", "Write status: held or status: cancelled."
                ),
            )


RULE: Rule[MeetingRecord] = Rule(
    id="meeting-report",
    severity=Severity.NOTICE,
    what=words(
        "Efter ett möte står det att det har hållits.", "After a meeting it is said that it was held."
    ),
    why=words(
        "Sidan säger annars bara att dagen har varit.", "Otherwise the page says only that the day is past."
    ),
    example="status: planned (start: 2024-12-03 13:00)\nstatus: held",
    check=check,
)
