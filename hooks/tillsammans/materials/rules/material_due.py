"""Rule material-due: a material is reviewed when its time has come."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.reviews import overdue
from tillsammans.floor.rule import Context, Rule
from tillsammans.materials.record import MaterialRecord


def check(material: MaterialRecord, context: Context) -> Iterator[Finding]:
    """Find a review that is past, of a material that holds."""
    if material.status != "current":
        return
    for following in overdue(material.root, context):
        yield Finding(
            following.position,
            words(
                f"Materialet skulle ha granskats senast {following.text}.",
                f"The material was due for review on {following.text}.",
            ),
            words(
                "Läs det mot källorna och skriv nya datum.",
                "Read it against its sources and write new dates.",
            ),
        )


RULE: Rule[MaterialRecord] = Rule(
    id="material-due",
    severity=Severity.NOTICE,
    what=words("Material granskas i tid.", "Materials are reviewed in time."),
    why=words("Det som sitter på en vägg blir gammalt.", "What hangs on a wall grows old."),
    example="next_review: 2025-05-23\nnext_review: 2027-05-23",
    check=check,
)
