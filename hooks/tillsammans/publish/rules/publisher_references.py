"""Rule publisher-references: the publisher can be reached, and the roles that pages need exist."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.similar import closest
from tillsammans.floor.tree import Mapping, named, select, select_scalars

NEEDED = ("contacts", "web")
"""Roles that answer for pages which are made from records and rules."""


def check(publisher: Mapping, context: Context) -> Iterator[Finding]:
    """Find a contact that has no record, and missing roles."""
    for contact in select_scalars(publisher, "contact"):
        if contact.text not in context.contact_points and contact.text not in context.unreadable:
            meant = closest(contact.text, context.contact_points)
            yield Finding(
                contact.position,
                words(f"Kontakten {contact.text} finns inte.", f"There is no contact {contact.text}."),
                words(f"Menade du {meant}?", f"Did you mean {meant}?") if meant else None,
            )
    for roles in select(publisher, "roles"):
        present = {name for name, _ in named(roles)}
        for role in NEEDED:
            if role not in present:
                yield Finding(
                    roles.position,
                    words(f"Rollen {role} saknas.", f"The role {role} is missing."),
                    words(f"Lägg till en rad: {role}: …", f"Add a line: {role}: …"),
                )


RULE: Rule[Mapping] = Rule(
    id="publisher-references",
    severity=Severity.ERROR,
    what=words(
        "Utgivarens kontakt finns i registret, och rollerna contacts och web finns.",
        "The publisher's contact has a record, and the roles contacts and web exist.",
    ),
    why=words(
        "Varje sida leder till utgivaren, och sidor som görs av register har också en ansvarig.",
        "Every page leads to the publisher, and pages made from records have somebody who answers too.",
    ),
    example="contact: lansstyrelsen\ncontact: lansstyrelsen-vasternorrland",
    check=check,
)
