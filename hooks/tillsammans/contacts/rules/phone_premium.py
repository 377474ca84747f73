"""Rule phone-premium: nobody pays extra to reach an authority."""

from collections.abc import Iterator

from tillsammans.contacts.numbers import NumberKind, kind_of
from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule


def check(record: Record, _context: Context) -> Iterator[Finding]:
    """Find premium-rate numbers."""
    for phone in record.phones():
        if kind_of(phone.text) is NumberKind.PREMIUM:
            yield Finding(
                phone.position,
                words(f"{phone.text} är ett betalnummer.", f"{phone.text} is a premium-rate number."),
                words("Ange ett nummer med vanlig taxa.", "Give a number at the ordinary rate."),
            )


RULE: Rule[Record] = Rule(
    id="phone-premium",
    severity=Severity.ERROR,
    what=words("Betalnummer publiceras inte.", "Premium-rate numbers are not published."),
    why=words(
        "Ett fel i en siffra kan göra ett vanligt nummer till ett dyrt.",
        "One wrong digit can make an ordinary number an expensive one.",
    ),
    example="phone: 0939-123 45 67\nphone: 0771-520 520",
    check=check,
)
