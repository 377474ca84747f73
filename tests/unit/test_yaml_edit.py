"""Changing a value of a YAML file: the change and no other byte, or nothing at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tillsammans.floor.plain import Path, at, filled_in, with_value
from tillsammans.floor.rule import RefusedError
from tillsammans.floor.source import Source, read_yaml
from tillsammans.floor.tree import Plain, plain
from tillsammans.floor.yaml_edit import NotWritableError, set_value
from tillsammans.floor.yaml_value import document, flow, scalar

NAMES = ("a", "b", "c", "d", "e")


def order(_path: Path) -> Sequence[str]:
    return NAMES


def edited(text: str, path: Path, value: Plain) -> str:
    return set_value(Source("x.yml", text.encode()), path, value, order).data.decode()


@pytest.mark.parametrize(
    ("before", "path", "value", "after"),
    [
        ("a: 1\nb: 2\n", ("a",), "x", "a: x\nb: 2\n"),
        ("a: 'x'  # why\n", ("a",), "y", "a: 'y'  # why\n"),
        ("a: 'x'\n", ("a",), "it's", 'a: "it\'s"\n'),
        ('a: "x"\n', ("a",), "y", 'a: "y"\n'),
        ("a: x\n", ("a",), "112", 'a: "112"\n'),
        ("a: x\n", ("a",), "08:00", 'a: "08:00"\n'),
        ("a: x\n", ("a",), "y: z", 'a: "y: z"\n'),
        ("a: x\n", ("a",), "y:", 'a: "y:"\n'),
        ("a: x\n", ("a",), "y #z", 'a: "y #z"\n'),
        ("a: x\n", ("a",), "#z", 'a: "#z"\n'),
        ("a: x\n", ("a",), "å, ä", "a: å, ä\n"),
        ("a:\nb: 2\n", ("a",), "x", "a: x\nb: 2\n"),
        ("a:  # nothing yet\nb: 2\n", ("a",), "x", "a: x  # nothing yet\nb: 2\n"),
        ("a: >\n  x\n  y\n\n# why\nb: 2\n", ("a",), "z", "a: z\n\n# why\nb: 2\n"),
        ("a: x\n  y\nb: 2\n", ("a",), "z", "a: z\nb: 2\n"),
        ("{a: x, b: y}\n", ("a",), "y, z", '{a: "y, z", b: y}\n'),
        ("{a: , b: y}\n", ("a",), "x", "{a: x , b: y}\n"),
        ("a: [x]\n", ("a",), ["y", "z"], "a: [y, z]\n"),
        ("a:\n  - x\n  - y\nb: 2\n", ("a",), ["z"], "a: [z]\nb: 2\n"),
        ("a:\n  c: {e: x}\n", ("a", "c"), {"d": "y"}, "a:\n  c:\n    d: y\n"),
        ("a: {c: {e: x}}\n", ("a", "c"), {"d": "y"}, "a: {c: {d: y}}\n"),
        ("b: 2\n", ("a",), "x", "a: x\nb: 2\n"),
        ("# top\nb: 2\n", ("a",), "x", "# top\na: x\nb: 2\n"),
        ("a: 1  # one\n# about c\nc: 3\n", ("b",), "x", "a: 1  # one\nb: x\n# about c\nc: 3\n"),
        ("c: 3\na: 1\n", ("b",), "x", "c: 3\na: 1\nb: x\n"),
        ("a: 1", ("b",), "x", "a: 1\nb: x"),
        ("a: {c: x}\n", ("a", "d"), "y", "a: {c: x, d: y}\n"),
        ("a: {d: x}\n", ("a", "c"), "y", "a: {c: y, d: x}\n"),
        ("a: {}\n", ("a", "c"), "y", "a:\n  c: y\n"),
        ("a:\n", ("a", "c", "d"), "y", "a:\n  c:\n    d: y\n"),
        ("a: 1\n", ("b", "c"), "y", "a: 1\nb:\n  c: y\n"),
        ("a: 1\nb: 2\n", ("a",), None, "b: 2\n"),
        ("a: 1\nb: 2  # two\n# end\n", ("b",), None, "a: 1\n# end\n"),
        ("a: 1\nb: 2", ("b",), None, "a: 1\n"),
        ("a: {c: x, d: y}\n", ("a", "c"), None, "a: {d: y}\n"),
        ("a: {c: x, d: y}\n", ("a", "d"), None, "a: {c: x}\n"),
        ("a: {c: x}\nb: 2\n", ("a", "c"), None, "b: 2\n"),
        ("a:\n  c:\n    d: x\nb: 2\n", ("a", "c", "d"), None, "b: 2\n"),
        ("a:\n  c: x\n  d: y\n", ("a", "c"), None, "a:\n  d: y\n"),
        ("a: 1\n", ("b",), None, "a: 1\n"),
        ("a:\n  - c: x\n    d: y\n", ("a", 0, "c"), None, "a:\n  - d: y\n"),
        ("a:\n  - c: x\n    d: y\n", ("a", 0, "d"), None, "a:\n  - c: x\n"),
        ("a:\n- c: x\n", ("a", 0, "d"), "y", "a:\n- c: x\n  d: y\n"),
        ("a:\n- d: x\n", ("a", 0, "c"), "y", "a:\n- c: y\n  d: x\n"),
        ("a:\n  - c: x  # last\nb: 2\n", ("a", 1), {"c": "y"}, "a:\n  - c: x  # last\n  - {c: y}\nb: 2\n"),
        (
            "a:\n  - c: x\n",
            ("a", 1),
            {"c": {"d": "y"}, "e": [{"d": "z"}]},
            "a:\n  - c: x\n  - c:\n      d: y\n    e:\n      - {d: z}\n",
        ),
        ("a: [{c: x}]\n", ("a", 1), {"c": "y"}, "a: [{c: x}, {c: y}]\n"),
        ("a: []\n", ("a", 0), {"c": {"d": "y"}}, "a:\n  - c:\n      d: y\n"),
        ("b: 2\n", ("a", 0), {"c": "y"}, "a:\n  - {c: y}\nb: 2\n"),
        ("\ufeffa: 1\r\nb: 2\r\n", ("c",), {"d": "x"}, "\ufeffa: 1\r\nb: 2\r\nc:\r\n  d: x\r\n"),
    ],
)
def test_one_change(before: str, path: Path, value: Plain, after: str) -> None:
    assert edited(before, path, value) == after


@pytest.mark.parametrize(
    ("before", "path", "value"),
    [
        ("a: text\n", ("a", "c"), "y"),
        ("a: [x]\n", ("a", 0), "y"),
        ("a:\n  - c: x\n    # about d\n    d: y\n", ("a", 0, "c"), None),
        ("a:\n  - c: x\n", ("a", 0, "c"), None),
        ("a: |+\n  x\n\nb: y\n", ("a",), "x\u2028y"),
        ("a: 1\n", ("b",), ["x"] * 20_000),
    ],
)
def test_what_would_take_more_along_is_refused(before: str, path: Path, value: Plain) -> None:
    with pytest.raises(NotWritableError, match=re.escape("x.yml")):
        edited(before, path, value)


def test_a_file_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(RefusedError):
        edited("a: [\n", ("a",), "x")


words = st.text("aå1 0-:#,[]{}'\"\\&*!|>%@`.?=~\u00a0😀", min_size=1, max_size=6).map(str.strip).filter(bool)
leaves: st.SearchStrategy[Plain] = st.one_of(words, st.lists(words, max_size=2).map(list))
sets = st.dictionaries(
    st.sampled_from(NAMES), st.one_of(leaves, st.fixed_dictionaries({"a": leaves})), min_size=1
)
trees: st.SearchStrategy[Plain] = st.one_of(
    leaves, sets.map(dict), st.lists(sets, min_size=1, max_size=2).map(list)
)
files = st.dictionaries(st.sampled_from(NAMES), trees, min_size=1, max_size=3)


@given(files)
def test_what_is_written_reads_the_same(value: dict[str, Plain]) -> None:
    for text in (document(value), flow(value)):
        assert filled_in(plain(read_yaml(Source("x.yml", text.encode())))) == filled_in(value)


@given(words, st.booleans())
def test_a_value_reads_the_same(value: str, in_flow: bool) -> None:  # noqa: FBT001
    text = f"a: {{b: {scalar(value, in_flow=True)}}}" if in_flow else f"a: {scalar(value)}"
    assert at(plain(read_yaml(Source("x.yml", text.encode()))), ("a", "b") if in_flow else ("a",)) == value


@st.composite
def written(draw: st.DrawFn) -> tuple[str, dict[str, Plain]]:
    """Make a file as somebody may have written it: fields on one line, comments and empty lines between."""
    value = draw(files)
    lines: list[str] = []
    for name, one in value.items():
        text = f"{name}: {flow(one)}\n" if draw(st.booleans()) else document({name: one})
        for line in text.splitlines():
            indent = len(line) - len(line.lstrip(" "))
            if draw(st.integers(0, 3)) == 0:
                lines.append(f"{' ' * indent}# {len(lines)} why")
            lines.append(f"{line}  # {len(lines)} note" if draw(st.integers(0, 3)) == 0 else line)
            if draw(st.integers(0, 5)) == 0:
                lines.append("")
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return end.join([*lines, ""]), value


def paths(value: Plain, path: Path = ()) -> list[Path]:
    """List the fields of a tree, and the place of a new one in each set."""
    found: list[Path] = []
    if isinstance(value, dict):
        for name in NAMES:
            found.append((*path, name))
            found += paths(value.get(name), (*path, name)) if name in value else []
    if isinstance(value, list):
        for number, one in enumerate(value):
            found += paths(one, (*path, number))
    return found


@given(written(), st.data())
def test_any_change_of_any_file_changes_nothing_else(
    case: tuple[str, dict[str, Plain]], data: st.DataObject
) -> None:
    text, value = case
    path = data.draw(st.sampled_from(paths(value)))
    new = data.draw(st.one_of(st.none(), trees))
    source = Source("x.yml", text.encode())
    before = plain(read_yaml(source))
    try:
        after = set_value(source, path, new, order)
    except NotWritableError:
        # A file, or an item of a list, keeps its last field.
        assert new is None
        return
    assert filled_in(plain(read_yaml(after))) == filled_in(with_value(before, path, new))
    # Whole lines of other fields stay as they are, in their order.
    own = _lines_of(text, str(path[0]))
    others = [line for number, line in enumerate(text.splitlines()) if number not in own]
    now = iter(after.data.decode().splitlines())
    assert all(line in now for line in others)


def _lines_of(text: str, name: str) -> set[int]:
    """Return the numbers of the lines of a field."""
    inside: set[int] = set()
    is_inside = False
    for number, line in enumerate(text.splitlines()):
        if re.match(rf"{name}:", line):
            is_inside = True
        elif re.match(r"\S", line) and not line.startswith("#"):
            is_inside = False
        if is_inside:
            inside.add(number)
    return inside
