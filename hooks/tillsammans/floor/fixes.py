"""Writing safe corrections into a file: every other byte of it stays as it is."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from tillsammans.floor.problems import Fix

_BOM = "\ufeff"


def apply(data: bytes, fixes: Iterable[Fix]) -> tuple[bytes, int]:
    """Return a file with its safe corrections written in, and how many there were.

    `data` is UTF-8. Offsets count characters as the reader sees them: without a byte order mark, and
    with every line end as one character. Of corrections that overlap, the first one wins.
    """
    text = data.decode("utf-8")
    origin = _origins(text)
    wanted = sorted({fix for fix in fixes if fix.is_safe}, key=lambda fix: (fix.start, fix.end, fix.text))
    chosen: list[Fix] = []
    for fix in wanted:
        if not chosen or fix.start >= chosen[-1].end:
            chosen.append(fix)
    for fix in reversed(chosen):
        # The end is counted from the last character, so that the first half of a line end stays.
        end = origin[fix.end - 1] + 1 if fix.end > fix.start else origin[fix.end]
        text = text[: origin[fix.start]] + fix.text + text[end:]
    return text.encode("utf-8"), len(chosen)


def _origins(text: str) -> list[int]:
    """Return where each character that the reader sees stands in a text, and where the text ends."""
    start = 1 if text.startswith(_BOM) else 0
    body = text[start:]
    places = [start + index for index, (one, two) in enumerate(pairwise(body)) if (one, two) != ("\r", "\n")]
    if body:
        places.append(start + len(body) - 1)
    return [*places, len(text)]
