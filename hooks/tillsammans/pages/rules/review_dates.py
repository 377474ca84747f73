"""Rule review-dates: reviews lie in the past, and the next one after the last."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.reviews import wrong_reviews
from tillsammans.floor.rule import Context, Rule
from tillsammans.pages.source import PageSource


def check(page: PageSource, context: Context) -> Iterator[Finding]:
    """Compare the two review dates with each other and with the day of the site."""
    hint = words("Skriv den dag då sidan granskades.", "Write the day of the review.")
    return wrong_reviews(page.document.front, context, hint)


RULE: Rule[PageSource] = Rule(
    id="review-dates",
    severity=Severity.ERROR,
    what=words(
        "Granskningen har skett, och nästa kommer efter den.",
        "The review has taken place, and the next comes after it.",
    ),
    why=words(
        "Ett datum i framtiden gör att en gammal sida ser färsk ut.",
        "A date to come makes an old page look fresh.",
    ),
    example="last_reviewed: 2062-11-23\nlast_reviewed: 2026-11-23",
    check=check,
)
