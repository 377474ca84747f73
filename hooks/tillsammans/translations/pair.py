"""A source page and its translation, as outlines that can be compared."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tillsammans.floor.problems import Position

_LINK = re.compile(r"\]\(([^)\]\s]+)\)")


@dataclass(frozen=True)
class Part:
    """Something of a page that its translation has too: a heading, a directive, a link."""

    name: str
    """What it is, as compared: `## #anchor`, `[[call: 112/larm]]`, `(lagen.md)`."""
    position: Position


@dataclass(frozen=True)
class Outline:
    """What is compared of a page in one language."""

    path: str
    """Of the file, relative to the project."""
    language: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Pair:
    """A source page and its translation into one language; None where it is missing."""

    source: Outline | None
    translation: Outline | None
    wanted: str
    """Path that the missing one of the two should have."""


def links(line: str) -> list[str]:
    """List the targets of the Markdown links of a line."""
    return _LINK.findall(line)
