"""Rule future-confirmation: nobody confirms details before the day has come."""

from collections.abc import Iterator

from tillsammans.contacts.record import Record
from tillsammans.floor.days import not_come_yet
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule


def check(record: Record, context: Context) -> Iterator[Finding]:
    """Find confirmations after the day of the site."""
    hint = words("Skriv den dag då uppgiften kontrollerades.", "Write the day of the check.")
    for on, day in record.confirmed_days():
        if day > context.as_of:
            yield not_come_yet(on, hint)


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
