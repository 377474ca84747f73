"""Rule report-age: the last test run is not older than a year, and not of a day to come."""

from collections.abc import Iterator

from tillsammans.accessibility.report import RENEWED_AFTER_MONTHS
from tillsammans.accessibility.source import StatementSource
from tillsammans.floor.dates import add_months
from tillsammans.floor.days import not_come_yet, select_days
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule

_HINT = words("Kör make report.", "Run make report.")


def check(statement: StatementSource, context: Context) -> Iterator[Finding]:
    """Compare the day of the report with the day of the site."""
    for date, day in select_days(statement.report, "date"):
        if day > context.as_of:
            yield not_come_yet(date, _HINT)
        elif add_months(day, RENEWED_AFTER_MONTHS) < context.as_of:
            yield Finding(
                date.position,
                words(
                    f"Tillgängligheten provades senast {date.text}, för mer än ett år sedan.",
                    f"The accessibility was last tested on {date.text}, more than a year ago.",
                ),
                _HINT,
            )


RULE: Rule[StatementSource] = Rule(
    id="report-age",
    severity=Severity.NOTICE,
    what=words(
        "Tillgängligheten är provad under det senaste året.",
        "The accessibility was tested within the last year.",
    ),
    why=words(
        "En gammal rapport säger lite om webbplatsen som den är.",
        "An old report says little of the site as it is.",
    ),
    example="date: 2024-01-01\ndate: 2026-11-01",
    check=check,
)
