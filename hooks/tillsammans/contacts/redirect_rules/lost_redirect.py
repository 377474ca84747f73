"""Rule lost-redirect: an old address leads to a page that exists."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.similar import not_found
from tillsammans.floor.tree import Mapping, Scalar, select


def check(root: Mapping, context: Context) -> Iterator[Finding]:
    """Find redirects to nowhere or to another redirect, and redirects from pages that exist."""
    known = frozenset(context.contact_points) | context.unreadable
    for contacts in select(root, "contacts"):
        if not isinstance(contacts, Mapping):
            continue
        for entry in contacts.entries:
            old, new = entry.key, entry.value
            if old.text in known:
                yield Finding(
                    old.position,
                    words(f"Kontakten {old.text} finns kvar.", f"The contact {old.text} is still there."),
                    words("Ta bort raden, eller ta bort filen.", "Remove the line, or remove the file."),
                )
            if isinstance(new, Scalar) and new.text not in known:
                yield not_found(new, "Kontakten", "contact", known)


RULE: Rule[Mapping] = Rule(
    id="lost-redirect",
    severity=Severity.ERROR,
    what=words(
        "En gammal adress leder direkt till en sida som finns.",
        "An old address leads straight to a page that exists.",
    ),
    why=words(
        "Den som läser av ett gammalt anslag ska komma fram.", "Whoever scans an old poster must arrive."
    ),
    example="kramfors: kramfors-komun\nkramfors: kramfors-kommun",
    check=check,
)
