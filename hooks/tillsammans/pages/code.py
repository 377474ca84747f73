"""Which parts of a text are code: there, directives, headings and tags are only shown."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

_FENCE = re.compile(r"(`{3,}|~{3,})[ ]*[\w.+#-]*[ ]*")
_FENCED = "`"
"""Stands for a blank line within a fence."""

_TICKS = re.compile(r"(?<!\\)`+")


def without_code(lines: Sequence[str]) -> list[str]:
    """Blank out the code of a text, character by character, so that columns stay.

    Code is what stands between two equal fences, or on one line between two equal runs of backticks.
    Where that is in doubt it isn't code, so that nothing passes by the checks.
    """
    shown = list(lines)
    if not any("`" in line or "~~~" in line for line in lines):
        return shown
    for start, end in _fenced(lines):
        shown[start:end] = [" " * len(line) for line in lines[start:end]]
    for start, end in _paragraphs(shown):
        spans = [_spans(line) for line in shown[start:end]]
        if None not in spans:
            lines_with_spans = zip(shown[start:end], spans, strict=True)
            shown[start:end] = [_blanked(line, found or []) for line, found in lines_with_spans]
    return shown


def blocks(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """List the ranges of lines between blank ones; a fence, with the blank lines in it, is never parted."""
    shown = list(lines)
    for start, end in _fenced(lines):
        shown[start:end] = [line if line.strip() else _FENCED for line in lines[start:end]]
    yield from ((start, end) for start, end in _paragraphs(shown) if end > start)


def _fenced(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """List the ranges of lines between equal fences, the fences included."""
    places: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        places.setdefault(line.rstrip(" "), []).append(number)
    end = 0
    for number, line in enumerate(lines):
        fence = _FENCE.fullmatch(line)
        if fence is None or number < end:
            continue
        closing = places.get(fence[1], [])
        index = bisect_right(closing, number)
        if index < len(closing):
            end = closing[index] + 1
            yield number, end


def _paragraphs(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """List the ranges of lines between blank ones."""
    start = 0
    for number, line in enumerate([*lines, ""]):
        if not line.strip():
            yield start, number
            start = number + 1


def _spans(line: str) -> list[tuple[int, int]] | None:
    """List the ranges of code within a line; None where a backtick has no match on it."""
    spans = []
    opened: re.Match[str] | None = None
    for ticks in _TICKS.finditer(line):
        if opened is None:
            opened = ticks
        elif opened[0] == ticks[0]:
            spans.append((opened.start(), ticks.end()))
            opened = None
    return spans if opened is None else None


def _blanked(line: str, spans: Sequence[tuple[int, int]]) -> str:
    pieces = []
    done = 0
    for start, end in spans:
        pieces += [line[done:start], " " * (end - start)]
        done = end
    return "".join([*pieces, line[done:]])
