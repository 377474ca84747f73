"""Rule recipient-in-address: an address line holds what its name says."""

import re
from collections.abc import Iterator

from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import select_scalars

_POSTAL_CODE = re.compile(r"\b\d{3} ?\d{2}\b")
_DIGIT = re.compile(r"\d")


def check(record: Record, _context: Context) -> Iterator[Finding]:
    """Find postal codes in the street or the town, and digits in the town."""
    for place in ("visit", "post"):
        for street in select_scalars(record.root, "points", "*", place, "street"):
            match = _POSTAL_CODE.search(street.text)
            if match is not None and not street.text.lower().startswith("box"):
                yield Finding(
                    street.position,
                    words(f"{match[0]} ser ut som ett postnummer.", f"{match[0]} looks like a postal code."),
                    words("Skriv det i postal_code.", "Write it in postal_code."),
                )
        for town in select_scalars(record.root, "points", "*", place, "town"):
            if _DIGIT.search(town.text):
                yield Finding(
                    town.position,
                    words(f"Orten har siffror: {town.text}.", f"The town has digits: {town.text}."),
                    words("Skriv postnumret i postal_code.", "Write the postal code in postal_code."),
                )


RULE: Rule[Record] = Rule(
    id="recipient-in-address",
    severity=Severity.ERROR,
    what=words(
        "Gata, postnummer och ort står i var sitt fält.",
        "Street, postal code and town stand in a field each.",
    ),
    why=words(
        "Då blir adressen rätt på sidan, i telefonen och på kuvertet.",
        "Then the address is right on the page, in the phone and on the envelope.",
    ),
    example="town: 872 80 Kramfors\ntown: Kramfors",
    check=check,
)
