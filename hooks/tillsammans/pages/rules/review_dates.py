"""Rule review-dates: reviews lie in the past, and the next one after the last."""

from collections.abc import Iterator

from tillsammans.floor.dates import parse_iso
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import select_scalars
from tillsammans.pages.source import PageSource


def check(page: PageSource, context: Context) -> Iterator[Finding]:
    """Compare the two review dates with each other and with the day of the site."""
    last = next(select_scalars(page.document.front, "last_reviewed"), None)
    following = next(select_scalars(page.document.front, "next_review"), None)
    last_day = last and parse_iso(last.text)
    next_day = following and parse_iso(following.text)
    if last and last_day and last_day > context.as_of:
        yield Finding(
            last.position,
            words(f"Datumet {last.text} har inte varit än.", f"The day {last.text} has not come yet."),
            words("Skriv den dag då sidan granskades.", "Write the day of the review."),
        )
    if following and last_day and next_day and next_day <= last_day:
        yield Finding(
            following.position,
            words(
                "Nästa granskning ligger inte efter den senaste.", "The next review is not after the last."
            ),
            words("Skriv ett senare datum.", "Write a later date."),
        )


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
