"""Spreadsheets for tests: as the export writes them, as programs change them, and hostile ones."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
from tillsammans.site.contact_sheets import exported, read_kept

CSV, XLSX = "kontakter.csv", "kontakter.xlsx"


def csv_of(project: Path) -> str:
    """Return the contacts of a project as CSV, without byte order mark and with line feeds."""
    return exported(read_kept(project), CSV).decode("utf-8-sig").replace("\r\n", "\n")


def xlsx_of(project: Path, changes: Mapping[tuple[str, str, str], Any]) -> bytes:
    """Return the contacts of a project as a workbook, after somebody typed something else into some cells.

    `changes`: organisation, row and heading of a cell -> what a spreadsheet program keeps of what was typed.
    """
    book = openpyxl.load_workbook(io.BytesIO(exported(read_kept(project), XLSX)))
    sheet = book["Kontakter"]
    headings = [cell.value for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        for (slug, part, heading), value in changes.items():
            if (row[0].value, row[1].value) == (slug, part):
                cell = row[headings.index(heading)]
                cell.number_format = "General"
                cell.value = value
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """Return the bytes of a workbook."""
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def repacked(data: bytes, changes: Mapping[str, bytes | None]) -> bytes:
    """Pack a workbook anew with other parts: name -> content, None for one that is left out."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        parts: dict[str, bytes | None] = {name: old.read(name) for name in old.namelist()}
        for name, content in {**parts, **changes}.items():
            if content is not None:
                new.writestr(name, content)
    return made.getvalue()
