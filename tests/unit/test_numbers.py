"""Phone numbers: what can be dialled, how people write it, and what the link says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from phonenumbers.geodata import GEOCODE_DATA
from project import ROOT
from tillsammans.contacts.numbers import (
    NumberKind,
    area_of,
    dial,
    digits,
    is_foreign,
    is_well_written,
    kind_of,
    written,
)


@pytest.mark.parametrize(
    ("text", "kind", "as_written", "link"),
    [
        ("112", NumberKind.SHORT, "112", "tel:112"),
        ("11414", NumberKind.SHORT, "114 14", "tel:11414"),
        ("114 14", NumberKind.SHORT, "114 14", "tel:11414"),
        ("90114", NumberKind.SHORT, "90 114", "tel:90114"),
        ("1177", NumberKind.SHORT, "1177", "tel:1177"),
        ("116111", NumberKind.SHORT, "116 111", "tel:116111"),
        ("0612-800 00", NumberKind.ORDINARY, "0612-800 00", "tel:+4661280000"),
        ("0612 80000", NumberKind.ORDINARY, "0612-800 00", "tel:+4661280000"),
        ("(060) 19 10 00", NumberKind.ORDINARY, "060-19 10 00", "tel:+4660191000"),
        ("+46 612 800 00", NumberKind.ORDINARY, "0612-800 00", "tel:+4661280000"),
        ("010-4566700", NumberKind.ORDINARY, "010-456 67 00", "tel:+46104566700"),
        ("0771520520", NumberKind.ORDINARY, "0771-520 520", "tel:+46771520520"),
        ("0771-114400", NumberKind.ORDINARY, "0771-114 400", "tel:+46771114400"),
        ("070-1234567", NumberKind.MOBILE, "070-123 45 67", "tel:+46701234567"),
        ("0939-1234567", NumberKind.PREMIUM, "0939-12 34 567", "tel:+469391234567"),
        ("+47 22 33 44 55", NumberKind.ORDINARY, "+47 22 33 44 55", "tel:+4722334455"),
    ],
)
def test_a_number_is_known_written_and_dialled(
    text: str, kind: NumberKind, as_written: str, link: str
) -> None:
    assert (kind_of(text), written(text), dial(text)) == (kind, as_written, link)


@pytest.mark.parametrize(
    "text", ["", "0612-8000", "abc", "0612-800 00 a", "0612x80000", "1", "114 41 0", "0" * 40]
)
def test_what_cannot_be_dialled_is_invalid(text: str) -> None:
    assert kind_of(text) is NumberKind.INVALID


@pytest.mark.parametrize(
    "text",
    [
        "0612-800 00",
        "0612-80 000",
        "0771-11 44 00",
        "0771-520 520",
        "08-657 61 00",
        "114 14",
        "90 114",
        "112",
    ],
)
def test_the_grouping_is_the_writers_choice(text: str) -> None:
    assert is_well_written(text)


@pytest.mark.parametrize(
    "text", ["11414", "114-14", "0612 800 00", "0612-80000 ", "+46612-80000", "+4722334455"]
)
def test_another_spelling_is_not_well_written(text: str) -> None:
    assert not is_well_written(text)


def test_a_foreign_number_has_another_country() -> None:
    assert is_foreign("+47 22 33 44 55")
    assert not is_foreign("0612-800 00")
    assert not is_foreign("abc")


def test_digits_keep_a_leading_plus() -> None:
    assert digits(" +46 (612) 800-00") == "+4661280000"
    assert digits("114 14") == "11414"


CODES = {"0612": "Kramfors", "060": "Sundsvall-Timrå", "08": "Stockholm"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("0612-800 00", "Kramfors"),
        ("060-19 10 00", "Sundsvall-Timrå"),
        ("08-657 61 00", "Stockholm"),
        ("0660-880 00", None),
        ("010-456 67 00", None),
        ("070-123 45 67", None),
    ],
)
def test_a_fixed_number_has_a_place(text: str, place: str | None) -> None:
    assert area_of(text, CODES) == place


def test_the_register_of_area_codes_is_that_of_libphonenumber() -> None:
    rows = (ROOT / "docs/_data/registers/area-codes.csv").read_text("utf-8").splitlines()
    known = sorted(
        f"0{prefix[2:]},{names.get('sv') or names['en']}"
        for prefix, names in GEOCODE_DATA.items()
        if prefix.startswith("46")
    )

    assert rows == ["prefix,place", *known]


@given(st.text(alphabet="0123456789+-() /.\u00a0–x", max_size=20))
def test_no_text_confuses_the_reader(text: str) -> None:
    if kind_of(text) is not NumberKind.INVALID:
        right = written(text)
        assert is_well_written(right) or kind_of(right) is NumberKind.PREMIUM
        assert dial(right) == dial(text)
        assert kind_of(right) is kind_of(text)
