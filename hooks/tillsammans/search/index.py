"""The index: from the words of all pages of a language to the files that the browser reads.

One small file holds what every search needs, and all words too where they are few. A large site's words lie
in files of their own, by the letter that a word or a part of it begins with, so that a reader fetches one or
two of them. The same pages give the same bytes, in whatever order they come.
"""

from __future__ import annotations

import hashlib
import json
import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from tillsammans.search.compounds import SEAM, Splitter
from tillsammans.search.languages import Language
from tillsammans.search.reading import HEADING
from tillsammans.search.words import fold

TOGETHER = 90_000
"""Characters of all words with their pages up to which they stay in one file: about 40 kB on their way."""

STEPS = "ABCDEFGHI"
"""How much a word says about a page, from little to much."""

_HALF = 6
"""Weight at which a word has half of what it can say."""
_LENGTH = 0.4
"""How much a long page counts against a word of it: 0 not at all, 1 in proportion."""
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Indexed:
    """A page to be found."""

    url: str
    """Relative to the home page of its language."""
    title: str
    boost: int
    """How much the page is worth for the same hit, in percent: guidance before news."""
    words: Mapping[str, int]
    """Word -> weight."""


def pack(page: Indexed) -> bytes:
    """Write what is known of a page, for keeping it."""
    return _json([page.url, page.title, page.boost, page.words]).encode()


def unpack(data: bytes) -> Indexed:
    """Read what `pack` wrote. The same word on many pages is one text in memory."""
    url, title, boost, words = json.loads(data)
    return Indexed(url, title, boost, {sys.intern(word): weight for word, weight in words.items()})


@dataclass(frozen=True)
class Lexicon:
    """How the words of a site are compared in one language."""

    language: Language
    synonyms: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Word that people say -> words that it finds too."""
    splitter: Splitter | None = None


@dataclass(frozen=True)
class Index:
    """The files of one language."""

    core: str
    """JSON that every search reads."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """Name of a file below the folder of the index -> its text."""


def write(pages: Iterable[Indexed], lexicon: Lexicon, *, folder: str = "", together: int = TOGETHER) -> Index:
    """Write the index of the pages of one language. `folder` leads from it to its parts.

    The words are parted where they have more characters than `together`.
    """
    language = lexicon.language
    ordered = sorted(pages, key=lambda page: page.url)
    lines = _lines(ordered, lexicon)
    core = {
        "pages": [[page.url, page.title, page.boost] for page in ordered],
        "endings": " ".join(sorted(set(language.endings))),
        "short": " ".join(sorted(set(language.short_endings))),
        "common": " ".join(sorted(language.common)),
        "joins": language.compounds,
        "synonyms": {word: " ".join(others) for word, others in sorted(lexicon.synonyms.items())},
    }
    packed = _packed(lines)
    if len(packed) <= together:
        return Index(_json({**core, "words": packed}))
    parts = {}
    files = {}
    for letter, own in sorted(_by_letter(lines).items()):
        text = _packed(own)
        name = f"{letter}.{hashlib.sha256(text.encode()).hexdigest()[:10]}.txt"
        parts[letter] = folder + name
        files[name] = text
    return Index(_json({**core, "parts": parts}), files)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _lines(pages: Sequence[Indexed], lexicon: Lexicon) -> dict[str, str]:
    """Return every word, with its seams -> the pages that it stands on."""
    lengths = [sum(page.words.values()) for page in pages]
    average = max(1, sum(lengths)) / max(1, len(lengths))
    found: dict[str, array[int]] = defaultdict(lambda: array("L"))
    for number, (page, length) in enumerate(zip(pages, lengths, strict=True)):
        norm = _HALF * (1 - _LENGTH + _LENGTH * length / average)
        for word, weight in page.words.items():
            if word not in lexicon.language.common or weight >= HEADING:
                step = min(int(len(STEPS) * weight / (weight + norm)), len(STEPS) - 1)
                found[word].append(number * len(STEPS) + step)
    split = lexicon.splitter.split if lexicon.splitter else str
    return {split(word): _postings(places) for word, places in found.items()}


def _postings(places: Iterable[int]) -> str:
    """Write pages, each as its distance from the one before and a letter for the weight: `3A1C`."""
    written, last = [], 0
    for place in places:
        number, step = divmod(place, len(STEPS))
        written.append(f"{_base36(number - last)}{STEPS[step]}")
        last = number
    return "".join(written)


@cache
def _base36(number: int) -> str:
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
    return digits


def _by_letter(lines: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Part the words by the letters that they, or parts of them, begin with."""
    parts: dict[str, dict[str, str]] = defaultdict(dict)
    for word, places in lines.items():
        for part in word.split(SEAM):
            parts[shelf(part)][word] = places
    return parts


def shelf(word: str) -> str:
    """Return the letter of the file that holds a word: a to z, `0` for numbers, `_` for other letters."""
    first = fold(word)[0]
    if first.isdecimal():
        return "0"
    return first if "a" <= first <= "z" else "_"


def _packed(lines: Mapping[str, str]) -> str:
    """Write words in order, each with how many letters it shares with the one before instead of them."""
    written, last = [], ""
    for word, places in sorted(lines.items()):
        shared = 0
        while shared < min(len(word), len(last), 35) and word[shared] == last[shared]:
            shared += 1
        written.append(f"{_DIGITS[shared]}{word[shared:]} {places}")
        last = word
    return "\n".join(written)
