"""Rule register-upkeep: a register has somebody who answers for it, and was read when it says."""

from collections.abc import Iterator

from tillsammans.floor.days import not_come_yet, select_days
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, is_known
from tillsammans.floor.similar import not_found
from tillsammans.floor.tree import Mapping, select_scalars


def check(register: Mapping, context: Context) -> Iterator[Finding]:
    """Compare the owner with the roles, and the days of reading with the day of the site."""
    for owner in select_scalars(register, "owner"):
        if not is_known(owner.text, context.roles):
            yield not_found(owner, "Rollen", "role", context.roles)
    hint = words("Skriv den dag då uppgifterna lästes mot källan.", "Write the day of the reading.")
    for path in (("read",), ("*", "*", "read")):
        for read, day in select_days(register, *path):
            if day > context.as_of:
                yield not_come_yet(read, hint)


RULE: Rule[Mapping] = Rule(
    id="register-upkeep",
    severity=Severity.ERROR,
    what=words(
        "Ett register har en ansvarig roll och lästes i dag eller tidigare.",
        "A register has a role that answers for it and was read today or earlier.",
    ),
    why=words(
        "Ett register som ingen läser om blir fel utan att det märks.",
        "A register that nobody reads again becomes wrong unnoticed.",
    ),
    example="read: 2062-11-23\nread: 2026-11-23",
    check=check,
)
