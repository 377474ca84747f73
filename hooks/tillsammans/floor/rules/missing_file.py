"""Rule missing-file: the files that the whole site needs are there."""

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import RefusedError, Rule, at


def refusal(path: str) -> RefusedError:
    """Make the refusal of a file that isn't there."""
    finding = Finding(
        at(path),
        words("Filen saknas.", "The file is missing."),
        words("Hämta tillbaka filen ur historiken.", "Bring the file back from the history."),
    )
    return RefusedError(RULE.found(finding))


RULE: Rule[object] = Rule(
    id="missing-file",
    severity=Severity.ERROR,
    what=words(
        "Register, källor, utgivare och webbplatsens egna ord finns.",
        "Registers, sources, publisher and the site's own words are there.",
    ),
    why=words("Utan dem kan inget annat kontrolleras.", "Without them nothing else can be checked."),
    example="",
)
