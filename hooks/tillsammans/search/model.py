"""What the search knows besides the pages: `docs/_data/search.yml`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from pydantic import Field

from tillsammans.floor.types import Line, LocalText, Model
from tillsammans.search.words import single

PATH = "docs/_data/search.yml"


class MostAsked(Model):
    """A question that many ask, and the page that answers it."""

    page: Line
    """As a file within its language's folder: `lagen.md`."""
    question: LocalText
    words: Mapping[str, tuple[Line, ...]] = Field(default_factory=dict)
    """Language -> words that find the page as if its title held them."""


class Synonym(Model):
    """Words that people say, and words of the site that they mean."""

    find: tuple[Line, ...] = Field(min_length=1)
    say: tuple[Line, ...] = Field(min_length=1)


class SearchTexts(Model):
    """Everything that the file holds."""

    most_asked: tuple[MostAsked, ...] = ()
    synonyms: Mapping[str, tuple[Synonym, ...]] = Field(default_factory=dict)
    """By language."""

    def meanings(self, language: str) -> Mapping[str, tuple[str, ...]]:
        """Return the synonyms of a language: word that people say -> other words that it finds."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for synonym in self.synonyms.get(language, ()):
            meant = [word for word in map(single, synonym.find) if word]
            for said in filter(None, map(single, synonym.say)):
                found[said] |= dict.fromkeys(word for word in meant if word != said)
        return {said: tuple(others) for said, others in found.items() if others}

    def words_for(self, page: str, language: str) -> tuple[str, ...]:
        """Return the words that find a page."""
        return tuple(
            word for asked in self.most_asked if asked.page == page for word in asked.words.get(language, ())
        )
