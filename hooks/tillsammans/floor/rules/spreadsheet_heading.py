"""Rule spreadsheet-heading: the columns of a spreadsheet are those that the export writes."""

from collections.abc import Sequence

from tillsammans.floor.cells import Cell
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Position, Severity
from tillsammans.floor.rule import Rule
from tillsammans.floor.similar import closest


def unknown(cell: Cell, known: Sequence[str]) -> Finding:
    """Say that a column is none of those that are known, and which one was probably meant."""
    meant = closest(cell.text, known)
    hint = words(f"Menade du {meant}?", f"Did you mean {meant}?") if meant else _REMOVE
    return Finding(
        cell.position,
        words(
            f"{cell.name}: kolumnen ”{cell.text}” finns inte.",
            f"{cell.name}: there is no column “{cell.text}”.",
        ),
        hint,
    )


_REMOVE = words("Ta bort kolumnen.", "Remove the column.")


def repeated(cell: Cell) -> Finding:
    """Say that a column stands twice."""
    return Finding(
        cell.position,
        words(
            f"{cell.name}: kolumnen {cell.text} finns två gånger.",
            f"{cell.name}: the column {cell.text} stands twice.",
        ),
        words("Ta bort den ena.", "Remove one of them."),
    )


def missing(heading: str, position: Position) -> Finding:
    """Say that a column is missing without which no row can be placed."""
    return Finding(
        position,
        words(f"Kolumnen {heading} saknas.", f"The column {heading} is missing."),
        words(
            "Den säger vad varje rad gäller. Hämta den ur en ny export.",
            "It says what each row is about. Take it from a new export.",
        ),
    )


def nameless(cell: Cell) -> Finding:
    """Say that a column holds something and has no name."""
    return Finding(
        cell.position,
        words(f"{cell.name}: kolumnen har ingen rubrik.", f"{cell.name}: the column has no heading."),
        words(
            "Skriv dess rubrik på första raden, eller ta bort den.",
            "Write its heading on the first row, or remove it.",
        ),
    )


RULE: Rule[object] = Rule(
    id="spreadsheet-heading",
    severity=Severity.ERROR,
    what=words(
        "Ett kalkylblads kolumner heter som i exporten.",
        "The columns of a spreadsheet are named as in the export.",
    ),
    why=words(
        "En felstavad rubrik skulle tyst göra att kolumnen inte lästes.",
        "A misspelt heading would silently leave its column unread.",
    ),
    example="Tel\nTelefon",
)
