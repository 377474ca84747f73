"""Rule postal-town: a postal code of the county goes with its town."""

from collections.abc import Iterator

from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Mapping, Scalar, select, select_scalars

TOWNS = {
    "841": ("Ånge",),
    "851": ("Sundsvall",),
    "871": ("Härnösand",),
    "872": ("Kramfors",),
}
"""Beginning of postal codes -> town, as the authorities' own addresses in the county show it (facts 4)."""


def check(record: Record, _context: Context) -> Iterator[Finding]:
    """Compare postal codes with towns where both are known."""
    for place in ("visit", "post"):
        for address in select(record.root, "points", "*", place):
            if not isinstance(address, Mapping):
                continue
            for code in select_scalars(address, "postal_code"):
                yield from _compare(code, next(select_scalars(address, "town"), None))


def _compare(code: Scalar, town: Scalar | None) -> Iterator[Finding]:
    known = next((towns for start, towns in TOWNS.items() if code.text.startswith(start)), None)
    county = {name for towns in TOWNS.values() for name in towns}
    if town is None or not (known or town.text in county):
        return
    if town.text not in (known or ()):
        right = ", ".join(known) if known else "?"
        yield Finding(
            code.position,
            words(
                f"Postnumret {code.text} hör inte till {town.text}.",
                f"The postal code {code.text} is not of {town.text}.",
            ),
            words(f"Det hör till: {right}.", f"It is of: {right}.") if known else None,
        )


RULE: Rule[Record] = Rule(
    id="postal-town",
    severity=Severity.NOTICE,
    what=words(
        "Postnumret hör till postorten, för länets huvudorter.",
        "The postal code is of its town, for the county's main towns.",
    ),
    why=words(
        "Omkastade siffror skickar brevet till en annan stad.",
        "Swapped digits send the letter to another town.",
    ),
    example="{postal_code: 827 80, town: Kramfors}\n{postal_code: 872 80, town: Kramfors}",
    check=check,
)
