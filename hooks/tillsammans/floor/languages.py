"""Languages of the site and of the messages, and text that exists in each of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Literal

from babel import Locale
from babel.lists import format_list
from pydantic import RootModel

SOURCE_LANGUAGE = "sv"
"""The language that pages are written in first; the others are translations of it."""

BRIDGE_LANGUAGE = "en"
"""The language that a record's text is shown in where it is missing in a language of the site."""

REQUIRED_LANGUAGES = (SOURCE_LANGUAGE, BRIDGE_LANGUAGE)
"""Languages that every text of a record has. A third one can begin with its pages and its words."""

_LAST_LETTERS: Mapping[str, str] = {
    "sv": "åäö",
    "fi": "åäö",
    "da": "æøå",
    "nb": "æøå",
    "nn": "æøå",
    "no": "æøå",
}
"""Language -> letters of its own that come after z, in their order."""

MessageLanguage = Literal["sv", "en"]
"""The languages that messages to editors exist in."""


class Text(RootModel[dict[str, str]]):
    """Words in several languages: language code -> text. Frozen."""

    model_config = {"frozen": True}

    def in_language(self, language: str) -> str:
        """Return the text in a language (a code such as `fi`); else in English, else in the source."""
        known = self.root
        return known.get(language) or known.get(BRIDGE_LANGUAGE) or known[SOURCE_LANGUAGE]


def words(sv: str, en: str) -> Text:
    """Make a text in the two languages of the messages."""
    return Text({"sv": sv, "en": en})


def own_name(language: str) -> str:
    """Name a language in itself, as a choice: `Svenska`, `English`, `Suomi`."""
    name = own_word(language)
    return name[:1].upper() + name[1:]


def own_word(language: str) -> str:
    """Name a language in itself, within a sentence: `svenska`, `English`, `suomi`."""
    return Locale(language).get_language_name(language) or language


def name_in(language: str, code: str) -> str:
    """Name a language (by its code) in another one, within a sentence: `engelska`, `Swedish`."""
    return Locale(code).get_language_name(language) or code


def alphabetical(text: str, language: str) -> tuple[str, str]:
    """Return a key that sorts words as a language does; other marks on letters don't count."""
    last = _LAST_LETTERS.get(language, "")
    letters = unicodedata.normalize("NFC", text.lower())
    return "".join(chr(ord("{") + last.index(one)) if one in last else _bare(one) for one in letters), text


def _bare(letter: str) -> str:
    """Take the marks off a letter: é becomes e."""
    return "".join(one for one in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(one))


def listed(names: Sequence[str], language: str) -> str:
    """Write names as a list within a sentence: `a, b och c`."""
    return format_list(names, locale=language)
