"""Changing a value of a YAML file, and no other byte: comments, order and quotation marks stay.

A change is made in the text, at the place that the reader gave, and then read again: a file that would
say anything but what it said before, and the change, is refused. A comment within, or on the line of, what is
taken out or written anew goes with it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from tillsammans.floor.fixes import apply
from tillsammans.floor.plain import Order, Path, filled_in, with_value
from tillsammans.floor.problems import Fix
from tillsammans.floor.rule import RefusedError
from tillsammans.floor.source import Source, read_yaml, text_of
from tillsammans.floor.tree import Entry, Mapping, Node, Plain, Scalar, plain
from tillsammans.floor.tree import Sequence as List
from tillsammans.floor.yaml_value import field, flow, item, scalar


class NotWritableError(ValueError):
    """A change that would take more than itself along; its argument is the path of the file."""


def set_value(source: Source, path: Path, value: Plain, order: Order) -> Source:
    """Return a file with a field set: in its place, or put in where the order has it; None takes it out.

    A set that the path needs and that isn't there is made; one that is left without any field goes too. The
    number after that of the last item adds one. Raises RefusedError where the file cannot be read, and
    NotWritableError where the change cannot be made without another.
    """
    root = read_yaml(source)
    wanted = with_value(plain(root), path, value)
    fix = _Text(text_of(source)).fix(root, path, value, order)
    if fix is None:
        return source
    ends = "\r\n" if b"\r\n" in source.data else "\n"
    written = Fix(fix.start, fix.end, fix.text.replace("\n", ends), is_safe=True)
    made = Source(source.path, apply(source.data, [written])[0])
    try:
        now = plain(read_yaml(made))
    except RefusedError:
        raise NotWritableError(source.path) from None
    if filled_in(now) != filled_in(wanted):
        raise NotWritableError(source.path)
    return made


def _nested(path: Path, value: Plain) -> Plain:
    """Wrap a value in the fields of a path; nothing stays nothing."""
    for step in reversed(path):
        if value is not None:
            value = [value] if isinstance(step, int) else {step: value}
    return value


def _holds_nothing(node: Node) -> bool:
    """Whether a field is a name alone, or holds an empty list or set."""
    if isinstance(node, Scalar):
        return node.is_empty
    return not (node.items if isinstance(node, List) else node.entries)


def _indent(mapping: Mapping) -> int:
    return mapping.entries[0].key.position.column - 1


@dataclass(frozen=True)
class _Text:
    """The text of a file, as the reader sees it."""

    text: str

    def fix(self, root: Mapping, path: Path, value: Plain, order: Order) -> Fix | None:
        """Find the one change of the text that sets a field; None where there is nothing to change."""
        node: Node = root
        taken_out: tuple[Mapping, Entry] | None = None
        for index, step in enumerate(path):
            rest = _nested(path[index + 1 :], value)
            if isinstance(node, List):
                if step == len(node.items):
                    return self._appended(node, rest)
                node, taken_out = node.items[int(step)], None
                continue
            if not isinstance(node, Mapping):
                break
            entry = next((one for one in node.entries if one.key.text == step), None)
            if entry is None:
                place = order(path[:index])
                return None if rest is None else self._inserted(node, str(step), rest, place)
            # What is left without any other field goes as a whole.
            if taken_out is None or len(node.entries) > 1:
                taken_out = node, entry
            if index == len(path) - 1 or _holds_nothing(entry.value):
                return self._removed(*taken_out) if rest is None else self._replaced(node, entry, rest)
            node = entry.value
        raise NotWritableError(root.position.path)

    def _replaced(self, parent: Mapping, entry: Entry, value: Plain) -> Fix:
        """Write another value after a key."""
        old, start, end = entry.value, self._colon(entry), self._end(entry)
        in_flow = parent.flow_end is not None
        if isinstance(old, Scalar) and isinstance(value, str) and not old.is_empty:
            return Fix(old.start, end, self._rewritten(old, value, in_flow=in_flow))
        if in_flow:
            return Fix(start, end, f" {flow(value)}")
        return Fix(start, end, field("", value, _indent(parent)).partition(":")[2])

    def _rewritten(self, old: Scalar, value: str, *, in_flow: bool) -> str:
        """Write a value with the quotation marks that the old one had."""
        mark = self.text[old.start]
        if mark == "'" and "'" not in value:
            return f"'{value}'"
        return json.dumps(value, ensure_ascii=False) if mark in "'\"" else scalar(value, in_flow=in_flow)

    def _inserted(self, parent: Mapping, key: str, value: Plain, order: Sequence[str]) -> Fix:
        """Put in a new field, after the last of those that stand before it in the order."""
        before = order[: order.index(key)]
        former = [one for one in parent.entries if one.key.text in before]
        first = parent.entries[0].key.start
        if parent.flow_end is not None:
            written = f"{scalar(key, in_flow=True)}: {flow(value)}"
            place = self._end(former[-1]) if former else first
            return Fix(place, place, f", {written}" if former else f"{written}, ")
        indent = _indent(parent)
        written = field(key, value, indent)
        if former:
            return self._below(self._end(former[-1]), f"{' ' * indent}{written}")
        return Fix(first, first, f"{written}\n{' ' * indent}")

    def _appended(self, parent: List, value: Plain) -> Fix:
        """Put in a new item, after the last one."""
        place = self._end(parent.items[-1])
        if parent.flow_end is not None:
            return Fix(place, place, f", {flow(value)}")
        indent = parent.position.column - 1
        return self._below(place, f"{' ' * indent}- {item(value, indent)}")

    def _below(self, offset: int, lines: str) -> Fix:
        """Put in lines after the one of an offset."""
        place = self._line_end(offset)
        if place == len(self.text):
            return Fix(place, place, f"\n{lines}")
        return Fix(place + 1, place + 1, f"{lines}\n")

    def _removed(self, parent: Mapping, entry: Entry) -> Fix:
        """Take out a field, with its line where it begins one."""
        index = parent.entries.index(entry)
        start, end = entry.key.start, self._end(entry)
        line = self.text.rfind("\n", 0, start) + 1
        if parent.flow_end is None and not self.text[line:start].strip(" "):
            return Fix(line, min(self._line_end(end) + 1, len(self.text)), "")
        if index + 1 < len(parent.entries):
            following = parent.entries[index + 1].key.start
            if "#" in self.text[self._line_end(end) : following]:
                raise NotWritableError(parent.position.path)
            return Fix(start, following, "")
        return Fix(self._end(parent.entries[index - 1]), end, "")

    def _end(self, node: Node | Entry) -> int:
        """Return where what is said ends: without the comment, and the empty lines, that follow."""
        if isinstance(node, Entry):
            return (
                self._colon(node)
                if _holds_nothing(node.value) and isinstance(node.value, Scalar)
                else self._end(node.value)
            )
        if isinstance(node, Scalar):
            return node.start + len(self.text[node.start : node.end].rstrip())
        if node.flow_end is not None:
            return node.flow_end
        return self._end(node.items[-1] if isinstance(node, List) else node.entries[-1])

    def _line_end(self, offset: int) -> int:
        """Return where the line of an offset ends; its line feed is not part of it."""
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end

    def _colon(self, entry: Entry) -> int:
        """Return the offset after the colon of a field."""
        return self.text.index(":", entry.key.end) + 1
