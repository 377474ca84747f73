"""Rule duplicate-point: a contact point has a name of its own."""

from collections.abc import Iterator

from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import select_scalars


def check(record: Record, _context: Context) -> Iterator[Finding]:
    """Find points of an organisation with the same id."""
    seen: dict[str, int] = {}
    for name in select_scalars(record.root, "points", "*", "id"):
        line = seen.setdefault(name.text, name.position.line)
        if line != name.position.line:
            yield Finding(
                name.position,
                words(f"{name.text} finns redan på rad {line}.", f"{name.text} is on line {line} already."),
                words("Ge kontaktvägen ett eget id.", "Give the point an id of its own."),
            )


RULE: Rule[Record] = Rule(
    id="duplicate-point",
    severity=Severity.ERROR,
    what=words("Varje kontaktväg har ett eget id.", "Every contact point has an id of its own."),
    why=words("Annars visar en sida fel nummer.", "Otherwise a page shows the wrong number."),
    example="id: vaxel (twice)\nid: vaxel, id: kundtjanst",
    check=check,
)
