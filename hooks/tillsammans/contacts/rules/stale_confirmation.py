"""Rule stale-confirmation: details are confirmed again within a year."""

from collections.abc import Iterator

from tillsammans.contacts.freshness import outlived
from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule


def check(record: Record, context: Context) -> Iterator[Finding]:
    """Find confirmations older than their lifetime on the day of the site."""
    for on, months in outlived(record, context.lifetime_months, context.as_of):
        yield Finding(
            on.position,
            words(
                f"Uppgifterna bekräftades senast {on.text}, för mer än {months} månader sedan.",
                f"The details were last confirmed on {on.text}, more than {months} months ago.",
            ),
            words(
                "Fråga organisationen och skriv dagens datum.",
                "Ask the organisation and write today's date.",
            ),
        )


RULE: Rule[Record] = Rule(
    id="stale-confirmation",
    severity=Severity.NOTICE,
    what=words(
        "Kontaktuppgifter bekräftas minst en gång om året.",
        "Contact details are confirmed at least once a year.",
    ),
    why=words(
        "Gamla nummer slutar gälla utan att någon säger till.", "Old numbers stop working and nobody tells."
    ),
    example="on: 2023-11-19\non: 2026-11-02",
    check=check,
)
