"""Records as bytes: they come back as they were, and bytes that name anything else do nothing."""

from __future__ import annotations

import os
import pickle
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from small_project import add_guide, check, small_project
from tillsammans.floor.digest import digest
from tillsammans.site import files
from tillsammans.site.pickling import pickled, unpickled


def test_a_whole_site_comes_back(tmp_path: Path) -> None:
    small_project(tmp_path)
    add_guide(tmp_path)
    loaded = check(tmp_path)
    assert loaded.site is not None

    again = unpickled(pickled(loaded))

    assert digest(again.site) == digest(loaded.site)
    assert again.problems == loaded.problems


@pytest.mark.parametrize(
    "value",
    [
        *((1, "a", b"b", None, True), {"a": frozenset({1})}, {2, 3}, Markup("<b>")),
        *(date(2026, 1, 2), datetime(2026, 1, 2, tzinfo=ZoneInfo("Europe/Stockholm"))),
    ],
    ids=repr,
)
def test_plain_values_come_back(value: object) -> None:
    again = unpickled(pickled(value))
    assert again == value
    assert type(again) is type(value)


class Calls:
    """Bytes that call something when they are read."""

    def __init__(self, function: object, *arguments: object) -> None:
        self.call = function, arguments

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Say what is to be called."""
        return self.call


def test_bytes_that_call_something_do_not(tmp_path: Path) -> None:
    touched = tmp_path / "touched"
    for call in (
        Calls(os.system, f"touch {touched}"),
        Calls(files.write, tmp_path, "touched", b""),
        Calls(Path.write_bytes, touched, b""),
        Calls(getattr, ZoneInfo, "clear_cache"),
        Calls(eval, f"open({str(touched)!r}, 'w')"),
    ):
        assert unpickled(pickle.dumps(call)) is None
    assert not touched.exists()


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_not(data: bytes) -> None:
    unpickled(data)


@given(st.integers(0, 5000), st.integers(1, 255))
def test_damaged_bytes_are_read_or_not(place: int, flip: int) -> None:
    data = bytearray(pickled(date(2026, 1, 2)) * 3)
    data[place % len(data)] ^= flip
    unpickled(bytes(data))
