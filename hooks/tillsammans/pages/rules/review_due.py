"""Rule review-due: a page is reviewed when its time has come."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.reviews import overdue
from tillsammans.floor.rule import Context, Rule
from tillsammans.pages.source import PageSource


def check(page: PageSource, context: Context) -> Iterator[Finding]:
    """Find pages whose next review is past."""
    for following in overdue(page.document.front, context):
        yield Finding(
            following.position,
            words(
                f"Sidan skulle ha granskats senast {following.text}.",
                f"The page was due for review on {following.text}.",
            ),
            words(
                "Läs sidan mot källorna och skriv nya datum.",
                "Read the page against its sources and write new dates.",
            ),
        )


RULE: Rule[PageSource] = Rule(
    id="review-due",
    severity=Severity.NOTICE,
    what=words("Sidor granskas i tid.", "Pages are reviewed in time."),
    why=words("Lag och kontakter ändras.", "Law and contacts change."),
    example="next_review: 2025-05-23\nnext_review: 2027-05-23",
    check=check,
)
