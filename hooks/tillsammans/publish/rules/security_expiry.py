"""Rule security-expiry: the contact for security reports is still valid, and renewed once a year."""

from collections.abc import Iterator

from tillsammans.floor.dates import add_months, parse_iso
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Mapping, select_scalars

LONGEST_MONTHS = 12
"""RFC 9116, section 2.5.5: at most a year ahead."""


def check(publisher: Mapping, context: Context) -> Iterator[Finding]:
    """Find an expiry that has passed, or that is too far away to be believed."""
    for expires in select_scalars(publisher, "security", "expires"):
        day = parse_iso(expires.text)
        if day is None:
            continue
        hint = words(
            "Kontrollera att kontakten gäller och skriv en dag inom ett år.",
            "Check that the contact is right and write a day within a year.",
        )
        if day <= context.as_of:
            message = words(
                f"Kontakten för säkerhetsrapporter gällde till {expires.text}.",
                f"The contact for security reports was valid until {expires.text}.",
            )
            yield Finding(expires.position, message, hint)
        elif day > add_months(context.as_of, LONGEST_MONTHS):
            message = words(
                f"{expires.text} är mer än ett år bort.", f"{expires.text} is more than a year away."
            )
            yield Finding(expires.position, message, hint)


RULE: Rule[Mapping] = Rule(
    id="security-expiry",
    severity=Severity.NOTICE,
    what=words(
        "Kontakten för säkerhetsrapporter gäller, högst ett år i taget.",
        "The contact for security reports is valid, for a year at most.",
    ),
    why=words(
        "En rapport om en säkerhetslucka ska nå någon som svarar.",
        "A report of a security hole must reach somebody who answers.",
    ),
    example="expires: 2024-01-01\nexpires: 2027-11-23",
    check=check,
)
