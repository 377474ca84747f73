"""Two sequences side by side: where they differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

MOST_COMPARED = 250_000
"""Length of the one times length of the other, up to which the two are aligned: 500 each."""


def differences(first: Sequence[str], second: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """List the ranges that differ (start and end in each); of two too long to be aligned, only the first."""
    if first == second:
        return
    if len(first) * len(second) <= MOST_COMPARED:
        matcher = SequenceMatcher(None, first, second, autojunk=False)
        yield from (opcode[1:] for opcode in matcher.get_opcodes() if opcode[0] != "equal")
        return
    pairs = enumerate(zip_longest(first, second))
    index = next(index for index, (own, other) in pairs if own != other)
    yield index, min(index + 1, len(first)), index, min(index + 1, len(second))
