"""A page as it was written: where its headings and directives stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tillsammans.floor.problems import Position
from tillsammans.floor.source import Document

HEADING = re.compile(r"(?P<level>#{1,6})\s+(?P<text>.*?)\s*(?:\{(?P<attributes>[^{}]*)\}\s*)?")
DIRECTIVE = re.compile(r"\[\[\s*(?P<name>[a-z]+)\s*:\s*(?P<argument>[^\]\n]*?)\s*\]\]")
_FENCE = re.compile(r"\s*(```|~~~)")
_ANCHOR = re.compile(r"#([a-z0-9][a-z0-9-]*)\b")
_CODE = re.compile(r"`[^`]*`")


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
    argument: str
    position: Position


@dataclass(frozen=True)
class PageSource:
    """A page of one language. Rules get these."""

    path: str
    """Within its language's folder."""
    language: str
    document: Document

    @cached_property
    def lines(self) -> tuple[tuple[int, str], ...]:
        """The lines of the body with their numbers in the file; code is blanked out."""
        rows = []
        in_code = False
        for number, line in enumerate(self.document.body.split("\n"), start=self.document.body_line):
            is_fence = bool(_FENCE.match(line))
            in_code = in_code != is_fence
            shown = "" if in_code or is_fence else _CODE.sub(lambda match: " " * len(match[0]), line)
            rows.append((number, shown))
        return tuple(rows)

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """All headings, in order."""
        return tuple(self._headings())

    def _headings(self) -> Iterator[Heading]:
        for number, line in self.lines:
            match = HEADING.fullmatch(line)
            if match is None:
                continue
            anchor = _ANCHOR.search(match["attributes"] or "")
            position = Position(self.document.path, number, 1)
            yield Heading(len(match["level"]), match["text"], anchor and anchor[1], position)

    @cached_property
    def directives(self) -> tuple[Directive, ...]:
        """All directives, in order."""
        return tuple(
            Directive(
                match["name"], match["argument"], Position(self.document.path, number, match.start() + 1)
            )
            for number, line in self.lines
            for match in DIRECTIVE.finditer(line)
        )
