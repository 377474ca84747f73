"""Rule outline-shape: a file of outlines holds municipalities with closed rings of coordinates."""

from tillsammans.floor.languages import Text, words
from tillsammans.floor.problems import Finding, Position, Severity
from tillsammans.floor.rule import RefusedError, Rule


def refusal(position: Position, message: Text) -> RefusedError:
    """Make the refusal of a file of outlines."""
    hint = words(
        "Hämta tillbaka filen ur historiken, eller ta bort den: då visas ingen karta.",
        "Bring the file back from the history, or remove it: then no map is shown.",
    )
    return RefusedError(RULE.found(Finding(position, message, hint)))


RULE: Rule[object] = Rule(
    id="outline-shape",
    severity=Severity.ERROR,
    what=words(
        "En fil med gränser är GeoJSON: kommuner med kod, namn och slutna gränser i grader.",
        "A file of outlines is GeoJSON: municipalities with code, name and closed rings in degrees.",
    ),
    why=words("Annars går det inte att rita kartan.", "Otherwise the map cannot be drawn."),
    example="",
)
