"""Rule amendment-number: an amendment is younger than its act, and in force after it was made."""

from collections.abc import Iterator

from tillsammans.floor.days import select_days
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.statutes import number
from tillsammans.floor.tree import Mapping, Node, Scalar, named, select, select_scalars

_COUNT = words("Räkna siffrorna mot källan.", "Count the digits against the source.")


def check(register: Mapping, _context: Context) -> Iterator[Finding]:
    """Compare the numbers of amendments with that of their act and with their days."""
    for _, act in named(register, "acts"):
        own = next(select_scalars(act, "sfs"), None)
        for amendment in select(act, "amendments", "*"):
            yield from _numbers(amendment, own)
            yield from _days(amendment)


def _numbers(amendment: Node, own: Scalar | None) -> Iterator[Finding]:
    act = number(own.text) if own else None
    for sfs in select_scalars(amendment, "sfs"):
        amending = number(sfs.text)
        if own and act and amending and amending < act:
            yield Finding(
                sfs.position,
                words(f"{sfs.text} är äldre än lagen {own.text}.", f"{sfs.text} is older than {own.text}."),
                _COUNT,
            )


def _days(amendment: Node) -> Iterator[Finding]:
    for sfs in select_scalars(amendment, "sfs"):
        made = number(sfs.text)
        for in_force, day in select_days(amendment, "in_force"):
            if made and day.year < made[0]:
                yield Finding(
                    in_force.position,
                    words(
                        f"{sfs.text} är från {made[0]} och kan inte gälla från {in_force.text}.",
                        f"{sfs.text} is of {made[0]} and cannot be in force from {in_force.text}.",
                    ),
                    _COUNT,
                )


RULE: Rule[Mapping] = Rule(
    id="amendment-number",
    severity=Severity.ERROR,
    what=words(
        "En ändring är yngre än sin lag och gäller tidigast det år då den gjordes.",
        "An amendment is younger than its act and in force in the year when it was made at the earliest.",
    ),
    why=words(
        "Två omkastade siffror leder till en annan författning.",
        "Two swapped digits lead to another statute.",
    ),
    example="sfs: '2002:1493' (lagen är 2010:1045)\nsfs: '2022:1493'",
    check=check,
)
