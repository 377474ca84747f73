"""Rule spreadsheet-file: a spreadsheet is one that can be read whole, and holds nothing else."""

from typing import Literal

from tillsammans.floor.languages import Text, words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import RefusedError, Rule, at

MOST_BYTES = 5_000_000
"""Of the file."""

UNPACKED = 30_000_000
"""Bytes of everything in it."""

MOST_PARTS = 500
MOST_ROWS = 5_000
MOST_COLUMNS = 200
MOST_CELLS = 1_000_000
"""Empty ones that the file lists too."""

Why = Literal[
    "ending",
    "macro",
    "kind",
    "old",
    "size",
    "damaged",
    "linked",
    "encoding",
    "locked",
    "sheet",
    "rows",
    "empty",
    "long",
]

_AS_XLSX = words(
    "Spara filen som Excel-arbetsbok (.xlsx) eller CSV UTF-8 (.csv).",
    "Save the file as an Excel workbook (.xlsx) or CSV UTF-8 (.csv).",
)
_AGAIN = words("Öppna filen, spara den på nytt och försök igen.", "Open the file, save it again and retry.")
_EXPORT = words(
    "Hämta ett nytt kalkylblad med tillsammans contacts export, och för över ändringarna.",
    "Get a new spreadsheet with tillsammans contacts export, and bring the changes over.",
)

_SAID: dict[Why, tuple[Text, Text]] = {
    "ending": (
        words("Filen är varken .xlsx eller .csv.", "The file is neither .xlsx nor .csv."),
        _AS_XLSX,
    ),
    "macro": (
        words("Filen innehåller makron, alltså program.", "The file holds macros, which are programs."),
        words("Spara den som Excel-arbetsbok (.xlsx) utan makron.", "Save it as an Excel workbook (.xlsx)."),
    ),
    "kind": (
        words(
            "Filen är något annat än vad dess ändelse säger.",
            "The file is something else than its ending says.",
        ),
        _AS_XLSX,
    ),
    "old": (
        words(
            "Filen är i Excels gamla format, eller låst med lösenord.",
            "The file is in the old format of Excel, or locked with a password.",
        ),
        _AS_XLSX,
    ),
    "size": (
        words(
            "Filen är orimligt stor för en kontaktlista.",
            "The file is large beyond reason for a list of contacts.",
        ),
        _EXPORT,
    ),
    "damaged": (words("Filen går inte att läsa.", "The file cannot be read."), _AGAIN),
    "linked": (
        words(
            "Filen hämtar uppgifter ur andra filer.",
            "The file fetches data from other files.",
        ),
        words(
            "Klistra in värdena i stället för länkarna.",
            "Paste the values instead of the links.",
        ),
    ),
    "encoding": (
        words(
            "Filens bokstäver är varken UTF-8 eller Windows-1252.",
            "The letters of the file are neither UTF-8 nor Windows-1252.",
        ),
        words("Spara den som CSV UTF-8 (.csv).", "Save it as CSV UTF-8 (.csv)."),
    ),
    "locked": (
        words("Filen är låst med lösenord.", "The file is locked with a password."),
        words("Ta bort lösenordet och spara igen.", "Remove the password and save again."),
    ),
    "sheet": (
        words(
            "Ingen flik, eller flera, har kolumnerna Organisation och Rad.",
            "No sheet, or several, have the columns Organisation and Rad.",
        ),
        words("Kalla fliken som ska läsas för Kontakter.", "Call the sheet that is to be read Kontakter."),
    ),
    "rows": (
        words(
            f"Fliken har fler än {MOST_ROWS} rader eller {MOST_COLUMNS} kolumner.",
            f"The sheet has more than {MOST_ROWS} rows or {MOST_COLUMNS} columns.",
        ),
        _EXPORT,
    ),
    "empty": (words("Filen är tom.", "The file is empty."), _EXPORT),
    "long": (
        words("En text är längre än vad en cell rymmer.", "A text is longer than a cell holds."),
        words("Korta texten, eller exportera till .csv.", "Shorten the text, or export to .csv."),
    ),
}


def refusal(path: str, why: Why) -> RefusedError:
    """Make the refusal of a file."""
    message, hint = _SAID[why]
    return RefusedError(RULE.found(Finding(at(path), message, hint)))


RULE: Rule[object] = Rule(
    id="spreadsheet-file",
    severity=Severity.ERROR,
    what=words(
        "Ett kalkylblad är en .xlsx- eller .csv-fil utan makron, länkar och lösenord.",
        "A spreadsheet is a .xlsx or .csv file without macros, links and passwords.",
    ),
    why=words(
        "Bara det som kan läsas helt kan visas innan det skrivs.",
        "Only what can be read whole can be shown before it is written.",
    ),
    example="kontakter.xlsm\nkontakter.xlsx",
)
