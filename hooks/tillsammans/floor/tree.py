"""What a YAML source says, as text with positions: scalars, sequences and mappings."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tillsammans.floor.problems import Fix, Position


@dataclass(frozen=True)
class Scalar:
    """A value. It is text and nothing else: `0701234567` stays as it was written."""

    text: str
    position: Position
    start: int
    """Offset of the first character of the value in its file, quotation marks included."""
    end: int
    """Offset after the last one."""
    is_plain: bool
    """Written without quotation marks and not as a block."""
    is_one_line: bool = True

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written: `phone:` with no value."""
        return self.is_plain and not self.text

    def replaced_by(self, text: str, *, is_safe: bool = False) -> Fix:
        """Make the correction that writes another text here, in quotation marks where YAML needs them.

        It is safe where it only spells the same value better; a guess at what was meant is not.
        A value over several lines is never replaced by itself.
        """
        plain_safe = self.is_plain and ": " not in text and " #" not in text and text[:1].isalnum()
        written = text if plain_safe else json.dumps(text, ensure_ascii=False)
        return Fix(self.start, self.end, written, is_safe=is_safe and self.is_one_line)


@dataclass(frozen=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    position: Position
    start: int = 0
    """Offset of its first character in the file."""
    flow_end: int | None = None
    """Offset after its `]`; None where it is written as lines."""


@dataclass(frozen=True)
class Entry:
    """A key with its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True)
class Mapping:
    """A set of keys with values, in the order of the file."""

    entries: tuple[Entry, ...]
    position: Position
    start: int = 0
    """Offset of its first character in the file."""
    flow_end: int | None = None
    """Offset after its `}`; None where it is written as lines."""

    @cached_property
    def _index(self) -> dict[str, Entry]:
        """The entries by key; of a repeated key the first, so that problems point where people look."""
        return {entry.key.text: entry for entry in reversed(self.entries)}

    def get(self, key: str) -> Node | None:
        """Return the value of a key, or None where the key is missing."""
        entry = self._index.get(key)
        return None if entry is None else entry.value

    def key(self, key: str) -> Scalar | None:
        """Return the key itself, with its position."""
        entry = self._index.get(key)
        return None if entry is None else entry.key


Node = Scalar | Sequence | Mapping
Plain = str | list["Plain"] | dict[str, "Plain"] | None
"""A tree without positions, as the models take it."""


def plain(node: Node) -> Plain:
    """Drop the positions. A key without a value counts as absent, and so does a repeated one."""
    if isinstance(node, Scalar):
        return None if node.is_empty else node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    values: dict[str, Plain] = {}
    for entry in node.entries:
        values.setdefault(entry.key.text, plain(entry.value))
    return {key: value for key, value in values.items() if value is not None}


def select(node: Node | None, *path: str) -> Iterator[Node]:
    """Walk to the nodes at a path of keys; `*` stands for every item or value.

    A step that isn't there, or a node of another kind than expected, yields nothing:
    what is missing or misshapen is the business of the shape rules.
    """
    found: list[Node] = [] if node is None else [node]
    for step in path:
        parents, found = found, []
        for parent in parents:
            if step == "*" and isinstance(parent, Sequence):
                found += parent.items
            elif step == "*" and isinstance(parent, Mapping):
                found += (entry.value for entry in parent.entries)
            elif isinstance(parent, Mapping):
                child = parent.get(step)
                found += () if child is None else (child,)
    return iter(found)


def named(node: Node | None, *path: str) -> Iterator[tuple[str, Node]]:
    """Walk over the names and values of the fields at a path."""
    for found in select(node, *path):
        if isinstance(found, Mapping):
            yield from ((entry.key.text, entry.value) for entry in found.entries)


def select_scalars(node: Node | None, *path: str) -> Iterator[Scalar]:
    """Walk to the values at a path of keys, leaving out empty ones."""
    for found in select(node, *path):
        if isinstance(found, Scalar) and not found.is_empty:
            yield found


def scalars(node: Node) -> list[Scalar]:
    """List all values, and the keys too, in the order of the file."""
    found: list[Scalar] = []
    ahead = [node]
    while ahead:
        one = ahead.pop()
        if isinstance(one, Scalar):
            found.append(one)
        elif isinstance(one, Sequence):
            ahead += reversed(one.items)
        else:
            for entry in reversed(one.entries):
                ahead += (entry.value, entry.key)
    return found


def mappings(node: Node) -> Iterator[Mapping]:
    """Walk over all sets of fields, the outer ones first."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from mappings(item)
    elif isinstance(node, Mapping):
        yield node
        for entry in node.entries:
            yield from mappings(entry.value)


def positions(node: Node) -> Iterator[Position]:
    """Walk over the places of a node and of everything in it."""
    yield node.position
    if isinstance(node, Sequence):
        for item in node.items:
            yield from positions(item)
    elif isinstance(node, Mapping):
        for entry in node.entries:
            yield entry.key.position
            yield from positions(entry.value)


def _child(node: Node, step: str | int) -> Node | None:
    if isinstance(node, Mapping):
        return node.get(str(step))
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None


def find(root: Node, path: tuple[str | int, ...]) -> Node | None:
    """Return the node at a path of keys and indexes, or None where there is none."""
    node: Node | None = root
    for step in path:
        node = None if node is None else _child(node, step)
    return node


def locate(root: Node, path: tuple[str | int, ...]) -> Node:
    """Return the node at a path of keys and indexes, or the deepest one on the way to it."""
    node = root
    for step in path:
        child = _child(node, step)
        if child is None:
            return node
        node = child
    return node
