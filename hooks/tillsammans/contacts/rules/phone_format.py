"""Rule phone-format: a number is written as people in Sweden write it."""

from collections.abc import Iterator

from tillsammans.contacts.numbers import NumberKind, is_well_written, kind_of, written
from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule


def check(record: Record, _context: Context) -> Iterator[Finding]:
    """Find valid numbers in another spelling; how the digits are grouped is the writer's choice."""
    for phone in record.phones():
        if kind_of(phone.text) is NumberKind.INVALID or is_well_written(phone.text):
            continue
        right = written(phone.text)
        yield Finding(
            phone.position,
            words(
                f"”{phone.text}” är inte skrivet som ett svenskt nummer.",
                f"“{phone.text}” is not written as a Swedish number.",
            ),
            words(f"Skriv {right}.", f"Write {right}."),
            phone.replaced_by(right, is_safe=True),
        )


RULE: Rule[Record] = Rule(
    id="phone-format",
    severity=Severity.ERROR,
    what=words(
        "Ett nummer skrivs med riktnummer, bindestreck och grupper.",
        "A number is written with area code, hyphen and groups.",
    ),
    why=words(
        "Då kan den läsas högt, jämföras med källan och ringas från utskriften.",
        "It can then be read out, compared with the source and dialled from paper.",
    ),
    example="phone: +46 612 80000\nphone: 0612-800 00",
    check=check,
)
