"""Kinds of words of the interface: plain ones, ones with places to fill in, and ones that are counted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from babel import Locale, UnknownLocaleError
from pydantic import PlainValidator, ValidationInfo

from tillsammans.floor.types import Model, refuse

PLACE = re.compile(r"\{([a-z_]*)\}")


class Filled(str):
    """Words with places to fill in: `t.facts.up_to(law="2024:746")`."""

    __slots__ = ()

    def __call__(self, **values: object) -> str:
        """Fill in the places by name; a name that isn't given raises KeyError."""
        return PLACE.sub(lambda match: str(values[match[1]]), self)


@dataclass(frozen=True)
class Counted:
    """Words for a number of things: `t.directory.hits(count=3)`."""

    forms: Mapping[str, str]
    """Plural category of the Unicode CLDR (`one`, `few`, `other`) -> words, with a place for the count."""
    language: str

    def __call__(self, *, count: int) -> str:
        """Fill in the count, in the form that the language has for it."""
        return Filled(self.forms[Locale(self.language).plural_form(count)])(count=count)


class Group(Model):
    """Words that belong together; they are reached as attributes, and as items where the name is data."""

    def __getitem__(self, name: str) -> Any:
        """Return a member by its name; raises AttributeError for one that isn't there."""
        return getattr(self, name)


def _words(value: Any) -> str:
    if isinstance(value, str) and value.strip():
        return value
    raise refuse("words", "Skriv ord som ska visas.", "Write words to be shown.")


def _with_places(value: Any, wanted: frozenset[str]) -> Filled:
    """Require exactly the places that the template fills in."""
    words = Filled(_words(value))
    found = frozenset(PLACE.findall(words))
    missing, odd = sorted(wanted - found), sorted(found - wanted)
    if missing:
        place = missing[0]
        sv = f"Orden saknar platsen {{{place}}}, där webbplatsen fyller i något."
        raise refuse("places", sv, f"The words lack the place {{{place}}}, which the site fills in.")
    if odd:
        place = odd[0]
        known = ", ".join(f"{{{name}}}" for name in sorted(wanted))
        sv = f"Webbplatsen fyller inte i {{{place}}} här." + (f" Platser: {known}." if known else "")
        en = f"The site does not fill in {{{place}}} here." + (f" Places: {known}." if known else "")
        raise refuse("places", sv, en)
    return words


def places(*names: str) -> PlainValidator:
    """Require places to fill in, and no others."""
    wanted = frozenset(names)
    return PlainValidator(lambda value: _with_places(value, wanted))


def _counted(value: Any, info: ValidationInfo) -> Counted:
    """Require the forms that the language of the file has for numbers."""
    language = (info.context or {})["language"]
    try:
        wanted = {*Locale(language).plural_form.tags, "other"}
    except UnknownLocaleError:
        raise refuse(
            "language", f"”{language}” är inget känt språk.", f"“{language}” is not a known language."
        ) from None
    if not isinstance(value, dict) or set(value) != wanted:
        listed = ", ".join(sorted(wanted))
        sv = f"Orden räknar något och behöver en form för varje antal: {listed}."
        raise refuse("forms", sv, f"The words count something and need a form for every number: {listed}.")
    forms = {}
    for name, text in value.items():
        words = Filled(_words(text))
        forms[name] = _with_places(words, frozenset({"count"})) if name == "other" else words
    return Counted(forms, language)


Phrase = Annotated[str, places()]
"""Words to print as they are."""

Plural = Annotated[Counted, PlainValidator(_counted)]
"""Words for a number of things."""
