"""Rule postal-code: a postal code has five digits, written 872 80."""

import re
from collections.abc import Iterator

from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import select_scalars

_WRITTEN = re.compile(r"[1-9]\d{2} \d{2}", re.ASCII)


def check(record: Record, _context: Context) -> Iterator[Finding]:
    """Find postal codes in another form; five digits can be corrected."""
    for place in ("visit", "post"):
        for code in select_scalars(record.root, "points", "*", place, "postal_code"):
            if _WRITTEN.fullmatch(code.text):
                continue
            message = words(
                f"”{code.text}” är inget svenskt postnummer.", f"“{code.text}” is not a Swedish postal code."
            )
            digits = re.sub(r"^(SE|S)?-?", "", code.text).replace(" ", "").replace("\u00a0", "")
            right = f"{digits[:3]} {digits[3:]}"
            if _WRITTEN.fullmatch(right):
                hint = words(f"Skriv {right}.", f"Write {right}.")
                yield Finding(code.position, message, hint, code.replaced_by(right, is_safe=True))
            else:
                hint = words("Fem siffror, som 872 80.", "Five digits, as 872 80.")
                yield Finding(code.position, message, hint)


RULE: Rule[Record] = Rule(
    id="postal-code",
    severity=Severity.ERROR,
    what=words(
        "Ett postnummer har fem siffror och skrivs 872 80.",
        "A postal code has five digits and is written 872 80.",
    ),
    why=words("Annars går brevet fel.", "Otherwise the letter goes astray."),
    example="postal_code: 8728\npostal_code: 872 80",
    check=check,
)
