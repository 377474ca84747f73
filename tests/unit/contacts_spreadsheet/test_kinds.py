"""What a cell says: what a spreadsheet program made of a value is undone where one reading alone is left."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tillsammans.contacts.hours import WEEKDAYS
from tillsammans.contacts.numbers import NumberKind, dial, kind_of
from tillsammans.contacts.spreadsheet.hours import PARTS, hours
from tillsammans.contacts.spreadsheet.kinds import (
    Choice,
    Choices,
    Day,
    Digits,
    Flag,
    Kind,
    Name,
    Phone,
    Prose,
)
from tillsammans.floor.cells import Cell, CellKind, UnclearError
from tillsammans.floor.problems import Position
from tillsammans.floor.tree import Plain

PLACE = Position("x.csv", 5, 28)
CODE, POSTAL = Digits(length=4, gap=None), Digits()
PICK, LIST = Choice(names={"a": "Åka", "b": "bo"}), Choices(names={"a": "Åka", "b": "bo"})


def read(kind: Kind, text: str, cell: CellKind = "text", *, day: str = "", known: str = "") -> str:
    return kind.read(Cell(text, PLACE, cell, day), known).text


@pytest.mark.parametrize(
    ("kind", "text", "cell", "said"),
    [
        (Phone(), "0612-800 00", "text", "0612-800 00"),
        (Phone(), "0612 - 80000", "text", "0612-800 00"),
        (Phone(), "612-800 00", "text", "0612-800 00"),
        (Phone(), "61280000", "number", "0612-800 00"),
        (Phone(), "701234567", "number", "070-123 45 67"),
        (Phone(), "771520520", "number", "0771-520 520"),
        (Phone(), "4661280000", "number", "0612-800 00"),
        (Phone(), "46612", "number", "46612"),
        (Phone(), "+46 (0)612-800 00", "text", "0612-800 00"),
        (Phone(), "0046 612 800 00", "text", "0612-800 00"),
        (Phone(), "'0612-800 00", "text", "0612-800 00"),
        (Phone(), "0612\u2011800\u00a000\u200b", "text", "0612-800 00"),
        (Phone(), "112", "number", "112"),
        (Phone(), "1177", "number", "1177"),
        (Phone(), "11414", "number", "114 14"),
        (Phone(), "90114", "number", "90 114"),
        (Phone(), "116111", "number", "116 111"),
        (Phone(), "4722334455", "number", "+47 22 33 44 55"),
        (Phone(), "+47 22 33 44 55", "text", "+47 22 33 44 55"),
        (Phone(), '="0612-800 00"', "formula", "0612-800 00"),
        (Phone(), "=+46612-80000", "formula", "0612-800 00"),
        (Phone(), "ring växeln", "text", "ring växeln"),
        (Phone(), "", "text", ""),
        (POSTAL, "87280", "number", "872 80"),
        (POSTAL, "SE-872 80", "text", "872 80"),
        (POSTAL, "872\u00a080", "text", "872 80"),
        (POSTAL, "8728", "number", "8728"),
        (POSTAL, "872 8O", "text", "872 8O"),
        (CODE, "180", "number", "0180"),
        (CODE, "2282", "number", "2282"),
        (CODE, "18", "number", "18"),
        (Day(), "2026-11-23", "text", "2026-11-23"),
        (Day(), "2026-11-23", "day", "2026-11-23"),
        (Day(), "2026-11-23 00:00:00", "text", "2026-11-23"),
        (Day(), "2026-11-23T00:00", "text", "2026-11-23"),
        (Day(), "2026/11/23", "text", "2026-11-23"),
        (Day(), "2026.11.23", "text", "2026-11-23"),
        (Day(), "20261123", "number", "2026-11-23"),
        (Day(), "2026–11–23", "text", "2026-11-23"),
        (Day(), "2026-13-23", "text", "2026-13-23"),
        (Day(), "23/11/2026", "text", "23/11/2026"),
        (Day(), "i våras", "text", "i våras"),
        (Flag(), "SANT", "flag", "ja"),
        (Flag(), "FALSKT", "flag", ""),
        (Flag(), "Ja", "text", "ja"),
        (Flag(), "nej", "text", ""),
        (Flag(), "", "text", ""),
        (Name(), "“kramfors–kommun”", "text", "kramfors-kommun"),
        (Name(), "112", "number", "112"),
        (Name(dashes=False), "https://a.se/b–c", "text", "https://a.se/b–c"),
        (Name(prefix="mailto:"), "mailto:a@b.se", "text", "a@b.se"),
        (Prose(), "  Säg ”tips” –  nu.\r\nStrax._x000D_ ", "text", "Säg ”tips” – nu. Strax."),
        (Prose(), "112", "number", "112"),
        (PICK, "åka", "text", "Åka"),
        (PICK, "b", "text", "bo"),
        (PICK, "", "text", ""),
        (LIST, "bo; ÅKA ,", "text", "bo, Åka"),
        (LIST, "", "text", ""),
    ],
)
def test_one_reading(kind: Kind, text: str, cell: CellKind, said: str) -> None:
    assert read(kind, text, cell) == said


@pytest.mark.parametrize(
    ("kind", "text", "cell"),
    [
        (Phone(), "4.66E+10", "text"),
        (Phone(), "4,6612E+11", "text"),
        (Phone(), "4.66128e+20", "number"),
        (Phone(), "4661280000000000", "number"),
        (Phone(), "0.5", "number"),
        (Phone(), "8244106", "number"),
        (Phone(), "=B2", "formula"),
        (Phone(), "2008-11-24", "day"),
        (Phone(), "#N/A", "error"),
        (Prose(), "#VÄRDEFEL!", "text"),
        (Prose(), "SANT", "flag"),
        (Day(), "46350", "text"),
        (Day(), "2026-11-23 13:00:00", "day"),
        (PICK, "xyz", "text"),
        (LIST, "bo, xyz", "text"),
        (Flag(), "kanske", "text"),
    ],
)
def test_none_or_several_are_refused(kind: Kind, text: str, cell: CellKind) -> None:
    with pytest.raises(UnclearError):
        read(kind, text, cell)


def test_a_number_of_a_workbook_is_the_day_that_it_stands_for() -> None:
    assert read(Day(), "46349", "number", day="2026-11-23") == "2026-11-23"


@pytest.mark.parametrize("cell", ["8244106", "08244106", "08-244106"])
def test_a_number_that_could_be_two_is_the_one_that_stands_there_already(cell: str) -> None:
    assert read(Phone(), cell, "number" if cell.isdigit() else "text", known="08-24 41 06") == "08-24 41 06"


@given(st.integers(10**4, 10**11))
def test_no_number_is_guessed(number: int) -> None:
    try:
        said = read(Phone(), str(number), "number")
    except UnclearError:
        return
    if kind_of(said) is NumberKind.INVALID:
        assert said == str(number)
    else:
        # Digit for digit what stands in the cell, with the zero, the plus sign or the country that was lost.
        assert dial(said) in {
            f"tel:{number}",
            f"tel:+{number}",
            f"tel:+46{number}",
            f"tel:+{str(number).replace('460', '46', 1)}",
        }


@pytest.mark.parametrize(("column", "name"), [(1, "A5"), (26, "Z5"), (27, "AA5"), (52, "AZ5"), (703, "AAA5")])
def test_cells_are_named_as_programs_do(column: int, name: str) -> None:
    assert Cell("", Position("x", 5, column)).name == name


times = st.tuples(st.integers(0, 23), st.integers(0, 59)).map(lambda time: f"{time[0]:02}:{time[1]:02}")
spans = st.fixed_dictionaries(
    {"days": st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=8), "opens": times, "closes": times}
)
days = st.dates().map(lambda day: day.isoformat())
exceptions = st.one_of(
    st.fixed_dictionaries({"on": days, "closed": st.just("true")}),
    st.fixed_dictionaries({"on": days, "opens": times, "closes": times}),
)
all_hours = st.one_of(
    st.just("always"),
    st.fixed_dictionaries(
        {"weekly": st.lists(spans, min_size=1, max_size=3)},
        optional={
            "holidays": st.sampled_from(["open", "closed"]),
            "exceptions": st.lists(exceptions, min_size=1, max_size=2),
        },
    ),
)


@given(all_hours)
def test_opening_hours_are_read_as_they_are_shown(value: Plain) -> None:
    said = {}
    for part in PARTS:
        shown = part.show(value)
        assert read(part, shown) == shown
        said[part.field] = shown
    assert hours(said, None) == value
    assert hours({}, value) == value


@pytest.mark.parametrize(
    ("said", "known", "value"),
    [
        ({"weekly": "dygnet runt"}, None, "always"),
        ({"holidays": "öppet"}, "always", {"always": "true", "holidays": "open"}),
        ({"weekly": ""}, "always", None),
        (
            {"weekly": "dygnet runt"},
            {"always": "true", "holidays": "open"},
            {"always": "true", "holidays": "open"},
        ),
    ],
)
def test_parts_of_opening_hours_change_alone(said: dict[str, str], known: Plain, value: Plain) -> None:
    assert hours(said, known) == value
