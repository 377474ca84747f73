"""Values as YAML, in the layout of our records: plain where that is safe, else in quotation marks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from tillsammans.floor.tree import Plain

STEP = 2
"""Blanks by which the fields of a field stand further in."""

_PLAIN = re.compile(r"[0-9A-Za-zÀ-ÖØ-öø-ÿ][^\x00-\x1f\x7f-\x9f]*")
"""Begins with a letter or a digit: nothing that YAML gives a meaning to."""

_NUMBER = re.compile(r"\d+([.:]\d+)*", re.ASCII)
"""What other readers of YAML would take for a number, or for minutes: `0612`, `08:00`."""

_IN_FLOW = frozenset(",[]{}")


def yaml_value(text: str) -> str:
    """Write a value with the blank before it; nothing for an empty one, which the check then misses."""
    return f" {scalar(text)}" if text else ""


def scalar(text: str, *, in_flow: bool = False) -> str:
    """Write a value; `in_flow` where it stands between brackets or braces."""
    is_plain = (
        _PLAIN.fullmatch(text)
        and not _NUMBER.fullmatch(text)
        and ": " not in text
        and " #" not in text
        and not text.endswith((":", " "))
        and not (in_flow and _IN_FLOW.intersection(text))
    )
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def flow(value: Plain) -> str:
    """Write a value on one line: `[tip, rules]`, `{days: [mon], opens: "08:00"}`."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{scalar(key, in_flow=True)}: {flow(one)}' for key, one in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(flow, value))}]"
    return scalar(value or "", in_flow=True)


def field(key: str, value: Plain, indent: int) -> str:
    """Write a field and what it holds, without the indent and the line end around it.

    Lists of words and sets of them stand on one line, everything else a line for each.
    """
    inside = " " * (indent + STEP)
    if isinstance(value, dict) and value:
        return "".join([f"{scalar(key)}:", *(f"\n{inside}{line}" for line in _fields(value, indent + STEP))])
    if isinstance(value, list) and any(isinstance(one, dict) for one in value):
        return "".join([f"{scalar(key)}:", *(f"\n{inside}- {item(one, indent + STEP)}" for one in value)])
    return f"{scalar(key)}: {flow(value)}" if isinstance(value, list | dict) else _line(key, value)


def item(value: Plain, indent: int) -> str:
    """Write an item of a list whose hyphen stands at an indent, without the hyphen."""
    if isinstance(value, dict) and any(isinstance(one, dict) for one in value.values()):
        between = f"\n{' ' * (indent + STEP)}"
        return between.join(_fields(value, indent + STEP))
    return flow(value)


def document(value: dict[str, Plain]) -> str:
    """Write a file of fields."""
    return "".join(f"{line}\n" for line in _fields(value, 0))


def _fields(value: dict[str, Plain], indent: int) -> Iterator[str]:
    return (field(key, one, indent) for key, one in value.items())


def _line(key: str, value: str | None) -> str:
    return f"{scalar(key)}:{yaml_value(value or '')}"
