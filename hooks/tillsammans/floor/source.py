"""Reading sources: bytes become text, text becomes a tree with positions.

YAML is read as events, never as Python values: a value is text until a model types it,
so that `0701234567`, `+46…`, `12:30` and `no` keep their characters. The tree is built here,
without recursion, because a hostile file must be refused and never exhaust the interpreter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from tillsammans.floor.digest import digest_bytes
from tillsammans.floor.problems import Position
from tillsammans.floor.rules import (
    file_size,
    text_encoding,
    yaml_feature,
    yaml_nesting,
    yaml_syntax,
)
from tillsammans.floor.tree import Entry, Mapping, Node, Scalar, Sequence

FENCE = "---"
"""The line before and after the front matter of a page."""


@dataclass(frozen=True)
class Source:
    """A file as it came."""

    path: str
    """Relative to the project, with forward slashes."""
    data: bytes

    @property
    def digest(self) -> str:
        """Name the file by its content."""
        return digest_bytes(self.data)


@dataclass(frozen=True)
class Document:
    """A page: front matter and body, both with their place in the file."""

    path: str
    front: Mapping
    body: str
    body_line: int
    """Line of the file on which the body starts, from 1."""


@dataclass
class _Open:
    """A collection that the reader is inside of."""

    position: Position
    is_mapping: bool
    start: int
    is_flow: bool
    items: list[Node] = field(default_factory=list)
    """Items of a sequence; keys and values in turn of a mapping."""


def text_of(source: Source) -> str:
    """Decode a source.

    Raises RefusedError where it is too large, not UTF-8 or holds control characters.
    """
    file_size.refuse(source.path, source.data)
    return text_encoding.decode(source.path, source.data)


def read_yaml(source: Source) -> Mapping:
    """Read a file of data.

    Raises RefusedError where it cannot be read, or isn't a set of fields.
    """
    return parse_yaml(source.path, text_of(source))


def parse_yaml(path: str, text: str, *, first_line: int = 1, first_offset: int = 0) -> Mapping:
    """Build the tree of a YAML text that starts at a line and character offset of its file.

    Raises RefusedError as `read_yaml`.
    """
    yaml_syntax.refuse_tabs(path, text, first_line)
    reader = _Reader(path, text, first_line, first_offset)
    try:
        root = reader.build()
    except yaml.MarkedYAMLError as error:
        raise yaml_syntax.refusal(path, text, error, first_line) from None
    if not isinstance(root, Mapping):
        raise yaml_syntax.not_fields(path, first_line)
    return root


def read_document(source: Source) -> Document:
    """Read a page: the front matter between its two fences, and the body.

    Raises RefusedError as `read_yaml`, and where a fence is missing.
    """
    text = text_of(source)
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        raise yaml_syntax.no_front_matter(source.path, 1)
    end = next((i for i, line in enumerate(lines) if i and line.rstrip() == FENCE), None)
    if end is None:
        raise yaml_syntax.no_front_matter(source.path, len(lines))
    front = "\n".join(lines[1:end]) + "\n"
    tree = parse_yaml(source.path, front, first_line=2, first_offset=len(lines[0]) + 1)
    return Document(source.path, tree, "\n".join(lines[end + 1 :]), end + 2)


class _Reader:
    """Turns the events of one YAML text into a tree."""

    def __init__(self, path: str, text: str, first_line: int, first_offset: int) -> None:
        self.path = path
        self.text = text
        self.first_line = first_line
        self.first_offset = first_offset

    def build(self) -> Node | None:
        """Read all events; returns None for an empty text."""
        root: Node | None = None
        stack: list[_Open] = []
        for event in self._events():
            if isinstance(event, yaml.ScalarEvent):
                done: Node = self._scalar(event)
            elif isinstance(event, yaml.CollectionStartEvent):
                if len(stack) >= yaml_nesting.LIMIT:
                    raise yaml_nesting.refusal(self._position(event))
                stack.append(self._open(event))
                continue
            else:
                done = self._close(stack.pop(), event)
            if stack:
                stack[-1].items.append(done)
            else:
                root = done
        return root

    def _events(self) -> Iterator[yaml.ScalarEvent | yaml.CollectionStartEvent | yaml.CollectionEndEvent]:
        """Parse with libyaml where it is there, which is ten times faster; refuse what isn't plain.

        Gives values, and the beginnings and ends of collections.
        """
        loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        documents = values = 0
        for event in yaml.parse(self.text, Loader=loader):
            if isinstance(event, yaml.CollectionEndEvent):
                yield event
            elif isinstance(event, yaml.AliasEvent):
                raise yaml_feature.refusal(self._position(event), "alias")
            elif isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
                values += isinstance(event, yaml.ScalarEvent)
                if values > file_size.VALUES:
                    raise file_size.too_many(self._position(event))
                if event.anchor is not None:
                    raise yaml_feature.refusal(self._position(event), "anchor")
                if event.tag is not None:
                    raise yaml_feature.refusal(self._position(event), "tag")
                yield event
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise yaml_feature.refusal(self._position(event), "documents")

    def _position(self, event: yaml.Event) -> Position:
        mark: Any = event.start_mark
        return Position(self.path, mark.line + self.first_line, mark.column + 1)

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        start: Any = event.start_mark
        end: Any = event.end_mark
        return Scalar(
            text=event.value,
            position=self._position(event),
            start=self.first_offset + start.index,
            end=self.first_offset + end.index,
            is_plain=event.style is None or event.style == "",
            is_one_line=start.line == end.line,
        )

    def _open(self, event: yaml.CollectionStartEvent) -> _Open:
        """Begin a collection."""
        start: Any = event.start_mark
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        return _Open(
            self._position(event), is_mapping, self.first_offset + start.index, bool(event.flow_style)
        )

    def _close(self, opened: _Open, event: yaml.CollectionEndEvent) -> Node:
        """Finish a collection."""
        end: Any = event.end_mark
        flow_end = self.first_offset + end.index if opened.is_flow else None
        if not opened.is_mapping:
            return Sequence(tuple(opened.items), opened.position, opened.start, flow_end)
        entries = []
        for key, value in zip(opened.items[::2], opened.items[1::2], strict=True):
            if not isinstance(key, Scalar):
                raise yaml_feature.refusal(key.position, "key")
            entries.append(Entry(key, value))
        return Mapping(tuple(entries), opened.position, opened.start, flow_end)
