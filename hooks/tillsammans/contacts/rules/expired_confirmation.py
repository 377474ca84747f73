"""Rule expired-confirmation: details that are too old are not published."""

from collections.abc import Iterator

from tillsammans.contacts.freshness import outlived
from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule


def check(record: Record, context: Context) -> Iterator[Finding]:
    """Find confirmations past the second limit of the settings, which is off unless a county sets it."""
    for on, months in outlived(record, context.refused_after_months, context.as_of):
        yield Finding(
            on.position,
            words(
                f"Uppgifterna är för gamla: bekräftade {on.text}, gränsen är {months} månader.",
                f"The details are too old: confirmed on {on.text}, the limit is {months} months.",
            ),
            words("Bekräfta dem igen, eller ta bort dem.", "Confirm them again, or remove them."),
        )


RULE: Rule[Record] = Rule(
    id="expired-confirmation",
    severity=Severity.ERROR,
    what=words(
        "Uppgifter som är äldre än den gräns som är inställd publiceras inte.",
        "Details older than the limit that is set are not published.",
    ),
    why=words(
        "Ett nummer som ingen har bekräftat på länge är sämre än inget.",
        "A number that nobody has confirmed for long is worse than none.",
    ),
    example="on: 2019-11-19\non: 2026-11-02",
    check=check,
)
