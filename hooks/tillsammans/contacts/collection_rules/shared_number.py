"""Rule shared-number: two organisations don't share a number or an address by mistake."""

from collections.abc import Iterator, Sequence

from tillsammans.contacts.numbers import digits
from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Scalar


def check(records: Sequence[Record], _context: Context) -> Iterator[Finding]:
    """Find numbers and e-mail addresses that stand in the records of two organisations."""
    first: dict[str, Record] = {}
    for record in records:
        values: list[tuple[str, Scalar]] = [(digits(phone.text), phone) for phone in record.phones()]
        values += [(email.text.lower(), email) for email in record.emails()]
        for key, value in values:
            owner = first.setdefault(key, record)
            if key and owner is not record:
                yield Finding(
                    value.position,
                    words(
                        f"{value.text} står också i {owner.path}.",
                        f"{value.text} stands in {owner.path} too.",
                    ),
                    words("Kontrollera vems uppgiften är.", "Check whose it is."),
                )


RULE: Rule[Sequence[Record]] = Rule(
    id="shared-number",
    severity=Severity.NOTICE,
    what=words(
        "Ett nummer eller en adress hör till en organisation.",
        "A number or address belongs to one organisation.",
    ),
    why=words(
        "En kopierad fil där numret glömdes leder till fel kommun.",
        "A copied file whose number was forgotten leads to the wrong municipality.",
    ),
    example="phone: 0612-800 00 (sundsvalls-kommun.yml)\nphone: 060-19 10 00",
    check=check,
)
