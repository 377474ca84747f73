"""Rule shortcoming-overdue: what was to be mended by a day has been."""

from collections.abc import Iterator

from tillsammans.accessibility.source import StatementSource
from tillsammans.floor.days import select_days
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule


def check(statement: StatementSource, context: Context) -> Iterator[Finding]:
    """Find shortcomings whose day is past."""
    for planned, day in select_days(statement.record, "shortcomings", "*", "planned"):
        if day < context.as_of:
            yield Finding(
                planned.position,
                words(
                    f"Bristen skulle ha varit åtgärdad senast {planned.text}.",
                    f"The shortcoming should have been mended by {planned.text}.",
                ),
                words(
                    "Ta bort bristen om den är åtgärdad, eller skriv en ny dag.",
                    "Remove the shortcoming where it is mended, or write a new day.",
                ),
            )


RULE: Rule[StatementSource] = Rule(
    id="shortcoming-overdue",
    severity=Severity.NOTICE,
    what=words(
        "En brist är åtgärdad den dag som redogörelsen säger.",
        "A shortcoming is mended by the day that the statement says.",
    ),
    why=words(
        "Ett löfte vars dag har gått lovar ingenting.", "A promise whose day is past promises nothing."
    ),
    example="planned: 2024-01-01\nplanned: 2027-06-01",
    check=check,
)
