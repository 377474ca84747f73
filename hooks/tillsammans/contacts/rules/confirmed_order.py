"""Rule confirmed-order: a review comes after the confirmation."""

from collections.abc import Iterator

from tillsammans.contacts.record import Record
from tillsammans.floor.days import select_days
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import select


def check(record: Record, _context: Context) -> Iterator[Finding]:
    """Find persons whose next review lies before the day of their confirmation."""
    for person in select(record.root, "persons", "*"):
        reviews = select_days(person, "review")
        confirmations = select_days(person, "confirmed", "on")
        for (review, review_day), (_, confirmed_day) in zip(reviews, confirmations, strict=False):
            if review_day <= confirmed_day:
                yield Finding(
                    review.position,
                    words(
                        "Granskningen ligger inte efter bekräftelsen.",
                        "The review is not after the confirmation.",
                    ),
                    words("Skriv ett senare datum.", "Write a later date."),
                )


RULE: Rule[Record] = Rule(
    id="confirmed-order",
    severity=Severity.ERROR,
    what=words(
        "En person granskas efter den dag då uppgifterna bekräftades.",
        "A person is reviewed after the day of the confirmation.",
    ),
    why=words("Annars blir granskningen aldrig av.", "Otherwise the review never takes place."),
    example="review: 2023-11-19\nreview: 2024-11-19",
    check=check,
)
