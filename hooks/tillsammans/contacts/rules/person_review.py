"""Rule person-review: a person's role is asked for again in time."""

from collections.abc import Iterator

from tillsammans.contacts.record import Record
from tillsammans.floor.days import select_days
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule


def check(record: Record, context: Context) -> Iterator[Finding]:
    """Find persons whose review is past."""
    for review, day in select_days(record.root, "persons", "*", "review"):
        if day < context.as_of:
            yield Finding(
                review.position,
                words(
                    f"Personen skulle ha granskats senast {review.text}.",
                    f"The person was due for review on {review.text}.",
                ),
                words(
                    "Fråga om personen har kvar rollen, eller ta bort personen.",
                    "Ask whether the person still has the role, or remove the person.",
                ),
            )


RULE: Rule[Record] = Rule(
    id="person-review",
    severity=Severity.NOTICE,
    what=words("Personer granskas i tid.", "Persons are reviewed in time."),
    why=words(
        "Den som har bytt arbete ska inte stå kvar.", "Whoever has left the post must not stay on the page."
    ),
    example="review: 2024-11-19\nreview: 2027-11-19",
    check=check,
)
