"""Rule area-code: a number's area code fits the municipality."""

import re
from collections.abc import Iterator

from tillsammans.contacts.numbers import NumberKind, area_of, kind_of
from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule


def check(record: Record, context: Context) -> Iterator[Finding]:
    """Compare the place of fixed numbers with the municipality."""
    municipality = context.municipalities.get(record.text("municipality"))
    if municipality is None:
        return
    for phone in record.phones():
        area = area_of(phone.text, context.area_codes) if kind_of(phone.text) is NumberKind.ORDINARY else None
        if area is not None and municipality.name not in re.split(r"[-/, ]+", area):
            yield Finding(
                phone.position,
                words(
                    f"{phone.text} har riktnummer för {area}, inte {municipality.name}.",
                    f"{phone.text} has the area code of {area}, not {municipality.name}.",
                ),
                words("Kontrollera mot källan.", "Compare with the source."),
            )


RULE: Rule[Record] = Rule(
    id="area-code",
    severity=Severity.NOTICE,
    what=words(
        "En kommuns nummer har kommunens riktnummer.",
        "A municipality's number has the municipality's area code.",
    ),
    why=words(
        "Två omkastade siffror i riktnumret leder till en annan ort.",
        "Two swapped digits of the area code lead to another town.",
    ),
    example="phone: 0621-800 00 (Kramfors)\nphone: 0612-800 00",
    check=check,
)
