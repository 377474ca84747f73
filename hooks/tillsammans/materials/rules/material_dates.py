"""Rule material-dates: version and reviews lie in the past, and the next review after the last."""

from collections.abc import Iterator

from tillsammans.floor.days import not_come_yet, select_days
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.reviews import wrong_reviews
from tillsammans.floor.rule import Context, Rule
from tillsammans.materials.record import MaterialRecord


def check(material: MaterialRecord, context: Context) -> Iterator[Finding]:
    """Compare the days with the day of the site."""
    for written, day in select_days(material.root, "date"):
        if day > context.as_of:
            yield not_come_yet(written, words("Skriv versionens dag.", "Write the day of the version."))
    hint = words("Skriv den dag då materialet granskades.", "Write the day of the review.")
    yield from wrong_reviews(material.root, context, hint)


RULE: Rule[MaterialRecord] = Rule(
    id="material-dates",
    severity=Severity.ERROR,
    what=words(
        "Versionen och granskningen har en dag som har varit.", "Version and review have a day that has been."
    ),
    why=words("Dagen på bladet visar om det är gammalt.", "The day on the sheet shows whether it is old."),
    example="date: 2062-11-24\ndate: 2026-11-24",
    check=check,
)
