"""Rule supervision-order: on every day one authority supervises."""

from collections.abc import Iterator
from itertools import pairwise

from tillsammans.accessibility.source import StatementSource
from tillsammans.floor.days import select_days
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule


def check(statement: StatementSource, context: Context) -> Iterator[Finding]:
    """Compare the days from which authorities supervise, in the order of the file."""
    days = list(select_days(statement.record, "supervision", "*", "since"))
    for (former, former_day), (later, later_day) in pairwise(days):
        if later_day <= former_day:
            yield Finding(
                later.position,
                words(
                    f"{later.text} är inte efter {former.text} på rad {former.position.line}.",
                    f"{later.text} is not after {former.text} on line {former.position.line}.",
                ),
                words(
                    "Rätta dagen, eller ställ myndigheterna i ordning.",
                    "Mend the day, or put the authorities in order.",
                ),
            )
    if days and min(day for _, day in days) > context.as_of:
        first = days[0][0]
        yield Finding(
            first.position,
            words(
                f"Ingen har tillsyn före {first.text}.",
                f"Nobody supervises before {first.text}.",
            ),
            words(
                "Lägg till den myndighet som har tillsyn i dag.", "Add the authority that supervises today."
            ),
        )


RULE: Rule[StatementSource] = Rule(
    id="supervision-order",
    severity=Severity.ERROR,
    what=words(
        "Tillsynsmyndigheterna står i ordning, och en av dem har tillsyn i dag.",
        "The supervising authorities stand in order, and one of them supervises today.",
    ),
    why=words(
        "Den som vill klaga ska få veta vart, varje dag.",
        "Whoever wants to complain must be told where, every day.",
    ),
    example="since: 2026-01-01 (efter 2027-01-01)\nsince: 2027-01-01 (efter 2026-01-01)",
    check=check,
)
