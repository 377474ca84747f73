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


def name_in(finding: Finding) -> str:
    """Return the field that a finding of this rule misses."""
    return "" if finding.hint is None else finding.hint.in_language("en").split(": ")[1]


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
