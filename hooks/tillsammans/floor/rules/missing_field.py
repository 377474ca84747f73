"""Rule missing-field: what the model needs is there."""

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Position, Severity
from tillsammans.floor.rule import Rule


def finding(position: Position, name: str) -> Finding:
    """Say which field is missing from the set of fields at a position."""
    return Finding(
        position,
        words(f"Fältet {name} saknas.", f"The field {name} is missing."),
        words(f"Lägg till en rad: {name}: …", f"Add a line: {name}: …"),
    )


RULE: Rule[object] = Rule(
    id="missing-field",
    severity=Severity.ERROR,
    what=words("Alla fält som krävs är ifyllda.", "All required fields are filled in."),
    why=words(
        "En uppgift som saknas på sidan kan vara den som behövs.",
        "What is missing on the page may be what somebody needs.",
    ),
    example="name:\nname: {sv: Kramfors kommun, en: Kramfors Municipality}",
)
