"""Chapters and sections of statutes, as Swedish and English texts cite them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_MOST = 24
"""Parts of one reference: a pattern without an end would read a page of numbers over and over."""

_SV_ONE = r"\d{1,3}(?: ?[a-z](?!\w))?"
_SV_MANY = rf"{_SV_ONE}(?:(?:–|, | och | eller | samt ){_SV_ONE}){{0,{_MOST}}}"
_EN_ONE = r"\d{1,3}(?:[a-z](?!\w)| [a-z](?=[–,.;)]| of\b| and\b| or\b|$))?"
_EN_MANY = rf"{_EN_ONE}(?:(?:–|,? and | or |, ){_EN_ONE}){{0,{_MOST}}}"

PATTERNS: Mapping[str, re.Pattern[str]] = {
    "sv": re.compile(
        rf"(?<!\w)(?:(?P<chapter>{_SV_ONE}) kap\.(?: (?P<sections>{_SV_MANY}) §§?)?"
        rf"|(?P<alone>{_SV_MANY}) §§?)"
    ),
    "en": re.compile(
        rf"(?<!\w)(?:chapter (?P<chapter>{_EN_ONE})(?:,? sections? (?P<sections>{_EN_MANY}))?"
        rf"|sections? (?P<alone>{_EN_MANY}))",
        re.IGNORECASE,
    ),
}
"""Language -> `5 kap. 2 och 6 §§`, `chapter 5, sections 2 and 6`."""

_PART = re.compile(r"(\d+)(?: ?([a-z])(?!\w))?(?:–(\d+)(?: ?([a-z])(?!\w))?)?")

Key = tuple[int, str]
"""`23 a` as (23, "a"), so that sections follow each other as in the statute."""


@dataclass(frozen=True)
class Sections:
    """A chapter, or sections of one."""

    chapter: Key | None
    """None in an act without chapters."""
    spans: tuple[tuple[Key, Key], ...]
    """First and last of each run; empty where the whole chapter is meant."""

    def meets(self, other: Sections) -> bool:
        """Tell whether two references have a section in common; a whole chapter meets a whole one alone."""
        if self.chapter != other.chapter:
            return False
        if not self.spans or not other.spans:
            return self.spans == other.spans
        return any(low <= last and first <= high for low, high in self.spans for first, last in other.spans)


def read(match: re.Match[str]) -> Sections:
    """Take the match of a pattern apart."""
    chapter = match["chapter"]
    return Sections(
        _spans(chapter)[0][0] if chapter else None, _spans(match["sections"] or match["alone"] or "")
    )


def _spans(text: str) -> tuple[tuple[Key, Key], ...]:
    parts = [(int(low), letter, high, last) for low, letter, high, last in _PART.findall(text.lower())]
    return tuple(
        ((low, letter), (int(high) if high else low, last if high else letter))
        for low, letter, high, last in parts
    )


def parse(text: str) -> Sections | None:
    """Read a Swedish reference that stands alone; None for other texts."""
    match = PATTERNS["sv"].fullmatch(text)
    return match and read(match)
