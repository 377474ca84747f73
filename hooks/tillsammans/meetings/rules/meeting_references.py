"""Rule meeting-references: what a meeting refers to is in the records."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.references import unknown_contacts, unknown_names
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.similar import not_found
from tillsammans.floor.tree import select_scalars
from tillsammans.meetings.record import MeetingRecord


def check(meeting: MeetingRecord, context: Context) -> Iterator[Finding]:
    """Compare contact, sources, municipality, news item and materials with the records."""
    yield from unknown_contacts(select_scalars(meeting.root, "contact"), context)
    yield from unknown_names(meeting.root, context)
    for item in select_scalars(meeting.root, "news"):
        if item.text not in context.items:
            yield not_found(item, "Nyheten", "news item", context.items)
    for material in select_scalars(meeting.root, "materials", "*"):
        if material.text not in context.materials:
            yield not_found(material, "Materialet", "material", context.materials)


RULE: Rule[MeetingRecord] = Rule(
    id="meeting-references",
    severity=Severity.ERROR,
    what=words(
        "Kontakt, källor, kommun, nyhet och material som ett möte nämner finns.",
        "Contact, sources, municipality, item and materials that a meeting names exist.",
    ),
    why=words("Den som vill vara med ska nå någon.", "Those who want to come must reach somebody."),
    example="contact: kramfors\ncontact: kramfors-kommun",
    check=check,
)
