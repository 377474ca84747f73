"""Rule unconfirmed-change: changed details carry a new date of confirmation."""

from collections.abc import Iterator, Sequence

from tillsammans.contacts.record import Record
from tillsammans.contacts.release import DETAILS, reachable
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule


def check(records: Sequence[Record], context: Context) -> Iterator[Finding]:
    """Compare the details of all points and persons with the last release."""
    for one in reachable(records):
        released = context.published.get(one.slug, {}).get(one.name)
        if released is None or released.confirmed != one.confirmed:
            continue
        if released.details != one.fingerprint:
            first = next((one.tree.key(field) for field in DETAILS if one.tree.key(field)), None)
            yield Finding(
                first.position if first else one.tree.position,
                words(
                    f"Uppgifterna för {one.name} har ändrats, men är bekräftade {one.confirmed}.",
                    f"The details of {one.name} have changed, but were confirmed on {one.confirmed}.",
                ),
                words(
                    "Jämför med källan, siffra för siffra, och skriv dagens datum i confirmed: on.",
                    "Compare with the source, digit by digit, and write today's date in confirmed: on.",
                ),
            )


RULE: Rule[Sequence[Record]] = Rule(
    id="unconfirmed-change",
    severity=Severity.ERROR,
    what=words(
        "Den som ändrar en uppgift bekräftar den med ett nytt datum.",
        "Whoever changes a detail confirms it with a new date.",
    ),
    why=words(
        "Två omkastade siffror kan bli ett giltigt nummer till någon annan.",
        "Two swapped digits can make a valid number of somebody else.",
    ),
    example="phone: 0612-801 29, on: 2023-11-19\nphone: 0612-801 29, on: 2026-11-23",
    check=check,
)
