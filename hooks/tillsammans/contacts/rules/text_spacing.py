"""Rule text-spacing: text has no stray spaces."""

import re
from collections.abc import Iterator

from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import scalars

_DOUBLE = re.compile(r"[ \u00a0]{2,}")


def check(record: Record, _context: Context) -> Iterator[Finding]:
    """Find spaces at either end of a text, and several in a row."""
    for value in scalars(record.root):
        tidy = _DOUBLE.sub(" ", value.text).strip(" \u00a0\n")
        if tidy != value.text.rstrip("\n"):
            yield Finding(
                value.position,
                words("Texten har mellanslag för mycket.", "The text has spaces too many."),
                words(f"Skriv {tidy}", f"Write {tidy}"),
                value.replaced_by(tidy, is_safe=True),
            )


RULE: Rule[Record] = Rule(
    id="text-spacing",
    severity=Severity.ERROR,
    what=words(
        "Text börjar och slutar utan mellanslag och har ett mellan ord.",
        "Text starts and ends without spaces and has one between words.",
    ),
    why=words(
        "Mellanslagen följer med när någon kopierar adressen.",
        "The spaces come along when somebody copies the address.",
    ),
    example='email: " kommun@kramfors.se"\nemail: kommun@kramfors.se',
    check=check,
)
