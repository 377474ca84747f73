"""Rule amendment-order: amendments stand in the order in which they came into force."""

from collections.abc import Iterator
from itertools import pairwise

from tillsammans.floor.days import select_days
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Mapping, named, select


def check(register: Mapping, _context: Context) -> Iterator[Finding]:
    """Compare the days of each act and its amendments in the order of the file."""
    for _, act in named(register, "acts"):
        days = list(select_days(act, "in_force"))
        for amendment in select(act, "amendments", "*"):
            days += select_days(amendment, "in_force")
        for (former, former_day), (later, later_day) in pairwise(days):
            if later_day < former_day:
                yield Finding(
                    later.position,
                    words(
                        f"{later.text} är före {former.text} på rad {former.position.line}.",
                        f"{later.text} is before {former.text} on line {former.position.line}.",
                    ),
                    words(
                        "Rätta dagen, eller ställ ändringarna i ordning.",
                        "Mend the day, or put the amendments in order.",
                    ),
                )


RULE: Rule[Mapping] = Rule(
    id="amendment-order",
    severity=Severity.ERROR,
    what=words(
        "Ändringar står i den ordning som de trätt i kraft, och efter lagen.",
        "Amendments stand in the order in which they came into force, and after the act.",
    ),
    why=words("Den som läser registret ser vad som gäller sist.", "Whoever reads it sees what holds last."),
    example="in_force: 2014-11-07 (efter 2023-01-02)\nin_force: 2024-11-07",
    check=check,
)
