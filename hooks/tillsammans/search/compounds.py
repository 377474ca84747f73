"""Compounds: where a Swedish word comes apart. `postombuden` is `post` and `ombuden`.

The word list of Hunspell says of every word whether it may begin a compound, and in which form, and
whether it may end one. So `uppgift` stays whole, while `giftinformation` begins with `gift`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

SEAM = "|"
"""Stands in a word where it comes apart."""

FORM = 1
"""Goes up when the same word list gives other parts."""

SHORTEST = 3
"""Letters of a part."""

_FIRST: tuple[tuple[frozenset[str], Callable[[str], str]], ...] = (
    (frozenset("Xs"), lambda word: word),
    (frozenset("vf"), lambda word: word.removesuffix("a") + "s"),
    (frozenset("zg"), lambda word: word[:-1] if word[-1] in "ae" else f"{word}a"),
    (frozenset("yh"), lambda word: word.removesuffix("a") + "e"),
    (frozenset("x"), lambda word: f"{word[:-1]}o" if word[-1] in "ae" else word),
    (frozenset("w"), lambda word: f"{word[:-1]}u" if word[-1] == "a" else word),
    (frozenset("ui"), lambda word: word.removesuffix("a") + "es" if word[-1] != "e" else f"{word}s"),
)
"""Flags of the list -> the form that a word has as the first part."""
_LAST = "Y"
_FORBIDDEN = "%"

_NO_FIRST = frozenset(
    {
        *("av", "efter", "emot", "fort", "fram", "för", "före", "hem", "igen", "in"),
        *("inne", "med", "mellan", "miss", "mot", "ned", "ner", "näst", "om", "på"),
        *("samman", "sam", "till", "under", "upp", "ur", "ut", "utan", "vid", "åter"),
        *("över",),
    }
)
"""Particles: what they begin has a meaning of its own, as `framsteg`."""
_NO_LAST = frozenset(
    {
        *("ande", "are", "aren", "arna", "bar", "dom", "ett", "het", "heten", "heter"),
        *("hets", "ing", "lek", "lekar", "lekarna", "leken", "lig", "ning", "ring", "ringen"),
        *("sam", "skap", "slag", "vis", "ång"),
    }
)
"""Endings that are words too: `lagring` is no ring."""


@dataclass(frozen=True)
class Parts:
    """Words that compounds are made of."""

    first: frozenset[str]
    """Forms that begin a compound: `narkotika`, `tystnads`."""
    last: frozenset[str]
    """Words that end one, uninflected."""


def read(word_list: str) -> Parts:
    """Read a Hunspell word list (the text of a `.dic`) of Swedish."""
    first: set[str] = set()
    last: set[str] = set()
    for line in word_list.splitlines():
        word, _, flags = line.partition("/")
        if not flags or len(word) < SHORTEST or _FORBIDDEN in flags or not word.isalpha():
            continue
        if _LAST in flags:
            last.add(word)
        first.update(form(word) for form in _forms(flags))
    return Parts(frozenset(first) - _NO_FIRST, frozenset(last))


@cache
def _forms(flags: str) -> tuple[Callable[[str], str], ...]:
    """Return what makes the forms in which a word with these flags begins a compound."""
    return tuple(form for known, form in _FIRST if not known.isdisjoint(flags))


def pack(parts: Parts) -> bytes:
    """Write parts to be kept."""
    return "\n\n".join("\n".join(sorted(words)) for words in (parts.first, parts.last)).encode()


def unpack(packed: bytes) -> Parts:
    """Read parts that were kept."""
    first, last = packed.decode().split("\n\n")
    return Parts(frozenset(first.split("\n")), frozenset(last.split("\n")))


class Splitter:
    """Splits words."""

    def __init__(self, parts: Parts, endings: Iterable[str]) -> None:
        """Take the parts, and what may follow the last one."""
        self.first = parts.first
        self.last = parts.last
        self.endings = sorted({"", *endings}, key=len, reverse=True)
        self.split = cache(self._split)

    def _split(self, word: str) -> str:
        """Return a word with seams between its parts; a word that is no compound as it is."""
        for place in range(len(word) - SHORTEST, SHORTEST - 1, -1):
            head, tail = word[:place], word[place:]
            if head in self.first and self._is_last(tail):
                return SEAM.join((self.split(head), self.split(tail)))
        return word

    def _is_last(self, tail: str) -> bool:
        return tail not in _NO_LAST and any(base in self.last for base in self._bases(tail))

    def _bases(self, word: str) -> Iterator[str]:
        """Return what a word may be an inflected form of."""
        for ending in self.endings:
            stem = word.removesuffix(ending)
            if (stem != word or not ending) and len(stem) >= SHORTEST:
                yield from (stem, f"{stem}a", f"{stem}e")
