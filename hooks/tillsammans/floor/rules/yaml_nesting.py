"""Rule yaml-nesting: no source is deeper than any model."""

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Position, Severity
from tillsammans.floor.rule import RefusedError, Rule

LIMIT = 12
"""Levels; the deepest model has five."""


def refusal(position: Position) -> RefusedError:
    """Make the refusal of a level below the limit."""
    message = words(
        f"Fält inuti fält i fler än {LIMIT} nivåer.", f"Fields within fields in more than {LIMIT} levels."
    )
    hint = words("Kontrollera indraget och parenteserna.", "Check the indentation and the brackets.")
    return RefusedError(RULE.found(Finding(position, message, hint)))


RULE: Rule[object] = Rule(
    id="yaml-nesting",
    severity=Severity.ERROR,
    what=words("Fält står i högst 12 nivåer.", "Fields stand in at most 12 levels."),
    why=words(
        "Djupare än så är ett misstag med indrag eller parenteser.",
        "Anything deeper is a mistake with indentation or brackets.",
    ),
    example="",
)
