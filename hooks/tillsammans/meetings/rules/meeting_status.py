"""Rule meeting-status: what is said of a meeting can be true."""

from collections.abc import Iterator
from datetime import date

from tillsammans.floor.dates import parse_iso
from tillsammans.floor.days import not_come_yet, select_days
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Scalar, select_scalars
from tillsammans.meetings.record import MeetingRecord


def check(meeting: MeetingRecord, context: Context) -> Iterator[Finding]:
    """Compare the state with the day of the site, and with what else the record says."""
    root = meeting.root
    if meeting.status == "held":
        hint = words("Skriv status: planned tills mötet har varit.", "Write status: planned until then.")
        yield from (not_come_yet(when, hint) for when, day in _begins(meeting) if day > context.as_of)
    if meeting.status == "planned" and not meeting.says("start"):
        yield Finding(
            root.position,
            words("Ett planerat möte behöver start och end.", "A planned meeting needs start and end."),
            words("Skriv som start: 2026-12-03 13:00.", "Write as start: 2026-12-03 13:00."),
        )
    for changed, day in select_days(root, "changed"):
        if day > context.as_of:
            hint = words("Skriv den dag då uppgifterna ändrades.", "Write the day of the change.")
            yield not_come_yet(changed, hint)
    if meeting.status == "cancelled":
        yield from _cancelled(meeting)
    elif (reason := root.key("reason")) is not None:
        yield Finding(
            reason.position,
            words("Bara ett inställt möte har en orsak.", "Only a cancelled meeting has a reason."),
            words("Ta bort reason, eller skriv status: cancelled.", "Remove it, or write status: cancelled."),
        )


def _begins(meeting: MeetingRecord) -> Iterator[tuple[Scalar, date]]:
    """Walk to the beginning of a meeting; of a month or a year that is its first day."""
    yield from ((start, moment.date()) for start, moment in meeting.moments("start"))
    for on in select_scalars(meeting.root, "on"):
        first = parse_iso(f"{on.text}-01-01"[:10])
        if first is not None:
            yield on, first


def _cancelled(meeting: MeetingRecord) -> Iterator[Finding]:
    """Find what readers and calendars need to know of a meeting that is off."""
    if not meeting.says("reason"):
        yield Finding(
            meeting.root.position,
            words("Ett inställt möte behöver en orsak.", "A cancelled meeting needs a reason."),
            words("Lägg till reason på båda språken.", "Add reason in both languages."),
        )
    for sequence in select_scalars(meeting.root, "sequence"):
        if set(sequence.text) == {"0"}:
            yield Finding(
                sequence.position,
                words(
                    "Kalendrar märker inte att mötet är inställt om sequence är 0.",
                    "Calendars do not notice that the meeting is off while sequence is 0.",
                ),
                words("Skriv 1, eller ett mer än förut.", "Write 1, or one more than before."),
                sequence.replaced_by("1"),
            )


RULE: Rule[MeetingRecord] = Rule(
    id="meeting-status",
    severity=Severity.ERROR,
    what=words("Ett mötes läge stämmer med dess tid.", "A meeting's state agrees with its time."),
    why=words("Ingen ska gå till ett möte som är inställt.", "Nobody should go to a meeting that is off."),
    example="status: held (start: 2062-12-03 13:00)\nstatus: planned",
    check=check,
)
