"""Trees without positions: what stands at a path, and the same tree with something else there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tillsammans.floor.tree import Plain

Path = tuple[str | int, ...]
"""Names of fields, and numbers of the items of a list from 0."""

Order = Callable[[Path], Sequence[str]]
"""Tells in which order the fields of the set at a path stand."""


def at(value: Plain, path: Path) -> Plain:
    """Return what stands at a path; None where nothing does."""
    for step in path:
        if isinstance(step, int):
            value = value[step] if isinstance(value, list) and step < len(value) else None
        else:
            value = value.get(step) if isinstance(value, dict) else None
    return value


def with_value(before: Plain, path: Path, value: Plain) -> Plain:
    """Return a tree with something else at a path; the number after that of the last item adds one."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        items = list(before) if isinstance(before, list) else []
        items[step : step + 1] = [with_value(items[step] if step < len(items) else None, rest, value)]
        return items
    fields = dict(before) if isinstance(before, dict) else {}
    return {**fields, step: with_value(fields.get(step), rest, value)}


def filled_in(value: Plain) -> Plain:
    """Drop fields that hold nothing, and sets that hold no field."""
    if isinstance(value, list):
        return [filled_in(one) for one in value]
    if isinstance(value, dict):
        kept = {key: filled_in(one) for key, one in value.items()}
        return {key: one for key, one in kept.items() if one not in (None, {})}
    return value


def ordered(value: Plain, order: Order, path: Path = ()) -> Plain:
    """Put the fields of all sets into their order."""
    if isinstance(value, list):
        return [ordered(one, order, (*path, number)) for number, one in enumerate(value)]
    if isinstance(value, dict):
        names = [name for name in order(path) if name in value]
        return {name: ordered(value[name], order, (*path, name)) for name in names}
    return value
