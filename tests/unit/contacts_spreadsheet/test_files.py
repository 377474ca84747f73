"""Files that come from anywhere: read whole, or refused in plain words; never a crash, never a long wait."""

from __future__ import annotations

import contextlib
import io
import re
import struct
import zipfile
from collections.abc import Callable
from datetime import datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.worksheet.formula import ArrayFormula
from spreadsheets import repacked, saved
from tillsammans.contacts.spreadsheet.rows import choose
from tillsammans.floor.cells import Grid
from tillsammans.floor.csv_grid import read_csv
from tillsammans.floor.problems import as_text
from tillsammans.floor.rule import RefusedError
from tillsammans.floor.rules import spreadsheet_file
from tillsammans.floor.xlsx_grid import read_xlsx
from tillsammans.site.contact_sheets import ending

HEADINGS = ["Organisation", "Rad", "Namn"]
ROW = ["polisen", "Organisation", "Åsa – ”ö”"]
SHEET = "xl/worksheets/sheet1.xml"


def texts(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in row] for row in grid.rows]


def book(*rows: list[object], title: str = "Kontakter") -> bytes:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = title
    for row in rows or (HEADINGS, ROW):
        sheet.append(row)
    return saved(made)


def said(read: Callable[[], object]) -> str:
    """Return the Swedish and the English message and hint of a refusal."""
    with pytest.raises(RefusedError) as caught:
        read()
    assert caught.value.problem.rule == spreadsheet_file.RULE.id
    return f"{as_text(caught.value.problem, 'sv')}\n{as_text(caught.value.problem, 'en')}"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("told", [True, False])
def test_csv_in_all_its_forms(mark: bytes, encoding: str, separator: str, end: str, told: bool) -> None:  # noqa: FBT001
    lines = [separator.join(HEADINGS), separator.join(ROW), "", separator * 2, ""]
    if told and end != "\r":
        lines.insert(0, f"sep={separator}")
    data = end.join(lines).encode(encoding)

    grid = read_csv("x.csv", (mark if encoding == "utf-8" else b"") + data)

    assert texts(grid) == [HEADINGS, ROW]
    assert [row[0].name for row in grid.rows] == ["A1", "A2"]


def test_what_programs_take_for_formulas_is_told_from_text() -> None:
    grid = read_csv("x.csv", b"a;b;c;d\r\n=1+1;'=1+1;+46 612;''=x\r\n")

    assert [(cell.text, cell.kind) for cell in grid.rows[1]] == [
        ("=1+1", "formula"),
        ("=1+1", "text"),
        ("+46 612", "text"),
        ("'=x", "text"),
    ]


def test_a_workbook_keeps_what_its_program_made_of_values() -> None:
    rows: list[list[object]] = [
        [612, 4.5, 61280000.0, True, datetime(2026, 11, 23), datetime(2026, 11, 23, 8, 0)],  # noqa: DTZ001
        ["text", None, "=1+1", "#N/A", "'+46", "a_x000D_\nb"],
    ]
    made = openpyxl.load_workbook(io.BytesIO(book(*rows)))
    made["Kontakter"]["A3"] = ArrayFormula("A3", "=SUM(B1:B2)")
    made["Kontakter"]["B3"] = datetime(2026, 11, 23, 8, 0).time()  # noqa: DTZ001

    (grid,) = read_xlsx("x.xlsx", saved(made))

    assert (grid.path, grid.name) == ("x.xlsx:Kontakter", "Kontakter")
    assert [[(cell.text, cell.kind) for cell in row] for row in grid.rows] == [
        [
            ("612", "number"),
            ("4.5", "number"),
            ("61280000", "number"),
            ("SANT", "flag"),
            ("2026-11-23", "day"),
            ("2026-11-23 08:00:00", "day"),
        ],
        [
            ("text", "text"),
            ("=1+1", "formula"),
            ("#N/A", "error"),
            ("+46", "text"),
            ("a_x000D_\nb", "text"),
        ],
        [("=SUM(B1:B2)", "formula"), ("08:00:00", "day")],
    ]
    assert [cell.day for cell in grid.rows[0][:3]] == ["1901-09-03", "", ""]


def test_days_are_counted_as_the_workbook_says() -> None:
    made = openpyxl.load_workbook(io.BytesIO(book([46349])))
    made.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904

    assert read_xlsx("x.xlsx", book([46349]))[0].rows[0][0].day == "2026-11-23"
    assert read_xlsx("x.xlsx", saved(made))[0].rows[0][0].day == "2030-11-24"


def zipped(*names: str, content: bytes = b"x") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for name in names:
            packed.writestr(name, content)
    return made.getvalue()


def with_rows(*cells: str) -> bytes:
    """Make a workbook with a sheet of hand-written cells."""
    xml = f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{"".join(cells)}</sheetData></worksheet>'
    return repacked(book(), {SHEET: xml.encode()})


def locked() -> bytes:
    """Set the flag of encryption on every part, in both headers."""
    data = bytearray(book())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for found in re.finditer(re.escape(mark), bytes(data)):
            struct.pack_into("<H", data, found.start() + offset, 1)
    return bytes(data)


FAR = '<row r="{0}"><c r="A{0}" t="inlineStr"><is><t>x</t></is></c></row>'
ENTITY = b'<!DOCTYPE x [<!ENTITY a "b">]>'


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"Organisation;Rad\r\n", "kind"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old"),
        (b"PK\x03\x04 and nothing more", "damaged"),
        (zipped("word/document.xml"), "kind"),
        (zipped("xl/workbook.xml", content=b"<x/>"), "damaged"),
        (zipped("xl/workbook.xml", "xl/vbaProject.bin"), "macro"),
        (zipped("xl/workbook.xml", "xl/macrosheets/sheet1.xml"), "macro"),
        (zipped("xl/workbook.xml", "xl/embeddings/oleObject1.bin"), "macro"),
        (zipped("xl/workbook.xml", "xl/externalLinks/externalLink1.xml"), "linked"),
        (zipped("xl/workbook.xml", "xl/connections.xml"), "linked"),
        (zipped("xl/workbook.xml", *map(str, range(501))), "size"),
        (locked(), "locked"),
        (book() + b"x" * 5_000_000, "size"),
        (repacked(book(), {"xl/media/x.png": b"0" * 30_000_001}), "size"),
        (repacked(book(), {SHEET: ENTITY + b"<x/>"}), "damaged"),
        (repacked(book(), {SHEET: "<x/>".encode("utf-16")}), "damaged"),
        (repacked(book(), {SHEET: b'<?xml version="1.0" encoding="UTF-7"?><x/>'}), "damaged"),
        (repacked(book(), {SHEET: b"not xml"}), "damaged"),
        (repacked(book(), {"xl/styles.xml": b"<x>"}), "damaged"),
        (with_rows('<row r="1"><c r="A1"><v>1e999</v></c></row>'), "damaged"),
        (with_rows(), "empty"),
        (with_rows(FAR.format(5001)), "rows"),
        (with_rows(FAR.format(999_999_999)), "rows"),
        (with_rows('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'), "rows"),
        (with_rows(*(f'<row r="{row}"><c r="ZZZ{row}"/></row>' for row in range(1, 60))), "rows"),
        (book([], [], title="Kontakter"), "empty"),
    ],
)
def test_a_workbook_that_cannot_be_read_whole_is_refused(data: bytes, why: spreadsheet_file.Why) -> None:
    assert said(lambda: read_xlsx("x.xlsx", data)) == said_of("x.xlsx", why)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf;;\r\n", "empty"),
        (book(), "kind"),
        (b"\xd0\xcf\x11\xe0 old", "kind"),
        ("Organisation;Rad".encode("utf-16"), "encoding"),
        (b"a\0b", "encoding"),
        (b"a\x81b", "encoding"),
        (b'a;"b" c\r\n', "damaged"),
        (b'a;"b', "damaged"),
        (b"x" * 5_000_001, "size"),
        (b"x" * 200_000, "damaged"),
        (b"a\r\n" * 5001, "rows"),
        (b"a;" * 200 + b"a", "rows"),
    ],
)
def test_a_table_that_cannot_be_read_whole_is_refused(data: bytes, why: spreadsheet_file.Why) -> None:
    assert said(lambda: read_csv("x.csv", data)) == said_of("x.csv", why)


def said_of(path: str, why: spreadsheet_file.Why) -> str:
    problem = spreadsheet_file.refusal(path, why).problem
    return f"{as_text(problem, 'sv')}\n{as_text(problem, 'en')}"


@pytest.mark.parametrize(
    ("path", "why"),
    [("x.xlsm", "macro"), ("x.XLSB", "macro"), ("x.xls", "ending"), ("x.ods", "ending"), ("x", "ending")],
)
def test_other_files_are_refused_by_their_name(path: str, why: spreadsheet_file.Why) -> None:
    assert said(lambda: ending(path)) == said_of(path, why)


def test_a_refusal_says_what_to_do() -> None:
    assert said(lambda: ending("kontakter.xlsm")) == (
        "kontakter.xlsm:1:1: error[spreadsheet-file]: Filen innehåller makron, alltså program.\n"
        "    Gör så här: Spara den som Excel-arbetsbok (.xlsx) utan makron.\n"
        "kontakter.xlsm:1:1: error[spreadsheet-file]: The file holds macros, which are programs.\n"
        "    Do this: Save it as an Excel workbook (.xlsx)."
    )


@pytest.mark.parametrize(
    ("titles", "chosen"),
    [
        (["Kontakter"], "Kontakter"),
        (["Blad1"], "Blad1"),
        (["Kontakter (2)", "Kontakter"], "Kontakter"),
        (["Kontakter (2)", "Blad1"], None),
    ],
)
def test_the_sheet_with_the_table_is_found(titles: list[str], chosen: str | None) -> None:
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    made.create_sheet("Läs först").append(["Så fyller du i"])
    for title in titles:
        sheet = made.create_sheet(title)
        sheet.append(HEADINGS)
    grids = read_xlsx("x.xlsx", saved(made))

    if chosen is None:
        assert said(lambda: choose("x.xlsx", grids)) == said_of("x.xlsx", "sheet")
    else:
        assert choose("x.xlsx", grids).name == chosen


def test_the_only_sheet_is_read_so_that_its_headings_are_told() -> None:
    grid = read_csv("x.csv", b"a;b")
    assert choose("x.csv", [grid]) is grid


@given(st.binary(max_size=300))
def test_no_bytes_bring_a_reader_down(data: bytes) -> None:
    for read in (read_csv, read_xlsx):
        with contextlib.suppress(RefusedError):
            read("x", data)


GOOD = book()
PARTS = zipfile.ZipFile(io.BytesIO(GOOD)).namelist()


@given(st.sampled_from(PARTS), st.integers(0, 2000), st.binary(min_size=1, max_size=8))
def test_no_spoilt_part_of_a_workbook_brings_the_reader_down(name: str, place: int, put_in: bytes) -> None:
    part = zipfile.ZipFile(io.BytesIO(GOOD)).read(name)
    spoilt = part[: place % len(part)] + put_in + part[place % len(part) + len(put_in) :]
    with contextlib.suppress(RefusedError):
        read_xlsx("x", repacked(GOOD, {name: spoilt}))
