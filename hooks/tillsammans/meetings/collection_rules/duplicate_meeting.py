"""Rule duplicate-meeting: a meeting has one record."""

from collections.abc import Iterator, Sequence

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import select_scalars
from tillsammans.meetings.record import MeetingRecord


def check(meetings: Sequence[MeetingRecord], _context: Context) -> Iterator[Finding]:
    """Find meetings that begin at the same time in the same municipality."""
    first: dict[tuple[str, str], str] = {}
    for meeting in meetings:
        for code in select_scalars(meeting.root, "municipality"):
            for start, _ in meeting.moments("start"):
                earlier = first.setdefault((code.text, start.text), meeting.path)
                if earlier != meeting.path:
                    yield Finding(
                        start.position,
                        words(
                            f"{earlier} har samma kommun och tid.",
                            f"{earlier} has the same municipality and time.",
                        ),
                        words("Slå ihop de två filerna.", "Join the two files."),
                    )


RULE: Rule[Sequence[MeetingRecord]] = Rule(
    id="duplicate-meeting",
    severity=Severity.ERROR,
    what=words("Ett möte har en fil.", "A meeting has one file."),
    why=words(
        "Annars står mötet två gånger i kalendern, och bara det ena ställs in.",
        "Otherwise it stands twice in the calendar, and only one of them gets cancelled.",
    ),
    example="2026-12-kramfors.yml, 2026-12-traff.yml\n2026-12-kramfors.yml",
    check=check,
)
