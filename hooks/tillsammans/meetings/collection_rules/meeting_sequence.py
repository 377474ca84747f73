"""Rule meeting-sequence: calendars are told that a meeting has changed."""

from collections.abc import Iterator, Sequence

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import select_scalars
from tillsammans.meetings.model import parse_count
from tillsammans.meetings.record import MeetingRecord
from tillsammans.meetings.release import fingerprint


def check(meetings: Sequence[MeetingRecord], context: Context) -> Iterator[Finding]:
    """Compare what calendars show of every meeting with the last release."""
    for meeting in meetings:
        released = context.published_meetings.get(meeting.slug)
        if released is None or released.details == fingerprint(meeting):
            continue
        for number in select_scalars(meeting.root, "sequence"):
            count = parse_count(number.text)
            if count is not None and count <= released.sequence:
                higher = str(released.sequence + 1)
                yield Finding(
                    number.position,
                    words(
                        f"Mötet har ändrats sedan det publicerades, men sequence är {number.text}.",
                        f"The meeting has changed since it was published, but sequence is {number.text}.",
                    ),
                    words(
                        f"Skriv {higher}, och dagens datum i changed.",
                        f"Write {higher}, and today's date in changed.",
                    ),
                    number.replaced_by(higher),
                )


RULE: Rule[Sequence[MeetingRecord]] = Rule(
    id="meeting-sequence",
    severity=Severity.ERROR,
    what=words(
        "Ett möte som har ändrats har högre sequence.", "A meeting that has changed has a higher sequence."
    ),
    why=words(
        "Kalendrar som redan har mötet visar annars den gamla tiden.",
        "Otherwise calendars that have the meeting go on showing the old time.",
    ),
    example="start: 2026-12-04 13:00, sequence: 0\nstart: 2026-12-04 13:00, sequence: 1",
    check=check,
)
