"""Rule review-dates: reviews lie in the past, and the next one after the last."""

from collections.abc import Iterator

from tillsammans.floor.days import not_come_yet, select_days
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.pages.source import PageSource


def check(page: PageSource, context: Context) -> Iterator[Finding]:
    """Compare the two review dates with each other and with the day of the site."""
    front = page.document.front
    for last, last_day in select_days(front, "last_reviewed"):
        if last_day > context.as_of:
            hint = words("Skriv den dag då sidan granskades.", "Write the day of the review.")
            yield not_come_yet(last, hint)
        for following, next_day in select_days(front, "next_review"):
            if next_day <= last_day:
                yield Finding(
                    following.position,
                    words(
                        "Nästa granskning ligger inte efter den senaste.",
                        "The next review is not after the last.",
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
