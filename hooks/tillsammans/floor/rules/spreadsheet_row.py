"""Rule spreadsheet-row: every row of a spreadsheet is about one thing, and no other row is about the same."""

from tillsammans.floor.cells import Cell
from tillsammans.floor.languages import Text, words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Rule


def finding(cell: Cell, heading: str, message: Text, hint: Text) -> Finding:
    """Say what is wrong with a row, at one of its cells."""
    sv, en = (f"{cell.name}, {heading}: {message.in_language(code)}" for code in ("sv", "en"))
    return Finding(cell.position, words(sv, en), hint)


RULE: Rule[object] = Rule(
    id="spreadsheet-row",
    severity=Severity.ERROR,
    what=words(
        "Varje rad i ett kalkylblad gäller en organisation, en kontaktväg eller en person.",
        "Every row of a spreadsheet is about an organisation, a contact point or a person.",
    ),
    why=words(
        "Namn i adresser är permanenta, och två rader om samma sak säger emot varandra.",
        "Names in addresses are permanent, and two rows about the same thing contradict each other.",
    ),
    example="Organisation: Kramfors\nOrganisation: kramfors-kommun",
)
