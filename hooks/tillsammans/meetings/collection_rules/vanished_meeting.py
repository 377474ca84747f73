"""Rule vanished-meeting: a meeting that was published stays."""

from collections.abc import Iterator, Sequence

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.meetings.model import FOLDER
from tillsammans.meetings.record import MeetingRecord


def check(meetings: Sequence[MeetingRecord], context: Context) -> Iterator[Finding]:
    """Compare the meetings of the last release with the records."""
    present = {meeting.slug for meeting in meetings}
    for name in sorted(set(context.published_meetings) - present):
        yield Finding(
            at(f"{FOLDER}/{name}.yml"),
            words(
                f"Mötet {name} har varit publicerat men saknas.",
                f"The meeting {name} was published but is gone.",
            ),
            words(
                "Lägg tillbaka filen. Ett möte som inte blir av får status: cancelled och reason.",
                "Put the file back. A meeting that is off gets status: cancelled and reason.",
            ),
        )


RULE: Rule[Sequence[MeetingRecord]] = Rule(
    id="vanished-meeting",
    severity=Severity.ERROR,
    what=words("Ett möte som har publicerats finns kvar.", "A meeting that was published stays."),
    why=words(
        "Den som har mötet i sin kalender får annars aldrig veta att det är inställt.",
        "Otherwise those who have it in their calendar never learn that it is off.",
    ),
    example="(2026-12-kramfors.yml borttagen)\n2026-12-kramfors.yml: status: cancelled, reason: …",
    check=check,
)
