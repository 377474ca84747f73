"""From the cells of a sheet to rows, each about one organisation, contact point or person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tillsammans.contacts.spreadsheet.columns import ID, ORGANISATION, PARTS, ROW, SHEET, Column, Part
from tillsammans.contacts.spreadsheet.kinds import Name
from tillsammans.contacts.spreadsheet.told import Told
from tillsammans.floor.cells import Cell, Grid, UnclearError, tidy
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Position
from tillsammans.floor.rules import spreadsheet_file, spreadsheet_heading
from tillsammans.floor.similar import closest

REQUIRED = (ORGANISATION, ROW)
"""Columns without which no row can be placed."""


@dataclass(frozen=True)
class Row:
    """A row, with what it is about."""

    slug: str
    part: Part
    key: str
    """The id of a point, the name of a person as it stands in the record; empty where none is given."""
    cells: Mapping[str, Cell]
    """Heading -> cell, of all columns that the sheet has."""


@dataclass(frozen=True)
class Table:
    """The rows of a sheet."""

    columns: Sequence[Column]
    """Those that the sheet has."""
    rows: Sequence[Row]


def choose(path: str, grids: Sequence[Grid]) -> Grid:
    """Return the sheet with the table; raises RefusedError where it is unclear which one that is."""
    wanted = {heading.casefold() for heading in REQUIRED}
    fitting = [grid for grid in grids if wanted <= set(map(_folded, grid.rows[0]))]
    named = [grid for grid in fitting if grid.name == SHEET]
    for candidates in (named, fitting, grids):
        if len(candidates) == 1:
            return candidates[0]
    raise spreadsheet_file.refusal(path, "sheet")


def read_rows(grid: Grid, columns: Sequence[Column], told: Told) -> Table:
    """Read a sheet whose first row holds the headings."""
    places = _places(grid, [*REQUIRED, ID, *(column.heading for column in columns)], told)
    present = [column for column in columns if column.heading in places]
    if not set(REQUIRED) <= set(places):
        return Table(present, ())
    named = {cell.position.column for cell in grid.rows[0] if _folded(cell)}
    rows = []
    for cells in grid.rows[1:]:
        for cell in cells:
            if cell.position.column not in named and cell.text.strip():
                told.of_heading(spreadsheet_heading.nameless(cell))
        row = _row(_by_heading(cells, places), present, told)
        if row is not None:
            rows.append(row)
    return Table(present, rows)


def _folded(cell: Cell) -> str:
    return tidy(cell.text).casefold()


def _places(grid: Grid, known: Sequence[str], told: Told) -> dict[str, int]:
    """Find the columns: heading -> number."""
    spelt = {heading.casefold(): heading for heading in known}
    found: dict[str, int] = {}
    for cell in filter(_folded, grid.rows[0]):
        heading = spelt.get(_folded(cell))
        if heading is None:
            told.of_heading(spreadsheet_heading.unknown(cell, known))
        elif heading in found:
            told.of_heading(spreadsheet_heading.repeated(cell))
        else:
            found[heading] = cell.position.column
    for heading in REQUIRED:
        if heading not in found:
            told.of_heading(spreadsheet_heading.missing(heading, grid.rows[0][0].position))
    return found


def _by_heading(cells: Sequence[Cell], places: Mapping[str, int]) -> dict[str, Cell]:
    """Name the cells of a row; those that it doesn't have are empty."""
    first = cells[0].position
    known = {cell.position.column: cell for cell in cells}
    return {
        heading: known.get(column, Cell("", Position(first.path, first.line, column)))
        for heading, column in places.items()
    }


def _row(cells: Mapping[str, Cell], columns: Sequence[Column], told: Told) -> Row | None:
    """Find out what a row is about."""
    slug = _slug(cells[ORGANISATION], told)
    part = _part(cells[ROW], told)
    if not slug or part is None:
        return None
    for column in columns:
        cell = cells[column.heading]
        if cell.text.strip() and part not in column.places:
            message = words(
                f"det fältet finns inte för raden {PARTS[part]}.",
                f"there is no such field for a row {PARTS[part]}.",
            )
            told.of_row(cell, column.heading, message, words("Töm cellen.", "Empty the cell."))
    key = tidy(cells[ID].text) if ID in cells and part != "organisation" else ""
    return Row(slug, part, key, cells)


def _slug(cell: Cell, told: Told) -> str:
    """Read the name of an organisation in addresses; empty where it cannot be read, which is told."""
    try:
        slug = Name().read(cell).text
    except UnclearError as error:
        told.of_value(cell, ORGANISATION, error)
        return ""
    if not slug:
        message = words("organisationens kortnamn saknas.", "the short name of the organisation is missing.")
        told.of_row(
            cell, ORGANISATION, message, words("Skriv som kramfors-kommun.", "Write as kramfors-kommun.")
        )
    return slug


def _part(cell: Cell, told: Told) -> Part | None:
    """Read what a row is about; None where it cannot be read, which is told."""
    by_word = {word.casefold(): part for part, word in PARTS.items()}
    part = by_word.get(_folded(cell))
    if part is None:
        meant = closest(tidy(cell.text).capitalize(), PARTS.values()) or ", ".join(PARTS.values())
        message = words("det står inte vad raden gäller.", "it does not say what the row is about.")
        told.of_row(cell, ROW, message, words(f"Skriv {meant}.", f"Write {meant}."))
    return part
