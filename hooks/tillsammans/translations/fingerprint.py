"""Which text a translation was made from, in one line: so that it shows when the text has changed since.

The line holds a short hash of the whole text and one of each paragraph, so that the changed paragraphs can
be named without the former text. What a translator need not look at doesn't count: blanks, dates, targets
of links, anchors, and what directives name. Other rules compare those between the languages.
"""

from __future__ import annotations

import hashlib
import re
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tillsammans.floor.dates import months
from tillsammans.floor.languages import SOURCE_LANGUAGE
from tillsammans.floor.markup import MARKUP
from tillsammans.floor.tree import select_scalars
from tillsammans.floor.types import FINGERPRINT
from tillsammans.translations import fields
from tillsammans.translations.align import differences
from tillsammans.translations.pair import Outline, Pair, Passage

FIELD = "translates"
"""Field of the front matter that holds it."""

_VERSION = "v1"
_WHOLE, _PART = 9, 3
"""Bytes of a hash."""

_MONTHS = "|".join(
    sorted({name.replace("*", r"\w*") for code in (SOURCE_LANGUAGE, "en") for name in months(code)})
)
_BEGINNINGS = "".join(sorted({month[0] for month in _MONTHS.split("|")}))
_NOT_COUNTED = re.compile(
    # Most characters begin nothing of this: one look says so.
    rf"(?=[\[\]{{<h\d\s{_BEGINNINGS}])(?:{MARKUP}"
    r"|(?P<date>(?<!\w)(?:"
    r"\d{4}-\d{2}-\d{2}"
    rf"|(?:\d{{1,2}}\s+)?(?:{_MONTHS})\s+\d{{4}}"
    rf"|\d{{1,2}}\s+(?:{_MONTHS})"
    r")(?!\w))"
    # A single space stays as it is: it isn't even looked at.
    r"|(?P<blank>\s{2,}|[^\S ]))",
    re.IGNORECASE,
)
_DATE, _ELSE = "▪", "▫"
"""What stands for a date, and for a target: characters that no pattern takes in."""


@dataclass(frozen=True)
class Fingerprint:
    """What is kept of a source text."""

    whole: str
    parts: tuple[str, ...]
    """One of each paragraph, in order."""

    def __str__(self) -> str:
        """Write it as the front matter holds it."""
        return f"{_VERSION}.{self.whole}{''.join(self.parts)}"


@dataclass(frozen=True)
class Change:
    """How a source has changed since it was translated."""

    changed: tuple[Passage, ...]
    """Paragraphs that are new or read otherwise, in order."""
    removed: int
    """How many paragraphs are gone."""


def normalised(text: str) -> str:
    """Leave out what doesn't count."""
    return _NOT_COUNTED.sub(_stand_in, text).strip()


def _stand_in(match: re.Match[str]) -> str:
    if match["blank"]:
        return " "
    if match["date"]:
        return _DATE
    return f"⟦{match['directive']}⟧" if match["directive"] else _ELSE


def passages(page: Outline) -> tuple[Passage, ...]:
    """List the paragraphs of a page that are translated, those of the front matter first."""
    return (*fields.written(page), *page.blocks)


def of(page: Outline) -> Fingerprint:
    """Make the fingerprint of a source page."""
    found = passages(page)
    whole = "\n\n".join(_labelled(found))
    return Fingerprint(
        _hash(normalised(whole), _WHOLE), tuple(_hash(normalised(text), _PART) for text in _labelled(found))
    )


def _labelled(found: Iterable[Passage]) -> Iterator[str]:
    """Write paragraphs with the names of their fields, so that a lead that becomes a title is a change."""
    return (f"{one.field}: {one.text}" if one.field else one.text for one in found)


def _hash(text: str, size: int) -> str:
    return urlsafe_b64encode(hashlib.sha256(text.encode()).digest()[:size]).decode("ascii")


def read(text: str) -> Fingerprint | None:
    """Read what `accept` wrote; None for anything else."""
    match = FINGERPRINT.fullmatch(text)
    return match and Fingerprint(match["whole"], tuple(re.findall("....", match["parts"])))


def accepted(translation: Outline) -> Fingerprint | None:
    """Return the fingerprint that a translation holds; None where there is none, or none that can be read."""
    return next(map(read, (one.text for one in select_scalars(translation.front, FIELD))), None)


@lru_cache(maxsize=1)
def change(pair: Pair) -> Change | None:
    """Tell how the source has changed since it was translated: None where the translation is current.

    A translation that was never accepted is not current; all paragraphs count as changed. A page that is
    missing is another matter. The last answer is kept, for those who ask about the same pair again.
    """
    source, translation = pair.source, pair.translation
    if source is None or translation is None:
        return None
    former, now = accepted(translation), of(source)
    found = passages(source)
    if former is None:
        return Change(found, 0)
    if former.whole == now.whole or former.parts == now.parts:
        return None
    return _changes(former.parts, now.parts, found)


def _changes(former: Sequence[str], now: Sequence[str], found: Sequence[Passage]) -> Change:
    changed: list[Passage] = []
    removed = 0
    for start, end, now_start, now_end in differences(former, now):
        changed += found[now_start:now_end]
        removed += max(0, (end - start) - (now_end - now_start))
    return Change(tuple(changed), removed)
