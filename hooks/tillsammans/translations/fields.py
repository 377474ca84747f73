"""Which values of the front matter are words that are translated; all others are facts."""

from __future__ import annotations

from collections.abc import Iterator

from tillsammans.floor.tree import select_scalars
from tillsammans.translations.pair import Outline, Passage

WORDS = (
    *("title", "menu", "description", "lead"),
    *("image.alt", "image.caption", "image.credit", "image.reason"),
    "withdrawn.reason",
)
"""Values that differ between the languages."""

OF_ONE_FILE = ("translates", "last_reviewed", "next_review")
"""Values that say something of the file itself: each language is read and reviewed by itself."""


def written(page: Outline) -> Iterator[Passage]:
    """Walk over the words of the front matter."""
    for name in WORDS:
        for value in select_scalars(page.front, *name.split(".")):
            yield Passage(value.text, value.position, name)
