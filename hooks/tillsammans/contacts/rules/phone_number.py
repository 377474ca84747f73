"""Rule phone-number: a number can be dialled in Sweden."""

from collections.abc import Iterator

from tillsammans.contacts.numbers import NumberKind, kind_of
from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule


def check(record: Record, _context: Context) -> Iterator[Finding]:
    """Find numbers that the numbering plan doesn't have."""
    for phone in record.phones():
        if kind_of(phone.text) is NumberKind.INVALID:
            yield Finding(
                phone.position,
                words(
                    f"”{phone.text}” är inget telefonnummer som går att ringa i Sverige.",
                    f"“{phone.text}” is not a phone number that can be dialled in Sweden.",
                ),
                words(
                    "Räkna siffrorna mot källan. Skriv som 0612-800 00 eller 114 14.",
                    "Compare the digits with the source. Write as 0612-800 00 or 114 14.",
                ),
            )


RULE: Rule[Record] = Rule(
    id="phone-number",
    severity=Severity.ERROR,
    what=words(
        "Ett telefonnummer finns i den svenska nummerplanen.",
        "A phone number exists in the Swedish numbering plan.",
    ),
    why=words("Den som ringer i en nödsituation ska komma fram.", "Whoever calls in need must get through."),
    example="phone: 0612-8000\nphone: 0612-800 00",
    check=check,
)
