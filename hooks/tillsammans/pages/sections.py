"""The sections of a page, as plain text: for documents that say the same as the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tillsammans.floor.markup import without_markup
from tillsammans.pages.source import directives_in

_HEADING = re.compile(r"## (?P<title>[^{]*)(?:\{(?P<attributes>[^}]*)\})?\s*")
_ITEM = re.compile(r"(?:-|\d+\.) (?P<text>.*)")
_POINTER = re.compile(r"\s*\b(?:Se|Läs|See|Read)(?: mer| more)?(?: om| about)? \[[^\]]*\]\([^()]*\)\.")
"""A sentence that only leads elsewhere: paper can't."""
_SIGNS = re.compile(r"[\[\]*]+")
_RULE = re.compile(r"[\s|:-]+")


@dataclass
class Section:
    """What stands below a second-level heading."""

    title: str
    names: tuple[str, ...] = ()
    """Its anchor (`#borja`) and classes (`.card-alarm`)."""
    paragraphs: list[str] = field(default_factory=list)
    lists: list[list[str]] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    """Rows of its tables, heads included."""
    calls: list[str] = field(default_factory=list)
    """Contact points of its call buttons."""


def sections(body: str) -> Iterator[Section]:
    """Read the sections of a body whose items and rows stand on one line each."""
    section = Section("")
    former = ""
    for line in body.split("\n"):
        heading = _HEADING.fullmatch(line)
        if heading:
            yield section
            section = Section(plain(heading["title"]), tuple((heading["attributes"] or "").split()))
        else:
            _add(section, line, is_new=not _ITEM.match(former))
        former = line
    yield section


def _add(section: Section, line: str, *, is_new: bool) -> None:
    item = _ITEM.match(line)
    calls = [one.argument for one in directives_in(line) if one.name == "call"]
    section.calls += calls
    if item:
        if is_new:
            section.lists.append([])
        section.lists[-1].append(plain(item["text"]))
    elif line.startswith("|"):
        if not _RULE.fullmatch(line):
            section.rows.append([plain(cell) for cell in line.strip("|").split("|")])
    elif plain(line) and not line.startswith(("#", ">")):
        section.paragraphs.append(plain(line))


def plain(text: str) -> str:
    """Take out markup, sources and what only leads elsewhere; words and their marks stay."""
    shown = " ".join(_SIGNS.sub("", without_markup(_POINTER.sub("", text))).split())
    return re.sub(r" (?=[.,;:!?)])", "", shown)
