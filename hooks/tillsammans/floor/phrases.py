"""Kinds of words of the interface: plain ones, ones with places to fill in, and ones that are counted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Annotated, Any, Generic, TypeVar

from babel import Locale, UnknownLocaleError
from pydantic import GetPydanticSchema, PlainValidator, ValidationInfo
from pydantic_core import PydanticCustomError, core_schema

from tillsammans.floor.types import Model, refuse

PLACE = re.compile(r"\{([^{}]*)\}")
"""Whatever stands in braces is a place, so that `{Date}` is told and never printed."""

FORMS = ("zero", "one", "two", "few", "many", "other")
"""Plural categories of the Unicode CLDR."""

SAYS_ITSELF = frozenset({"zero", "one", "two"})
"""Those that may say their number in a word: `en träff`."""

Member = TypeVar("Member")


class Filled(str):
    """Words with places to fill in: `t.facts.up_to(law="2024:746")`."""

    __slots__ = ()

    def __call__(self, **values: object) -> str:
        """Fill in the places by name; a name that isn't given raises KeyError."""
        return PLACE.sub(lambda match: str(values[match[1]]), self)


@dataclass(frozen=True)
class Counted:
    """Words for a number of things: `t.directory.hits(count=3)`."""

    forms: Mapping[str, Filled]
    """Plural category (see FORMS) -> words, with a place for the count."""
    language: str

    def __call__(self, *, count: int) -> str:
        """Fill in the count, in the form that the language has for it."""
        return self.forms[Locale(self.language).plural_form(count)](count=count)


class Group(Model):
    """Words that belong together, reached as attributes."""


class Choice(Group, Generic[Member]):
    """A group whose members the data choose: `t.news.category[item.category]`."""

    def __getitem__(self, name: str) -> Member:
        """Return a member by its name; raises KeyError for one that isn't there."""
        member: Member = self.__dict__[name]
        return member


def _words(value: Any) -> str:
    if isinstance(value, str) and value.strip():
        return value
    raise refuse("words", "Skriv ord som ska visas.", "Write words to be shown.")


def _with_places(value: Any, wanted: frozenset[str], optional: frozenset[str] = frozenset()) -> Filled:
    """Require the places that the site fills in, and no others."""
    words = Filled(_words(value))
    found = frozenset(PLACE.findall(words))
    missing, odd = sorted(wanted - found), sorted(found - wanted - optional)
    if missing:
        place = missing[0]
        sv = f"Orden saknar platsen {{{place}}}, där webbplatsen fyller i något."
        raise refuse("places", sv, f"The words lack the place {{{place}}}, which the site fills in.")
    if odd:
        place = odd[0]
        known = ", ".join(f"{{{name}}}" for name in sorted(wanted | optional))
        sv = f"Webbplatsen fyller inte i {{{place}}} här." + (f" Platser: {known}." if known else "")
        en = f"The site does not fill in {{{place}}} here." + (f" Places: {known}." if known else "")
        raise refuse("places", sv, en)
    return words


def places(*names: str) -> PlainValidator:
    """Require places to fill in, and no others."""
    wanted = frozenset(names)
    return PlainValidator(lambda value: _with_places(value, wanted))


def _form(name: str, text: Any) -> Filled:
    """Read one form; those for many numbers say which one."""
    count = frozenset({"count"})
    return _with_places(text, frozenset(), count) if name in SAYS_ITSELF else _with_places(text, count)


def _check_forms(value: Any, info: ValidationInfo) -> Any:
    """Require the forms that the language of the file has for numbers, and no others."""
    language = _language(info)
    try:
        known = sorted({*Locale(language).plural_form.tags, "other"})
    except UnknownLocaleError:
        raise refuse(
            "language", f"”{language}” är inget känt språk.", f"“{language}” is not a known language."
        ) from None
    if not isinstance(value, dict):
        sv = f"Orden räknar något och behöver en form för varje antal: {', '.join(known)}."
        en = f"The words count something and need a form for every number: {', '.join(known)}."
        raise refuse("forms", sv, en)
    missing = [name for name in known if name not in value]
    odd = [name for name in value if name not in known]
    if missing or odd:
        raise PydanticCustomError("other_forms", "{known}", {"known": known, "missing": missing, "odd": odd})
    return value


def _counted(forms: Any, info: ValidationInfo) -> Counted:
    return Counted(forms, _language(info))


def _language(info: ValidationInfo) -> str:
    """Return the language of the file."""
    return str((info.context or {})["language"])


_FORMS = core_schema.typed_dict_schema(
    {
        name: core_schema.typed_dict_field(
            core_schema.no_info_plain_validator_function(partial(_form, name)), required=False
        )
        for name in FORMS
    }
)
_PLURAL = core_schema.with_info_after_validator_function(
    _counted, core_schema.with_info_before_validator_function(_check_forms, _FORMS)
)

Phrase = Annotated[str, places()]
"""Words to print as they are."""

Plural = Annotated[Counted, GetPydanticSchema(lambda _source, _handler: _PLURAL)]
"""Words for a number of things, in the forms of the language that the file is in."""
