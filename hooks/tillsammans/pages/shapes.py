"""Lists and tables of a page: how long they are, and how wide."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_ITEM = re.compile(r" {0,3}(?:(?P<bullet>[-*+])|\d{1,9}\.)(?=\s|$)")
_RULE = re.compile(r" {0,3}(?:(?:- *){3,}|(?:\* *){3,})")
_INDENTED = ("    ", "\t")


@dataclass(frozen=True)
class Shape:
    """A list (of items, one column wide) or a table (of rows below its head)."""

    line: int
    """Number of its first line."""
    rows: int
    columns: int
    is_table: bool


def shapes_in(lines: Sequence[tuple[int, str]]) -> Iterator[Shape]:
    """Find the lists and tables of numbered lines whose code is blanked out; nested lists don't count."""
    yield from _lists(lines)
    yield from _tables(lines)


def _lists(lines: Sequence[tuple[int, str]]) -> Iterator[Shape]:
    """Find lists: from an item after a blank line to a line that is neither indented nor an item."""
    first = count = 0
    kind = False
    is_after_blank = True
    for number, line in lines:
        item = None if _RULE.fullmatch(line) else _ITEM.match(line)
        is_item = item is not None and (count > 0 or is_after_blank)
        is_bullet = item is not None and item["bullet"] is not None
        ends = line.startswith("#") or (is_after_blank and line.strip() and not line.startswith(_INDENTED))
        if count and (is_bullet is not kind if is_item else ends):
            yield Shape(first, count, 1, is_table=False)
            count = 0
        if is_item:
            first, count, kind = first if count else number, count + 1, is_bullet
        is_after_blank = not line.strip() or line.startswith("#")
    if count:
        yield Shape(first, count, 1, is_table=False)


def _tables(lines: Sequence[tuple[int, str]]) -> Iterator[Shape]:
    """Find tables: a line of heads, a line of hyphens, and a row a line."""
    head = 0
    columns = rows = 0
    for number, line in [*lines, (0, "")]:
        if columns and line.strip():
            rows += 1
        elif columns:
            yield Shape(head, rows, columns, is_table=True)
            columns = rows = 0
        elif head and "|" in line and "-" in line and not line.strip("|-: "):
            columns = len(line.strip().strip("|").split("|"))
        head = head if columns else number if "|" in line else 0
