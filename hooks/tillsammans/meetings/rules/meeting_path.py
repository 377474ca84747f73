"""Rule meeting-path: a record's file carries its month and a name."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.floor.tree import select_scalars
from tillsammans.meetings.model import NAME
from tillsammans.meetings.record import MeetingRecord


def check(meeting: MeetingRecord, _context: Context) -> Iterator[Finding]:
    """Compare the name of the file with the beginning of the meeting."""
    match = NAME.fullmatch(meeting.slug)
    if not match:
        yield Finding(
            at(meeting.path),
            words(f"{meeting.slug} är inget namn för ett möte.", f"{meeting.slug} is no name for a meeting."),
            words("Skriv som 2023-11-kramfors.yml.", "Write as 2023-11-kramfors.yml."),
        )
        return
    begins = [one for field in ("start", "on") for one in select_scalars(meeting.root, field)]
    for moment in begins:
        if (
            moment.text[:4].isdigit()
            and not moment.text.startswith(match["when"])
            and not match["when"].startswith(moment.text)
        ):
            yield Finding(
                moment.position,
                words(
                    f"Filens namn säger {match['when']} men mötet {moment.text}.",
                    f"The file's name says {match['when']} but the meeting {moment.text}.",
                ),
                words(
                    "Rätta tiden. Ett flyttat möte behåller sitt namn inom månaden.",
                    "Mend the time. A moved meeting keeps its name within the month.",
                ),
            )


RULE: Rule[MeetingRecord] = Rule(
    id="meeting-path",
    severity=Severity.ERROR,
    what=words(
        "Ett mötes fil heter år-månad-namn.yml, efter mötets tid.",
        "A meeting's file is named year-month-name.yml, after its time.",
    ),
    why=words(
        "Kalendrar känner igen mötet på filens namn.", "Calendars recognise the meeting by its file's name."
    ),
    example="kramfors.yml\n2023-11-kramfors.yml",
    check=check,
)
