"""Rule future-confirmation: nobody confirms details before the day has come."""

from collections.abc import Iterator

from tillsammans.contacts.record import Record
from tillsammans.floor.dates import parse_iso
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import select_scalars


def check(record: Record, context: Context) -> Iterator[Finding]:
    """Find confirmations after the day of the site."""
    for confirmed in record.confirmations():
        for on in select_scalars(confirmed, "on"):
            day = parse_iso(on.text)
            if day is not None and day > context.as_of:
                yield Finding(
                    on.position,
                    words(f"Datumet {on.text} har inte varit än.", f"The day {on.text} has not come yet."),
                    words("Skriv den dag då uppgiften kontrollerades.", "Write the day of the check."),
                )


RULE: Rule[Record] = Rule(
    id="future-confirmation",
    severity=Severity.ERROR,
    what=words("En bekräftelse är gjord i dag eller tidigare.", "A confirmation was made today or earlier."),
    why=words(
        "Ett datum i framtiden gör att en gammal uppgift ser färsk ut.",
        "A date to come makes old details look fresh.",
    ),
    example="on: 2062-11-02\non: 2026-11-02",
    check=check,
)
