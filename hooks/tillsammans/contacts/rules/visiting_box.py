"""Rule visiting-box: nobody can visit a post-office box."""

import re
from collections.abc import Iterator

from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import select_scalars

_BOX = re.compile(r"\b(box|postbox|fack)\s*\d", re.IGNORECASE)


def check(record: Record, _context: Context) -> Iterator[Finding]:
    """Find box numbers among the visiting addresses."""
    for street in select_scalars(record.root, "points", "*", "visit", "street"):
        if _BOX.search(street.text):
            yield Finding(
                street.position,
                words("En box går inte att besöka.", "Nobody can visit a box."),
                words("Flytta boxen till post:.", "Move the box to post:."),
            )


RULE: Rule[Record] = Rule(
    id="visiting-box",
    severity=Severity.ERROR,
    what=words("En besöksadress är en plats.", "A visiting address is a place."),
    why=words("Annars letar besökaren efter en låda.", "Otherwise the visitor looks for a letter box."),
    example="visit: {street: Box 123, town: Kramfors}\nvisit: {street: Torggatan 2, town: Kramfors}",
    check=check,
)
