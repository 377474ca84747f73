"""Languages of the site and of the messages, and text that exists in each of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from babel.lists import format_list
from pydantic import RootModel

SOURCE_LANGUAGE = "sv"
"""The language that pages are written in first; the others are translations of it."""

MessageLanguage = Literal["sv", "en"]
"""The languages that messages to editors exist in."""


class Text(RootModel[dict[str, str]]):
    """Words in several languages: language code -> text. Frozen."""

    model_config = {"frozen": True}

    def in_language(self, language: str) -> str:
        """Return the text in a language (a code such as `sv`).

        Raises KeyError where it is missing; the rule `missing-translation` keeps that from happening.
        """
        return self.root[language]

    def in_message(self, language: MessageLanguage) -> str:
        """Return the text in a language of messages; a site without that language says it in its source."""
        return self.root.get(language, self.root[SOURCE_LANGUAGE])


def words(sv: str, en: str) -> Text:
    """Make a text in the two languages of the messages."""
    return Text({"sv": sv, "en": en})


def listed(names: Sequence[str], language: str) -> str:
    """Write names as a list within a sentence: `a, b och c`."""
    return format_list(names, locale=language)
