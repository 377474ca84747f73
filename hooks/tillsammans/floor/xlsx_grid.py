"""Reading the sheets of a workbook: values alone, and nothing of a file that could harm or mislead.

The file may come from anybody. What it holds is looked through before it is unpacked: macros, links to other
files, what grows beyond reason and what could make the reader of XML fetch or swell are refused. Formulas are
never calculated.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import warnings
import zipfile
from codecs import BOM_UTF8
from collections.abc import Iterator
from typing import Any

from tillsammans.floor.cells import Cell, Grid, plain_signs
from tillsammans.floor.csv_grid import OLD, PACKED
from tillsammans.floor.problems import Position
from tillsammans.floor.rule import RefusedError
from tillsammans.floor.rules import spreadsheet_file
from tillsammans.floor.spreadsheet import original

_WORKBOOK = "xl/workbook.xml"
_LINKS = re.compile(r"xl/(externalLinks|connections|queryTables|model|customData)", re.IGNORECASE)
_MACROS = re.compile(r"vbaproject|xl/(activex|macrosheets|ctrlprops|embeddings)", re.IGNORECASE)
_UNSAFE = re.compile(rb"<!(DOCTYPE|ENTITY)|\0|<\?xml[^>]*encoding\s*=\s*[\"'](?!utf-8[\"'])", re.IGNORECASE)
"""What no part of a workbook has, and what could hide it: entities, and other encodings than UTF-8."""

_LAST_ROW = 1_048_576
"""Of any sheet."""

_LAST_DAY = 2_900_000
"""In the year 9839; the number of a day is that of those since 1900 or 1904."""

_SHEET_NAME = 31
"""Letters of the name of a sheet."""


def read_xlsx(path: str, data: bytes) -> tuple[Grid, ...]:
    """Read the sheets with anything in them; raises RefusedError where the file cannot be read whole."""
    if len(data) > spreadsheet_file.MOST_BYTES:
        raise spreadsheet_file.refusal(path, "size")
    if data.startswith(OLD):
        raise spreadsheet_file.refusal(path, "old")
    if not data.startswith(PACKED):
        raise spreadsheet_file.refusal(path, "kind" if data else "empty")
    try:
        _look_through(path, data)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what the library leaves out: charts, formats
            grids = tuple(_grids(path, data))
    except RefusedError:
        raise
    except Exception:  # noqa: BLE001 - the library may say anything about bytes that anybody wrote
        raise spreadsheet_file.refusal(path, "damaged") from None
    if not grids:
        raise spreadsheet_file.refusal(path, "empty")
    return grids


def _look_through(path: str, data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = packed.infolist()
        names = [part.filename for part in parts]
        if len(parts) > spreadsheet_file.MOST_PARTS:
            raise spreadsheet_file.refusal(path, "size")
        if sum(part.file_size for part in parts) > spreadsheet_file.UNPACKED:
            raise spreadsheet_file.refusal(path, "size")
        if any(part.flag_bits & 1 for part in parts):
            raise spreadsheet_file.refusal(path, "locked")
        if _WORKBOOK not in names:
            raise spreadsheet_file.refusal(path, "kind")
        if any(map(_MACROS.search, names)):
            raise spreadsheet_file.refusal(path, "macro")
        if any(map(_LINKS.search, names)):
            raise spreadsheet_file.refusal(path, "linked")
        for name in names:
            # A part that the library reads is XML, whatever it is called.
            is_picture = name.startswith("xl/media/")
            if not is_picture and not name.endswith("/") and not _is_plain_xml(packed.read(name)):
                raise spreadsheet_file.refusal(path, "damaged")


def _is_plain_xml(part: bytes) -> bool:
    return part.removeprefix(BOM_UTF8).lstrip().startswith(b"<") and not _UNSAFE.search(part)


def _grids(path: str, data: bytes) -> Iterator[Grid]:
    import openpyxl

    workbook = openpyxl.load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
    cells = 0
    for sheet in workbook.worksheets:
        name = plain_signs(sheet.title)[:_SHEET_NAME]
        place = f"{path}:{name}"
        sheet.reset_dimensions()
        rows = []
        for number, values in enumerate(sheet.iter_rows(), 1):
            cells += len(values)
            if cells > spreadsheet_file.MOST_CELLS or number > _LAST_ROW:
                raise spreadsheet_file.refusal(path, "rows")
            filled = ((column, one) for column, one in enumerate(values, 1) if one.value is not None)
            row = [_cell(one, Position(place, number, column), workbook.epoch) for column, one in filled]
            row = [cell for cell in row if cell.text.strip()]
            if not row:
                continue
            if number > spreadsheet_file.MOST_ROWS or row[-1].position.column > spreadsheet_file.MOST_COLUMNS:
                raise spreadsheet_file.refusal(path, "rows")
            rows.append(row)
        if rows:
            yield Grid(place, name, rows)


def _cell(cell: Any, position: Position, epoch: dt.datetime) -> Cell:
    value = cell.value
    if cell.data_type == "f":
        return Cell(str(getattr(value, "text", value)), position, "formula")
    if cell.data_type == "e":
        return Cell(str(value), position, "error")
    if isinstance(value, bool):
        return Cell("SANT" if value else "FALSKT", position, "flag")
    if isinstance(value, int | float):
        return Cell(_digits(value), position, "number", _as_day(value, epoch))
    if isinstance(value, dt.datetime | dt.date | dt.time | dt.timedelta):
        return Cell(_day(value), position, "day")
    return Cell(original(str(value)), position)


def _day(value: Any) -> str:
    """Write a day as `2026-11-23`, with its time where it has one."""
    text = str(value)
    return text.removesuffix(" 00:00:00")


def _digits(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value)


def _as_day(value: float, epoch: dt.datetime) -> str:
    from openpyxl.utils.datetime import from_excel

    return _day(from_excel(value, epoch)) if value in range(1, _LAST_DAY) else ""
