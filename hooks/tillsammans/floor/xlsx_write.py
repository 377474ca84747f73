"""Writing a workbook in which every cell is text: nothing in it is calculated, cut or made a date of."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tillsammans.floor.spreadsheet import protected

LONGEST = 32_767
"""Characters of a cell."""

_DAY = (1980, 1, 1, 0, 0, 0)
"""When every part was packed: the same content gives the same bytes."""

_CLOCK = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")

_INK, _PAPER, _LINE, _NOT_HERE = "FF0B4A6F", "FFFBF9F4", "FFB8793B", "FFEDEBE6"
_FONT = "Calibri"
_SPARE_ROWS = 500
"""Rows below the last one that are ready to be filled in."""


@dataclass(frozen=True)
class Column:
    """A column of the table."""

    heading: str
    width: int
    choices: Sequence[str] = ()
    """Words to choose from; the program offers them."""


@dataclass(frozen=True)
class Table:
    """The sheet with the table."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Mapping[str, str]]
    """Heading -> text; a cell whose heading is missing is none that the row can have, and is grey."""
    is_main: Callable[[Mapping[str, str]], bool]
    """Whether a row stands out, since those below it belong to it."""


@dataclass(frozen=True)
class About:
    """The sheet that explains the table."""

    name: str
    title: str
    lines: Sequence[str]
    heading: Sequence[str]
    rows: Sequence[Sequence[str]]
    """What each column is for; as many cells as there are in the heading."""


def workbook(about: About, table: Table) -> bytes:
    """Write the explanation and the table. A value longer than `LONGEST` must not be in it."""
    import openpyxl

    book = openpyxl.Workbook()
    book.properties.title = about.title
    book.properties.creator = ""
    _explain(book.active, about)
    _fill(book.create_sheet(table.name), table)
    book.active = 1
    packed = io.BytesIO()
    book.save(packed)
    return _without_clock(packed.getvalue())


def _explain(sheet: Any, about: About) -> None:
    from openpyxl.styles import Alignment, Font

    sheet.title = about.name
    sheet.sheet_view.showGridLines = False
    for letter, width in zip("ABC", (28, 30, 90), strict=True):
        sheet.column_dimensions[letter].width = width
    _put(sheet, 1, 1, about.title).font = Font(name=_FONT, bold=True, size=16, color=_INK)
    for number, line in enumerate(about.lines, 3):
        _put(sheet, number, 1, line)
    top = len(about.lines) + 4
    _headings(sheet, top, about.heading)
    for number, row in enumerate(about.rows, top + 1):
        for column, text in enumerate(row, 1):
            _put(sheet, number, column, text).alignment = Alignment(wrap_text=True, vertical="top")


def _fill(sheet: Any, table: Table) -> None:
    from openpyxl.styles import Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    columns, rows = table.columns, table.rows
    _headings(sheet, 1, [column.heading for column in columns])
    last = len(rows) + 1 + _SPARE_ROWS
    for number, column in enumerate(columns, 1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = column.width
        sheet.column_dimensions[letter].number_format = "@"
        if column.choices:
            words = DataValidation(type="list", formula1=f'"{",".join(column.choices)}"', allow_blank=True)
            words.showErrorMessage = False
            words.add(f"{letter}2:{letter}{last}")
            sheet.add_data_validation(words)
    for number, row in enumerate(rows, 2):
        for index, column in enumerate(columns, 1):
            cell = _put(sheet, number, index, protected(row.get(column.heading, "")))
            cell.font = Font(name=_FONT, bold=table.is_main(row))
            if column.heading not in row:
                cell.fill = PatternFill("solid", start_color=_NOT_HERE)
    sheet.freeze_panes = "D2"
    sheet.page_setup.orientation = "landscape"
    sheet.print_title_rows = "1:1"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"


def _headings(sheet: Any, row: int, headings: Sequence[str]) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    for column, heading in enumerate(headings, 1):
        cell = _put(sheet, row, column, heading)
        cell.font = Font(name=_FONT, bold=True, color=_INK)
        cell.fill = PatternFill("solid", start_color=_PAPER)
        cell.border = Border(bottom=Side("medium", color=_LINE))
        cell.alignment = Alignment(vertical="center", wrap_text=True)


def _put(sheet: Any, row: int, column: int, text: str) -> Any:
    """Write a text, which the program never calculates whatever it begins with."""
    cell = sheet.cell(row, column)
    cell.value = text
    cell.data_type = "s"
    cell.number_format = "@"
    return cell


def _without_clock(data: bytes) -> bytes:
    """Pack a workbook anew, without the time at which it was written."""
    made = io.BytesIO()
    epoch = dt.datetime(*_DAY, tzinfo=dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename == "docProps/core.xml":
                content = _CLOCK.sub(rb"\g<1>" + epoch, content)
            named = zipfile.ZipInfo(part.filename, _DAY)
            new.writestr(named, content, zipfile.ZIP_DEFLATED)
    return made.getvalue()
