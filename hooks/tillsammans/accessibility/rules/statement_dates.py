"""Rule statement-dates: nothing has been assessed or updated on a day to come, nor updated before it was."""

from collections.abc import Iterator

from tillsammans.accessibility.source import StatementSource
from tillsammans.floor.days import not_come_yet, select_days
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule


def check(statement: StatementSource, context: Context) -> Iterator[Finding]:
    """Compare the days with each other and with the day of the site."""
    assessed = list(select_days(statement.record, "assessment", "on"))
    updated = list(select_days(statement.record, "updated"))
    for day, when in (*assessed, *updated):
        if when > context.as_of:
            yield not_come_yet(day, words("Skriv den dag då det gjordes.", "Write the day when it was done."))
    for former, former_day in assessed:
        for later, later_day in updated:
            if later_day < former_day:
                yield Finding(
                    later.position,
                    words(
                        f"Redogörelsen är bedömd {former.text} men uppdaterad före dess.",
                        f"The statement was assessed on {former.text} but updated before that.",
                    ),
                    words(
                        "Skriv den dag då redogörelsen senast ändrades.",
                        "Write the day when the statement was last changed.",
                    ),
                )


RULE: Rule[StatementSource] = Rule(
    id="statement-dates",
    severity=Severity.ERROR,
    what=words(
        "Redogörelsens dagar har varit, och uppdateringen är inte äldre än bedömningen.",
        "The days of the statement have come, and the update is not older than the assessment.",
    ),
    why=words(
        "Läsaren ska kunna lita på hur färsk redogörelsen är.",
        "Readers must be able to trust how fresh the statement is.",
    ),
    example="updated: 2025-01-01 (assessment: {on: 2026-01-01, …})\nupdated: 2026-01-01",
    check=check,
)
