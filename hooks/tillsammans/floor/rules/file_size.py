"""Rule file-size: no source is larger than a person would write."""

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Position, Severity
from tillsammans.floor.rule import RefusedError, Rule, at

LIMIT = 256 * 1024
"""Bytes."""

VALUES = 10_000
"""Names and values in a file of data; the largest of ours has about a thousand."""

_SPLIT = words("Dela upp filen i flera.", "Split the file into several.")


def refuse(path: str, data: bytes) -> None:
    """Raise RefusedError where a file is larger than the limit."""
    if len(data) <= LIMIT:
        return
    size, limit = len(data) // 1024, LIMIT // 1024
    finding = Finding(
        at(path),
        words(
            f"Filen är för stor: {size} KiB. Gränsen är {limit} KiB.",
            f"The file is too large: {size} KiB. The limit is {limit} KiB.",
        ),
        _SPLIT,
    )
    raise RefusedError(RULE.found(finding))


def too_many(position: Position) -> RefusedError:
    """Make the refusal of a value above the limit."""
    message = words(
        f"Filen har fler än {VALUES} fält och värden.", f"The file has more than {VALUES} fields and values."
    )
    return RefusedError(RULE.found(Finding(position, message, _SPLIT)))


RULE: Rule[object] = Rule(
    id="file-size",
    severity=Severity.ERROR,
    what=words(
        "En fil med uppgifter eller text är högst 256 KiB.",
        "A file of data or text is at most 256 KiB.",
    ),
    why=words(
        "En så stor fil är ett misstag, och den skulle göra alla kontroller långsamma.",
        "So large a file is a mistake, and it would slow every check down.",
    ),
    example="",
)
