"""Lists, tables, links and blocks of a page, as they are compared between languages."""

from __future__ import annotations

import pytest
from tillsammans.floor.source import Source, read_document
from tillsammans.pages.shapes import Shape, shapes_in
from tillsammans.pages.source import PageSource


def page(body: str) -> PageSource:
    """Return a page whose body begins on line 1 of these tests, line 4 of the file."""
    return PageSource(
        "a.md", "sv", read_document(Source("docs/sv/a.md", f"---\ntitle: A\n---\n{body}".encode()))
    )


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("- a\n- b", [(4, 2)]),
        ("text\n- a\n- b", []),
        ("# a\n- a\n- b\n# c", [(5, 2)]),
        ("- a\n\n- b\n\n    c\n\ntext\n\n- d", [(4, 2), (12, 1)]),
        ("- a\n  b\nc\n- d", [(4, 2)]),
        ("- a\n    - b\n- c", [(4, 2)]),
        ("1. a\n2. b\n\n* c", [(4, 2), (7, 1)]),
        ("- a\n\n```\n- b\n```\n\n- c", [(4, 2)]),
        ("- `a`\n- b", [(4, 2)]),
        ("- - -\n\n***", []),
        ("-a\n\n1) b", []),
        ("2023. a", [(4, 1)]),
    ],
)
def test_lists(body: str, found: list[tuple[int, int]]) -> None:
    assert list(shapes_in(page(body).lines)) == [Shape(line, rows, 1, is_table=False) for line, rows in found]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("| a | b |\n|---|---|\n| c | d |", [(4, 1, 2)]),
        ("a | b\n--|:-:\nc | d\ne\n\ntext", [(4, 2, 2)]),
        ("| a |\n|---|\n\n| b | c |\n|---|---|\n| `d` | `e` |", [(4, 0, 1), (7, 1, 2)]),
        ("| a | b |\ntext\n|---|---|", []),
        ("a\n---", []),
    ],
)
def test_tables(body: str, found: list[tuple[int, int, int]]) -> None:
    assert list(shapes_in(page(body).lines)) == [Shape(*one, is_table=True) for one in found]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("[a](b.md#c)", [("b.md#c", False, 5)]),
        ('[a]( <b.md> "c d") e', [("b.md", False, 7)]),
        ("![a](b.png)", [("b.png", True, 6)]),
        ("[![a](b.png)](c.md)", [("b.png", True, 7), ("c.md", False, 15)]),
        ("[a](b_(c).md)", [("b_(c).md", False, 5)]),
        ("<https://a.se> <b>", [("https://a.se", False, 2)]),
        ("[a][B  c] [b c][] [b c] [d]\n\n[b C]: e.md", [("e.md", False, place) for place in (2, 12, 20)]),
        ("[a]: b\n[a]: c\n\n[a]", [("b", False, 2)]),
        ("[[call: a/b]] [a]", []),
        ("`[a](b)`", []),
        ("[a]() [b](c d", []),
    ],
)
def test_links(body: str, found: list[tuple[str, bool, int]]) -> None:
    links = page(body).links
    assert [(one.target, one.is_image, one.position.column) for one in links] == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("", ()),
        ("\n\na\nb\n \nc\n", ((6, "a\nb"), (9, "c"))),
        ("a\n\n```\nb\n\nc\n```\n\nd", ((4, "a"), (6, "```\nb\n\nc\n```"), (12, "d"))),
        ("```\na\n\nb", ((4, "```\na"), (7, "b"))),
    ],
)
def test_blocks(body: str, found: tuple[tuple[int, str], ...]) -> None:
    assert page(body).blocks == found
