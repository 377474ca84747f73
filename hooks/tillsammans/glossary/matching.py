"""Terms in running text: whole words, whatever their case, and of several forms the longest.

Texts are as HTML has them: `&amp;` stands for `&`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from tillsammans.glossary.model import Glossary
from tillsammans.glossary.register import plain

_JOINED = "\\w\\-\u00ad\u2011\u0300-\u036f"
"""Letters and what joins them to one word: hyphens, also those that are seldom seen, and accents."""
_BEFORE = rf"(?<![{_JOINED}@./&#])"
_AFTER = rf"(?![{_JOINED}@/]|\.\w)"
"""Addresses are no words, nor are the names of characters: `pts.se`, `pts@pts.se`, `&amp;`."""


@dataclass(frozen=True)
class Found:
    """A term in a text."""

    slug: str
    start: int
    end: int


@dataclass(frozen=True)
class Matcher:
    """Finds the terms of one language."""

    slugs: Mapping[str, str]
    """Form, as it is compared -> the term's slug."""
    pattern: re.Pattern[str]

    def slugs_in(self, texts: Iterable[str]) -> frozenset[str]:
        """Return the terms that stand in texts, which are plain."""
        return frozenset(found.slug for text in texts for found in self.find(as_html(text)))

    def find(self, text: str) -> Iterator[Found]:
        """Find all terms of a text, in order."""
        for match in self.pattern.finditer(text):
            slug = self.slugs.get(plain(match[0]))
            if slug is not None:  # the pattern also takes ſ for s
                yield Found(slug, *match.span())


def matcher(glossary: Glossary, language: str) -> Matcher:
    """Make what finds the terms of a language. Making it costs more than using it."""
    slugs = {
        plain(as_html(word)): slug for slug, term in glossary.terms.items() for word in term.words(language)
    }
    return Matcher(slugs, re.compile(f"{_BEFORE}{_either(slugs)}{_AFTER}", re.IGNORECASE))


def as_html(text: str) -> str:
    """Write text as HTML has it."""
    return escape(text, quote=False)


class _Branch(dict[str, "_Branch"]):
    """What may follow a beginning: the next letter -> what follows it; an empty letter is the end."""


def _either(forms: Mapping[str, str]) -> str:
    """Write a pattern that tries forms with the same beginning once, and the longest first.

    With a plain alternative, the time would grow with the number of forms at every word of a text.
    """
    root = _Branch()
    for form in forms:
        branch = root
        for letter in form:
            branch = branch.setdefault(letter, _Branch())
        branch[""] = _Branch()
    return _written(root) if forms else "(?!)"


def _written(branch: _Branch) -> str:
    letters = [
        f"{_letter(letter)}{_written(following)}" for letter, following in sorted(branch.items()) if letter
    ]
    if not letters:
        return ""
    is_end = "" in branch
    return f"(?:{'|'.join(letters)}){'?' if is_end else ''}" if is_end or len(letters) > 1 else letters[0]


def _letter(letter: str) -> str:
    return r"\s+" if letter == " " else re.escape(letter)
