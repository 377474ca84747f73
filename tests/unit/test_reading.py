"""Reading: bytes become text, text becomes a tree, and everything keeps its place in the file."""

from __future__ import annotations

from itertools import pairwise

import pytest
from tillsammans.floor.problems import as_text
from tillsammans.floor.rule import RefusedError
from tillsammans.floor.rules import file_size, table_row
from tillsammans.floor.source import Source, read_document, read_yaml
from tillsammans.floor.tree import Mapping, Node, Scalar, Sequence, locate, named, plain, scalars, select

RECORD = """\
name: Kramfors kommun   # the comment is not the value
label: {sv: "Växel", en: 'Switchboard'}
points:
  - id: kundtjänst
    phone: 0612-800 00
    note: >-
      Två rader
      blir en.
    empty:
  - [ö, "å, ä"]
last: "citat \\" och \\u00e5"
"""


def read(text: str | bytes) -> Mapping:
    return read_yaml(Source("a.yml", text if isinstance(text, bytes) else text.encode()))


def refusal(data: str | bytes, *, page: bool = False) -> str:
    """Return what the reader says of a file that it refuses."""
    source = Source("a.md" if page else "a.yml", data if isinstance(data, bytes) else data.encode())
    with pytest.raises(RefusedError) as caught:
        (read_document if page else read_yaml)(source)
    return as_text(caught.value.problem, "en")


def scalar(root: Node, *path: str | int) -> Scalar:
    found = locate(root, path)
    assert isinstance(found, Scalar)
    return found


@pytest.mark.parametrize(
    ("path", "text", "written", "line", "column"),
    [
        (("name",), "Kramfors kommun", "Kramfors kommun", 1, 7),
        (("label", "sv"), "Växel", '"Växel"', 2, 13),
        (("label", "en"), "Switchboard", "'Switchboard'", 2, 26),
        (("points", 0, "id"), "kundtjänst", "kundtjänst", 4, 9),
        (("points", 0, "phone"), "0612-800 00", "0612-800 00", 5, 12),
        (("points", 0, "empty"), "", "", 9, 11),
        (("points", 1, 0), "ö", "ö", 10, 6),
        (("points", 1, 1), "å, ä", '"å, ä"', 10, 9),
        (("last",), 'citat " och å', '"citat \\" och \\u00e5"', 11, 7),
    ],
)
def test_a_value_knows_its_place(
    path: tuple[str | int, ...], text: str, written: str, line: int, column: int
) -> None:
    value = scalar(read(RECORD), *path)

    assert value.text == text
    assert RECORD[value.start : value.end] == written
    assert (value.position.line, value.position.column) == (line, column)


def test_keys_and_blocks_know_their_places_too() -> None:
    root = read(RECORD)

    for value in scalars(root):
        lines = RECORD.split("\n")
        assert RECORD.index(lines[value.position.line - 1]) <= value.start
    block = scalar(root, "points", 0, "note")
    assert block.text == "Två rader blir en."
    assert RECORD[block.start : block.end].startswith(">-\n")
    assert not block.is_plain
    key = root.key("points")
    assert key is not None
    assert RECORD[key.start : key.end] == "points"


def test_places_in_front_matter_are_those_of_the_file() -> None:
    text = "---   \ntitle: Hem å ö\nowner: web\n---\n\n## Rubrik\n"
    page = read_document(Source("a.md", text.encode()))

    owner = scalar(page.front, "owner")
    assert (owner.position.line, owner.position.column) == (3, 8)
    assert text[owner.start : owner.end] == "web"
    assert (page.body, page.body_line) == ("\n## Rubrik\n", 5)


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [
        ("---\na: b\n---", "", 4),
        ("---\na: b\n---\n", "", 4),
        ("---\na: b\n---  \ntext", "text", 4),
        ("---\na: b\n---\none\n\n---\n\ntwo\n", "one\n\n---\n\ntwo\n", 4),
        ("---\r\na: b\r\n---\r\ntext\r\n", "text\n", 4),
        ("---\na: |\n  x\n  ---\n---\ntext", "text", 6),
    ],
    ids=[
        "no final newline",
        "no body",
        "spaces after a fence",
        "a rule in the body",
        "CRLF",
        "dashes within",
    ],
)
def test_the_body_begins_after_the_second_fence(text: str, body: str, line: int) -> None:
    page = read_document(Source("a.md", text.encode()))
    assert (page.body, page.body_line) == (body, line)


@pytest.mark.parametrize(
    "written", ["0701234567", "+46612800", "12:30", "no", "2023-11-19", "1_000", "~", ".5"]
)
def test_values_keep_their_characters(written: str) -> None:
    assert plain(read(f"a: {written}\nb: [{written}]")) == {"a": written, "b": [written]}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "BOM"])
def test_line_ends_and_byte_order_mark_change_no_place(end: str, mark: bytes) -> None:
    value = scalar(read(mark + "a: å\nb:\n  c: ö\n".replace("\n", end).encode()), "b", "c")
    assert (value.text, value.position.line, value.position.column) == ("ö", 3, 6)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"a: b\nc: \xe5", "a.yml:2:4: error[text-encoding]: The file is not saved as UTF-8 (byte 0xE5)."),
        (b"\xff\xfea\x00", "a.yml:1:1: error[text-encoding]: The file is not saved as UTF-8 (byte 0xFF)."),
        (b"a: \xc3", "a.yml:1:4: error[text-encoding]: The file is not saved as UTF-8 (byte 0xC3)."),
        (
            b"\xef\xbb\xbfa: \xc3",
            "a.yml:1:4: error[text-encoding]: The file is not saved as UTF-8 (byte 0xC3).",
        ),
        (b"a: \xed\xa0\x80", "a.yml:1:4: error[text-encoding]: The file is not saved as UTF-8 (byte 0xED)."),
    ],
    ids=["Latin-1", "UTF-16", "cut off", "cut off after a mark", "surrogate"],
)
def test_other_encodings_are_refused_at_their_byte(data: bytes, said: str) -> None:
    assert refusal(data) == f"{said}\n    Do this: Save the file again with the encoding UTF-8."


@pytest.mark.parametrize("code", [0x00, 0x07, 0x0B, 0x1B, 0x7F, 0x85, 0x9F, 0x2028, 0x2029, 0xFFFE, 0xFFFF])
def test_control_characters_are_refused_at_their_place(code: int) -> None:
    said = f"a.yml:2:5: error[text-encoding]: An invisible control character (U+{code:04X})."
    assert refusal(f"a: b\nå: c{chr(code)}d") == f"{said}\n    Do this: Remove the character."


HUGE = {
    "10 MB": ("a: " + "b" * 10_000_000, "file-size"),
    "a file one byte too large": ("a: " + "b" * (file_size.LIMIT - 2), "file-size"),
    "100,000 keys": ("".join(f"k{number}: v\n" for number in range(100_000)), "file-size"),
    "30,000 keys": ("".join(f"k{number:5}:\n" for number in range(30_000)), "file-size"),
    "100,000 items": (f"a: [{'x,' * 100_000}]", "file-size"),
    "100,000 brackets": ("a: " + "[" * 100_000, "yaml-nesting"),
    "100,000 braces": ("a: " + "{" * 100_000, "yaml-nesting"),
    "100,000 hyphens": ("- " * 100_000, "yaml-nesting"),
    "a thousand levels": ("".join(f"{' ' * level}a:\n" for level in range(500)), "yaml-nesting"),
    "billion laughs": (
        "a: &a [x,x]\n" + "".join(f"{b}: &{b} [*{a},*{a}]\n" for a, b in pairwise("abcdefgh")),
        "yaml-feature",
    ),
    "a quotation without end": ('a: "' + "x\n" * 100_000, "yaml-syntax"),
    "colons": ("a" + ": " * 100_000, "yaml-syntax"),
    "tabs": ("a:\n" + "\t" * 100_000 + "b", "yaml-syntax"),
}


@pytest.mark.parametrize(("text", "rule"), HUGE.values(), ids=HUGE)
def test_hostile_files_are_refused(text: str, rule: str) -> None:
    """How fast is measured in the benchmark; here a slow reader would be noticed by anybody."""
    said = refusal(text)
    assert f"error[{rule}]" in said
    assert len(said) < 500


@pytest.mark.parametrize(
    "text", ["", "   \n\n", "# only a comment\n", "[a, b]", "word", "---\n", "- a\n- b\n"]
)
def test_a_file_without_fields_is_refused(text: str) -> None:
    expected = "a.yml:1:1: error[yaml-syntax]: The file holds no fields.\n    Do this: Write name: value."
    assert refusal(text) == expected


@pytest.mark.parametrize("text", ["", "text", "----\na: b\n---\n", " ---\na: b\n---\n", "\n---\na: b\n---\n"])
def test_a_page_begins_with_its_fence(text: str) -> None:
    said = refusal(text, page=True)
    assert said.startswith("a.md:1:1: error[yaml-syntax]: The page has no fields between two --- lines.")


def test_a_table_as_long_as_a_file_is_refused() -> None:
    rows = "code,name\n" + "1,a\n" * file_size.VALUES
    with pytest.raises(RefusedError) as caught:
        table_row.read("a.csv", rows, ("code", "name"))
    said = (
        f"a.csv:{file_size.VALUES + 1}:1: error[file-size]: The file has more than 10000 fields and values."
    )
    assert as_text(caught.value.problem, "en") == f"{said}\n    Do this: Split the file into several."


def test_empty_front_matter_is_told_on_its_line() -> None:
    assert refusal("---\n---\n", page=True).startswith(
        "a.md:2:1: error[yaml-syntax]: The file holds no fields."
    )


def test_plain_drops_empty_values_and_later_repeats() -> None:
    root = read("a: 1\na: 2\nb:\nc: ''\nd: [x, '']\n")
    assert plain(root) == {"a": "1", "c": "", "d": ["x", ""]}
    assert scalar(root, "a").position.line == 1


def test_walking_leaves_out_what_is_not_there() -> None:
    root = read("a: {b: [1, {c: 2}], d: 3}\ne: 4\n")

    def texts(*path: str) -> list[str]:
        return [found.text for found in select(root, *path) if isinstance(found, Scalar)]

    assert texts("a", "*") == ["3"]
    assert texts("a", "b", "*") == ["1"]
    assert texts("a", "b", "*", "c") == ["2"]
    assert texts("e", "x") == texts("x") == texts("e", "*") == texts("a", "b", "c") == []
    assert list(select(None, "a")) == []
    assert [name for name, _ in named(root, "a")] == ["b", "d"]
    assert list(named(root, "e")) == []
    assert isinstance(locate(root, ("a", "b", 7)), Sequence)
    assert isinstance(locate(root, ("a", "b", 1, "x")), Mapping)
    assert scalar(root, "e", "x").text == "4"
    assert root.key("x") is None
    assert root.get("x") is None
    assert [one.text for one in scalars(root)] == ["a", "b", "1", "c", "2", "d", "3", "e", "4"]
