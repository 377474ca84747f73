"""A page as it was written: where its headings and directives stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Lookup
from dataclasses import dataclass, fields
from functools import cached_property

from tillsammans.floor.citations import Citation, citations
from tillsammans.floor.problems import Position
from tillsammans.floor.readability import Sentence, sentences
from tillsammans.floor.source import Document
from tillsammans.floor.statutes import Statute
from tillsammans.floor.tree import Mapping, Scalar, select
from tillsammans.pages.code import blocks, without_code
from tillsammans.pages.pictures import BodyPicture, pictures_in

_DIRECTIVE = re.compile(r"\[\[(?:(?P<name>[^\[\]:]*)(?::(?P<argument>[^\[\]]*))?\]\])?")
_UNDERLINE = re.compile(r"(=+|-+) *")
_LINK = re.compile(
    r"(?P<image>!\[[^\[\]]*)?\]\([ ]?<?(?P<inline>(?:[^()\[\]\s<>]|\([^()\[\]\s<>]*\))+)>?(?:\s[^()]*)?\)"
    r"|<(?P<bare>(?:https?:|mailto:)[^<>\s]+)>"
    r"|\[(?P<text>[^\[\]]+)\](?:\[(?P<label>[^\[\]]*)\])?(?!\()"
)
"""`[text](target)`, `![text](target)`, `<target>`, and `[text][label]` or `[label]` with its target below."""
_DEFINITION = re.compile(r" {0,3}\[(?P<label>[^\[\]]+)\]:\s*<?(?P<target>[^\s<>]+)>?")
_ANCHOR = re.compile(r"#([a-z0-9][a-z0-9-]*)\b")


@dataclass(frozen=True)
class Heading:
    """A heading of the body."""

    level: int
    text: str
    anchor: str | None
    position: Position


@dataclass(frozen=True)
class Directive:
    """`[[name: argument]]`: where a page shows something from the records."""

    name: str
    """Empty where the brackets are never closed."""
    argument: str
    start: int
    """Offset of the first bracket in its line."""
    end: int
    """Offset after the last one."""


@dataclass(frozen=True)
class Link:
    """Where a page leads, or the picture that it shows."""

    target: str
    is_image: bool
    position: Position
    """Of the target; of a link whose target stands elsewhere, that of its text."""


def directives_in(line: str) -> Iterator[Directive]:
    """Find the directives of a line whose code is blanked out."""
    for match in _DIRECTIVE.finditer(line):
        name, argument = (match["name"] or "").strip(), (match["argument"] or "").strip()
        yield Directive(name, argument, match.start(), match.end())


@dataclass
class _Cited:
    """The citations of a page, as far as a register of acts tells them."""

    laws: Lookup[str, Statute] | None = None
    found: tuple[tuple[Citation, Position], ...] = ()


@dataclass(frozen=True)
class PageSource:
    """A page of one language. Rules get these."""

    path: str
    """Within its language's folder."""
    language: str
    document: Document

    def __getstate__(self) -> dict[str, object]:
        """Leave out what was found in the text: another process finds it again, faster than it is sent."""
        return {part.name: getattr(self, part.name) for part in fields(self)}

    @cached_property
    def lines(self) -> tuple[tuple[int, str], ...]:
        """The lines of the body with their numbers in the file; code is blanked out."""
        return tuple(enumerate(without_code(self.document.body.split("\n")), start=self.document.body_line))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the body, without headings and quotations."""
        return sentences(self.lines)

    @property
    def law_states(self) -> Iterator[tuple[Scalar, Scalar]]:
        """Walk over the acts that the page describes, and up to which amendment; both as written."""
        for states in select(self.document.front, "law_state"):
            if isinstance(states, Mapping):
                for entry in states.entries:
                    if isinstance(entry.value, Scalar):
                        yield entry.key, entry.value

    def citations(self, laws: Lookup[str, Statute]) -> Iterable[tuple[Citation, Position]]:
        """Return what the body says of acts, with the places. laws: slug -> act."""
        if self._cited.laws is not laws:
            self._cited.laws = laws
            self._cited.found = tuple(self._citations(laws))
        return self._cited.found

    @cached_property
    def _cited(self) -> _Cited:
        """What was found last: several rules ask."""
        return _Cited()

    def _citations(self, laws: Lookup[str, Statute]) -> Iterator[tuple[Citation, Position]]:
        stated = [name.text for name, _ in self.law_states]
        sole = stated[0] if len(stated) == 1 else None
        for citation in citations((line for _, line in self.lines), self.language, laws, sole):
            number = self.lines[citation.text][0]
            yield citation, Position(self.document.path, number, citation.start + 1)

    def column_heading(self, position: Position) -> str:
        """Return the heading of the table's column that a place stands in; empty outside of tables."""
        index = position.line - self.document.body_line
        column = self.lines[index][1][: position.column - 1].count("|")
        while index > 0 and self.lines[index - 1][1].startswith("|"):
            index -= 1
        cells = self.lines[index][1].split("|")
        return cells[column].strip() if column and column < len(cells) else ""

    @cached_property
    def blocks(self) -> tuple[tuple[int, str], ...]:
        """What stands between blank lines, fences whole: the number of the first line, and the text."""
        lines = self.document.body.split("\n")
        return tuple(
            (self.document.body_line + start, "\n".join(lines[start:end])) for start, end in blocks(lines)
        )

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """All links and pictures, in order."""
        return tuple(self._links())

    def _links(self) -> Iterator[Link]:
        found = [_DEFINITION.match(line) for _, line in self.lines]
        targets = {_label(match["label"]): match["target"] for match in reversed(found) if match}
        for (number, line), definition in zip(self.lines, found, strict=True):
            for match in [] if definition else _LINK.finditer(line):
                group = next(name for name in ("inline", "bare", "text") if match[name] is not None)
                target = match[group]
                if group == "text":
                    target = targets.get(_label(match["label"] or target), "")
                if target:
                    place = Position(self.document.path, number, match.start(group) + 1)
                    yield Link(target, match["image"] is not None, place)

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """All headings, in order: lines that begin with #, and lines that are underlined."""
        return tuple(self._headings())

    def _headings(self) -> Iterator[Heading]:
        former, above = "", ""
        for number, line in self.lines:
            if line.startswith("#"):
                text = line.lstrip("#")
                yield self._heading(min(len(line) - len(text), 6), text, number)
            elif _UNDERLINE.fullmatch(line) and former.strip() and not above.strip():
                yield self._heading(1 if line[0] == "=" else 2, former, number - 1)
            former, above = line, former

    def _heading(self, level: int, line: str, number: int) -> Heading:
        text, attributes = line.strip(), ""
        if text.endswith("}"):
            text, _, attributes = text.rpartition("{")
        anchor = _ANCHOR.search(attributes)
        return Heading(level, text.strip(" #"), anchor and anchor[1], Position(self.document.path, number, 1))

    @cached_property
    def directives(self) -> tuple[tuple[Directive, Position], ...]:
        """All directives with their places, in order."""
        return tuple(
            (directive, Position(self.document.path, number, directive.start + 1))
            for number, line in self.lines
            for directive in directives_in(line)
        )

    @cached_property
    def pictures(self) -> tuple[tuple[BodyPicture, Position], ...]:
        """All pictures of the body with their places, in order."""
        first = self.document.body_line
        return tuple(
            (picture, Position(self.document.path, first + picture.line, picture.column))
            for picture in pictures_in([line for _, line in self.lines])
        )

    @property
    def to_docs(self) -> str:
        """The way from the page's file to the folder `docs`: `../../`."""
        return "../" * (self.document.path.count("/") - 1)


def _label(text: str) -> str:
    """Write the label of a link target as it is compared."""
    return " ".join(text.split()).casefold()
