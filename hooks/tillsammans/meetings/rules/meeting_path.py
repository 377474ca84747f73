"""Rule meeting-path: a record's file carries its month and a name."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.floor.tree import select_scalars
from tillsammans.meetings.model import FOLDER, NAME
from tillsammans.meetings.record import MeetingRecord


def check(meeting: MeetingRecord, _context: Context) -> Iterator[Finding]:
    """Compare the name of the file with the beginning of the meeting."""
    name = meeting.path.removeprefix(f"{FOLDER}/").removesuffix(".yml")
    match = NAME.fullmatch(name)
    if not match:
        yield Finding(
            at(meeting.path),
            words(f"{name} är inget namn för ett möte.", f"{name} is no name for a meeting."),
            words(f"Skriv som {FOLDER}/2023-11-kramfors.yml.", f"Write as {FOLDER}/2023-11-kramfors.yml."),
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
                    "Rätta tiden. Flyttas mötet till en annan månad: ställ in det här och skriv ett nytt.",
                    "Mend the time. If it moves to another month: cancel this one and write a new one.",
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
