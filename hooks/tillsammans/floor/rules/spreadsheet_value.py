"""Rule spreadsheet-value: a cell holds the value that was written, not what a program made of it."""

from tillsammans.floor.cells import Cell
from tillsammans.floor.languages import Text, words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Rule


def finding(cell: Cell, heading: str, message: Text, hint: Text) -> Finding:
    """Say why the value of a cell cannot be read in one way alone."""
    sv, en = (f"{cell.name}, {heading}: {message.in_language(code)}" for code in ("sv", "en"))
    return Finding(cell.position, words(sv, en), hint)


RULE: Rule[object] = Rule(
    id="spreadsheet-value",
    severity=Severity.ERROR,
    what=words(
        "En cell i ett kalkylblad har ett värde som bara kan läsas på ett sätt.",
        "A cell of a spreadsheet has a value that can be read in one way only.",
    ),
    why=words(
        "Excel kortar långa tal och gör om text till datum. Då vet ingen vad som stod där.",
        "Excel shortens long numbers and makes dates of text. Then nobody knows what stood there.",
    ),
    example="4,66E+10\n0612-800 00",
)
