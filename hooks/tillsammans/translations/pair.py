"""A source page and its translation, as outlines that can be compared."""

from __future__ import annotations

from dataclasses import dataclass

from tillsammans.floor.languages import Text, words
from tillsammans.floor.problems import Position
from tillsammans.floor.tree import Mapping


@dataclass(frozen=True)
class Part:
    """Something of a page that its translation has too: a heading, a directive, a link, a list."""

    key: str
    """What is compared, and what it is called in Swedish messages: `## #anchor`, `En lista med 3 punkter`."""
    english: str
    """What it is called in English ones."""
    position: Position

    @property
    def name(self) -> Text:
        """What it is called in messages."""
        return words(self.key, self.english)


@dataclass(frozen=True)
class Passage:
    """Words of a page that are translated: a value of the front matter, or a block of the body."""

    text: str
    position: Position
    """Where the words begin."""
    field: str = ""
    """Name of the value, `image.alt`; empty in the body, where every character stands where it is read."""

    def place(self, offset: int) -> Position:
        """Return the place of a character; the beginning in a value, which YAML may have folded."""
        if self.field:
            return self.position
        before = self.text[:offset]
        line = before.count("\n")
        return Position(self.position.path, self.position.line + line, offset - before.rfind("\n"))


@dataclass(frozen=True)
class Outline:
    """What is compared of a page in one language."""

    path: str
    """Of the file, relative to the project."""
    language: str
    front: Mapping
    parts: tuple[Part, ...]
    """In the order of the file."""
    blocks: tuple[Passage, ...]
    """The body, parted at blank lines."""
    sections: tuple[tuple[str, Passage], ...]
    """The body, parted at its headings: anchor -> words. What stands above them all has an empty one."""


@dataclass(frozen=True, eq=False)
class Pair:
    """A source page and its translation into one language; None where it is missing."""

    language: str
    """Of the translation."""
    path: str
    """Of both, within the folder of their language."""
    source: Outline | None
    translation: Outline | None
    wanted: str
    """Path that the missing one of the two should have."""
