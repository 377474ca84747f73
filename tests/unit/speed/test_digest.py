"""Names of values: the same for the same content in every process, another one for every other content."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from small_project import check, small_project, words
from tillsammans.floor.digest import canonical, digest, digest_bytes
from tillsammans.floor.languages import Text


class Colour(Enum):
    """A choice."""

    RED = 1
    BLUE = 2


@dataclass(frozen=True)
class Point:
    """Made of two values."""

    x: object
    y: object = None

    @cached_property
    def length(self) -> int:
        """Something that is made from the others."""
        return 5


@dataclass(frozen=True)
class Place:
    """As a point, and another kind."""

    x: object
    y: object = None


class Named(tuple[int, ...]):
    """A tuple of a kind of its own."""

    __slots__ = ()


DIFFERENT = [
    *(None, True, False, 0, 1, 1.0, "", "1", "None", "a;", b"", b"1", Markup("1")),
    *((), (1,), (1, 2), (2, 1), ((1,), 2), (1, (2,)), [1, 2], Named((1, 2))),
    *({}, {1: 2}, {1: (2,)}, {"a": 1, "b": 2}, {"b": 2, "a": 1}, {1}, {1, 2}, frozenset({"1"})),
    *(date(2026, 1, 2), datetime(2026, 1, 2), time(1, 2), timedelta(1), ZoneInfo("Europe/Stockholm")),  # noqa: DTZ001
    *(Colour.RED, Colour.BLUE, Point(1), Point(1, 2), Point((1, 2)), Place(1)),
    *(Text({"sv": "a", "en": "b"}), Text({"sv": "b", "en": "a"})),
    *(re.compile("a" * 300 + "b"), re.compile("a" * 300 + "c"), re.compile("a" * 300 + "b", re.IGNORECASE)),
]


def test_other_contents_have_other_names() -> None:
    named: dict[str, object] = {}
    same = []
    for value in DIFFERENT:
        former = named.setdefault(digest(value), value)
        if former is not value:
            same.append((value, former))
    assert same == []


@pytest.mark.parametrize("value", DIFFERENT, ids=repr)
def test_the_same_content_has_the_same_name(value: object) -> None:
    assert digest(value) == digest(value)


def test_what_was_computed_from_a_value_is_not_its_content() -> None:
    one, other = Point(3, 4), Point(3, 4)
    assert one.length == 5
    assert digest(one) == digest(other)


def test_the_order_of_sets_does_not_count() -> None:
    names = [f"name-{number}" for number in range(50)]
    assert digest(frozenset(names)) == digest(frozenset(reversed(names)))


@pytest.mark.parametrize("value", [lambda: None, object(), (1, [object()]), {"a": print}])
def test_a_value_whose_content_is_not_known_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="canonical"):
        digest(value)


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary(),
    lambda inner: st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


@given(PLAIN, PLAIN)
def test_two_plain_values_have_one_name_only_where_they_are_equal(one: object, other: object) -> None:
    assert (canonical(one) == canonical(other)) == (repr(one) == repr(other))


def test_the_words_of_the_interface_have_the_same_name_in_another_process() -> None:
    imports = "from small_project import words; from tillsammans.floor.digest import digest"
    script = f"{imports}; print(digest(words('sv')))"
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={"PYTHONPATH": ":".join(sys.path), "PYTHONHASHSEED": "7", "PATH": ""},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert done.stdout.strip() == digest(words("sv"))


def test_bytes_do_not_move_from_one_part_to_the_next() -> None:
    assert digest_bytes(b"ab", b"c") != digest_bytes(b"a", b"bc") != digest_bytes(b"abc")


def test_everything_that_a_site_knows_has_a_name(tmp_path: Path) -> None:
    site = check(small_project(tmp_path)).site
    assert site is not None
    assert digest(site) == digest(site)
