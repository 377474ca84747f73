"""Rule unexpected-file: every file of a folder is read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at


@dataclass(frozen=True)
class Leftovers:
    """What stands in a folder beside the files that are read."""

    expected: str
    """What a file should be called: `docs/_data/contacts/<namn>.yml`."""
    paths: Sequence[str]
    """Relative to the project."""


def check(leftovers: Leftovers, _context: Context) -> Iterator[Finding]:
    """Find files of another kind, in another place, and links to other places."""
    for path in leftovers.paths:
        yield Finding(
            at(path),
            words("Filen läses inte.", "The file is not read."),
            words(
                f"Spara den som {leftovers.expected}, eller ta bort den.",
                f"Save it as {leftovers.expected}, or remove it.",
            ),
        )


RULE: Rule[Leftovers] = Rule(
    id="unexpected-file",
    severity=Severity.ERROR,
    what=words(
        "I mapparna med kontakter och sidor finns bara filer som läses.",
        "The folders of contacts and pages hold only files that are read.",
    ),
    why=words(
        "En kontakt i en fil med fel ändelse skulle aldrig synas, och ingen skulle märka det.",
        "A contact in a file with a wrong ending would never be shown, and nobody would notice.",
    ),
    example="kontakter/kramfors-kommun.yaml\nkontakter/kramfors-kommun.yml",
    check=check,
)
