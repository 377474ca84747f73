"""The records as the rows of a spreadsheet, and the sheet that explains it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tillsammans.contacts.spreadsheet.columns import (
    ID,
    ORGANISATION,
    PARTS,
    ROW,
    SHEET,
    Column,
    Part,
    columns,
)
from tillsammans.contacts.spreadsheet.places import GROUPS, Records, items
from tillsammans.floor import xlsx_write
from tillsammans.floor.plain import at
from tillsammans.floor.spreadsheet import table
from tillsammans.floor.tree import Plain

_KEYS = {
    ORGANISATION: "Organisationens kortnamn, som i webbadressen: kramfors-kommun. Ändras aldrig.",
    ROW: "Vad raden gäller: Organisation, Kontaktväg eller Person.",
    ID: "Kontaktvägens kortnamn, eller personens namn som det står i dag. Ändras aldrig. Tomt för ny person.",
}
_FIRST_SHEET = "Läs först"
_ABOUT = (
    "Fliken Kontakter har en rad för varje organisation, kontaktväg och person.",
    "Ändra det som är fel. Lämna resten som det är. Kolumner får tas bort; de rörs då inte.",
    "En tom cell tar bort uppgiften. En rad som tas bort ändrar ingenting: ingen organisation försvinner så.",
    "Ny kontaktväg eller person: en ny rad. Ny organisation: en rad Organisation, och rader Kontaktväg.",
    "Har du ändrat ett nummer, en adress eller öppettider? Skriv också en ny dag i Bekräftat den.",
    "Se vad som skulle ändras: tillsammans contacts import kontakter.xlsx",
    "Skriv in ändringarna: tillsammans contacts import kontakter.xlsx --write",
)


def as_csv(records: Records, languages: Sequence[str]) -> bytes:
    """Write the table as CSV that Excel in Sweden opens as it is."""
    known = columns(languages)
    return table([*_KEYS, *(column.heading for column in known)], _rows(records, known))


def as_xlsx(records: Records, languages: Sequence[str]) -> bytes:
    """Write the table as a workbook whose first sheet explains it."""
    known = columns(languages)
    headings = [
        xlsx_write.Column(ORGANISATION, 26),
        xlsx_write.Column(ROW, 14, tuple(PARTS.values())),
        xlsx_write.Column(ID, 20),
        *(xlsx_write.Column(column.heading, column.width, column.choices) for column in known),
    ]
    about = xlsx_write.About(
        _FIRST_SHEET,
        "Kontakter – så fyller du i",
        _ABOUT,
        ("Kolumn", "Gäller", "Vad du skriver"),
        [*((heading, "alla rader", text) for heading, text in _KEYS.items()), *map(_explained, known)],
    )
    rows = list(_rows(records, known))
    return xlsx_write.workbook(about, xlsx_write.Table(SHEET, headings, rows, _is_organisation))


def longest(records: Records, languages: Sequence[str]) -> int:
    """Return how many characters the longest cell has."""
    rows = _rows(records, columns(languages))
    return max((len(text) for row in rows for text in row.values()), default=0)


def _explained(column: Column) -> tuple[str, str, str]:
    parts = ", ".join(word.lower() for part, word in PARTS.items() if part in column.places)
    return column.heading, parts, column.help


def _rows(records: Records, known: Sequence[Column]) -> Iterator[dict[str, str]]:
    """Make a row for each organisation, then for its points and its persons."""
    for slug, record in records.items():
        yield _row(slug, "organisation", "", record, known)
        for part in GROUPS:
            for key, one in items(record, part).items():
                yield _row(slug, part, key, one, known)


def _is_organisation(row: Mapping[str, str]) -> bool:
    return row[ROW] == PARTS["organisation"]


def _row(slug: str, part: Part, key: str, one: Plain, known: Sequence[Column]) -> dict[str, str]:
    values: Mapping[str, str] = {
        column.heading: column.kind.show(at(one, column.places[part]))
        for column in known
        if part in column.places
    }
    named = {} if part == "organisation" else {ID: key}
    return {ORGANISATION: slug, ROW: PARTS[part], **named, **values}
