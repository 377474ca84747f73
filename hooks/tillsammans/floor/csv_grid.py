"""Reading a table of a spreadsheet program from CSV: UTF-8 or Windows-1252, semicolons, commas or tabs."""

from __future__ import annotations

import csv
import io
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from tillsammans.floor.cells import Cell, Grid
from tillsammans.floor.problems import Position
from tillsammans.floor.rules import spreadsheet_file
from tillsammans.floor.spreadsheet import original

_SEPARATORS = ";,\t"
_TOLD = "sep="
"""Excel takes a first line `sep=;` for the name of the separator, and doesn't show it."""

PACKED, OLD = b"PK", b"\xd0\xcf\x11\xe0"
"""How a workbook begins, and one in the old format."""


def read_csv(path: str, data: bytes) -> Grid:
    """Read the rows of a table; raises RefusedError where it cannot be read whole."""
    if len(data) > spreadsheet_file.MOST_BYTES:
        raise spreadsheet_file.refusal(path, "size")
    if data.startswith((PACKED, OLD)):
        raise spreadsheet_file.refusal(path, "kind")
    text = _text(path, data)
    first, _, rest = text.partition("\n")
    if first.lower().startswith(_TOLD) and first.strip()[len(_TOLD) :] in _SEPARATORS:
        return _grid(path, rest, first[len(_TOLD)])
    return _grid(path, text, max(_SEPARATORS, key=first.count))


def _text(path: str, data: bytes) -> str:
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or b"\0" in data:
        raise spreadsheet_file.refusal(path, "encoding")
    try:
        return data.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        raise spreadsheet_file.refusal(path, "encoding") from None


def _grid(path: str, text: str, separator: str) -> Grid:
    rows = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for number, values in enumerate(reader, 1):
            if not any(value.strip() for value in values):
                continue
            if len(values) > spreadsheet_file.MOST_COLUMNS or number > spreadsheet_file.MOST_ROWS:
                raise spreadsheet_file.refusal(path, "rows")
            rows.append(
                [_cell(value, Position(path, number, column)) for column, value in enumerate(values, 1)]
            )
    except csv.Error:
        raise spreadsheet_file.refusal(path, "damaged") from None
    if not rows:
        raise spreadsheet_file.refusal(path, "empty")
    return Grid(path, "", rows)


def _cell(value: str, position: Position) -> Cell:
    stripped = value.strip()
    if stripped.startswith("="):
        return Cell(stripped, position, "formula")
    return Cell(original(value), position)
