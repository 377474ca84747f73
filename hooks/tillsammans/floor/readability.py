"""How heavy a text is to read: its sentences, and LIX (Björnsson 1968), the measure of plain Swedish."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from tillsammans.floor.markup import without_markup

LONG = 6
"""A word with more letters is a long one."""

_WORD = re.compile(r"[^\W_]+(?:[-:.’'/][^\W_]+)*")
_LETTER = re.compile(r"[^\W\d_]")
_END = re.compile(r"(?<![.!?:])[.!?:]+[”\")*_\]]*(?=\s+[”“\"(*_\[]*[^\W\d_a-zåäö]|\s*$)")
"""The end of a sentence: a mark before a capital letter, or before the end."""
_SIGNS = re.compile(r"[\[\]*_|]+")
_ABBREVIATION = re.compile(r"(?:\w+\.)+\w+|kap|nr|st|dir|prop|bet|ca|art|No|Art", re.IGNORECASE)
"""What ends with a full stop that ends no sentence: `t.o.m.`, `kap.`"""
_ITEM = re.compile(r"\s*(?:[-*+]|\d+\.)\s+")
_TABLE_RULE = re.compile(r"[\s|:-]+")


@dataclass(frozen=True)
class Sentence:
    """A sentence, an item of a list or a cell of a table."""

    text: str
    line: int
    """Number of the line on which it begins."""
    column: int
    written: str
    """The same with its markup."""

    @cached_property
    def words(self) -> int:
        """How many words it has."""
        return sum(1 for _ in _WORD.finditer(self.written))

    @cached_property
    def long_words(self) -> int:
        """How many of them are long."""
        return sum(len(_LETTER.findall(word)) > LONG for word in _WORD.findall(self.written))

    @property
    def weight(self) -> float:
        """The LIX of the sentence alone."""
        return self.words + 100 * self.long_words / self.words


def lix(sentences: Sequence[Sentence]) -> int:
    """Return words per sentence plus the percentage of long words, rounded; 0 for no text."""
    words = sum(sentence.words for sentence in sentences)
    if not words:
        return 0
    long_words = sum(sentence.long_words for sentence in sentences)
    return round(words / len(sentences) + 100 * long_words / words)


def parse_limit(text: str) -> int | None:
    """Read a limit of LIX, from 20 (books for children) to 60 (hard prose); None for anything else."""
    return int(text) if re.fullmatch(r"[2-5]\d|60", text, re.ASCII) else None


def sentences(lines: Iterable[tuple[int, str]]) -> tuple[Sentence, ...]:
    """Find the sentences of numbered lines of Markdown whose code is blanked out.

    Headings and quotations don't count: the first are no sentences, the second somebody else's.
    """
    return tuple(sentence for piece in _pieces(lines) for sentence in _parted(piece))


@dataclass(frozen=True)
class _Part:
    """A line, or a cell of a table; blanks stand for its markup, so that places stay."""

    line: int
    start: int
    text: str


def _pieces(lines: Iterable[tuple[int, str]]) -> Iterator[list[_Part]]:
    """Gather the lines of a paragraph or an item; a cell of a table is a piece of its own."""
    piece: list[_Part] = []
    for number, line in _shown(lines):
        is_table = line.lstrip().startswith("|")
        item = _ITEM.match(line)
        if is_table or item or not line.strip() or line.startswith(("#", ">")):
            yield piece
            piece = []
        if is_table:
            yield from ([cell] for cell in _cells(number, line))
        elif not line.startswith(("#", ">")):
            start = item.end() if item else 0
            piece.append(_Part(number, start, line[start:]))
    yield piece


def _shown(lines: Iterable[tuple[int, str]]) -> list[tuple[int, str]]:
    """Blank out markup, which may reach over lines."""
    numbered = list(lines)
    shown = without_markup("\n".join(line for _, line in numbered)).split("\n")
    return [(number, line) for (number, _), line in zip(numbered, shown, strict=True)]


def _cells(number: int, line: str) -> Iterator[_Part]:
    if _TABLE_RULE.fullmatch(line):
        return
    start = 0
    for cell in line.split("|"):
        yield _Part(number, start, cell)
        start += len(cell) + 1


def _parted(piece: Sequence[_Part]) -> Iterator[Sentence]:
    """Part a piece into its sentences."""
    text = " ".join(part.text for part in piece)
    start = 0
    for end in _ends(text):
        sentence = _sentence(text[start:end], start, piece)
        if sentence is not None:
            yield sentence
        start = end


def _ends(text: str) -> Iterator[int]:
    for match in _END.finditer(text):
        last = text[text.rfind(" ", 0, match.start()) + 1 : match.start()]
        if not _ABBREVIATION.fullmatch(last.lstrip('(”“"*_[')):
            yield match.end()
    yield len(text)


def _sentence(text: str, start: int, piece: Sequence[_Part]) -> Sentence | None:
    first = _WORD.search(text)
    if first is None:
        return None
    line, column = _place(start + first.start(), piece)
    return Sentence(" ".join(_SIGNS.sub("", text).split()), line, column, text)


def _place(offset: int, piece: Sequence[_Part]) -> tuple[int, int]:
    """Return the line and the column of a character of a piece's text."""
    ends = list(accumulate(len(part.text) + 1 for part in piece))
    index = bisect_right(ends, offset)
    part = piece[index]
    return part.line, part.start + offset - ends[index] + len(part.text) + 2
