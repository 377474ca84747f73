"""Kinds of values that models share. Each refuses with words that an editor understands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, ValidationInfo
from pydantic_core import PydanticCustomError

from tillsammans.floor import languages
from tillsammans.floor.dates import parse_iso, parse_part
from tillsammans.floor.readability import parse_limit
from tillsammans.floor.statutes import number

URL = re.compile(r"https?://[^\s/?#]+\.[^\s/?#]+([/?#]\S*)?")
"""An address of the web, whole."""


class Model(BaseModel):
    """A frozen set of known fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def refuse(kind: str, sv: str, en: str) -> PydanticCustomError:
    """Make a refusal whose message exists in both languages of the messages."""
    return PydanticCustomError(kind, "{sv}", {"sv": sv, "en": en})


def _iso_date(value: Any) -> Any:
    """Read `2026-11-23`, and nothing else: pydantic alone would take seconds since 1970 too."""
    day = parse_iso(value) if isinstance(value, str) else None
    if day is not None:
        return day
    sv = f"”{value}” är inget datum. Skriv år-månad-dag, som 2026-11-23."
    raise refuse("date", sv, f"“{value}” is not a date. Write year-month-day, as 2026-11-23.")


def _flag(value: Any) -> Any:
    """Read `true` and `false`: pydantic alone would take yes, on and 1 too."""
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return value == "true"
    raise refuse("flag", f"”{value}” är varken true eller false.", f"“{value}” is neither true nor false.")


def _text(value: Any, info: ValidationInfo) -> Any:
    """Require the languages that every text has, and none that the site hasn't."""
    if not isinstance(value, dict):
        sv = "Texten ska finnas på varje språk: skriv sv: och en: under fältet."
        raise refuse("text", sv, "The text must exist in every language: write sv: and en: below.")
    wanted = (info.context or {}).get("languages", ("sv", "en"))
    for language in value:
        if language not in wanted:
            raise PydanticCustomError("unknown_language", "{language}", {"language": language})
    required = [language for language in languages.REQUIRED_LANGUAGES if language in wanted]
    required += [language for language in value if language not in required]
    missing = [language for language in required if _is_blank(value.get(language, ""))]
    if missing:
        raise PydanticCustomError("missing_translation", "{missing}", {"missing": missing})
    return value


def _is_blank(value: Any) -> bool:
    return isinstance(value, str) and not value.strip()


def _url(value: Any) -> Any:
    """Require an address of the web: anything else, such as `javascript:`, must not become a link."""
    if isinstance(value, str) and URL.fullmatch(value):
        return value
    sv = f"”{value}” är ingen webbadress. Skriv som https://www.exempel.se/sida."
    raise refuse("url", sv, f"“{value}” is not a web address. Write as https://www.example.se/page.")


def _part_date(value: Any) -> Any:
    """Read a day, a month or a year; a month or a day must exist."""
    if isinstance(value, str) and parse_part(value):
        return value
    sv = f"”{value}” är inget datum. Skriv år, år-månad eller år-månad-dag."
    raise refuse("date", sv, f"“{value}” is not a date. Write a year, a month or a day: 2026-11-23.")


IsoDate = Annotated[date, BeforeValidator(_iso_date)]
"""A day, written `2026-11-23`."""

PartDate = Annotated[str, BeforeValidator(_part_date)]
"""A day as precise as it is known: `2023`, `2023-11` or `2023-11-19`."""

Url = Annotated[str, BeforeValidator(_url)]
"""An address of the web."""


def _months(value: Any) -> Any:
    """Read a whole number of months, from 1 to 999."""
    if isinstance(value, str) and re.fullmatch(r"[1-9]\d{0,2}", value, re.ASCII):
        return int(value)
    sv = f"”{value}” är inget antal månader. Skriv ett heltal, som 12."
    raise refuse("months", sv, f"“{value}” is not a number of months. Write a whole number, as 12.")


Months = Annotated[int, BeforeValidator(_months)]
"""A whole number of months."""


def _lix(value: Any) -> Any:
    limit = parse_limit(value) if isinstance(value, str) else None
    if limit is not None:
        return limit
    sv = f"”{value}” är ingen gräns för LIX. Skriv ett heltal från 20 till 60, som 40."
    raise refuse("lix", sv, f"“{value}” is no limit of LIX. Write a whole number from 20 to 60, as 40.")


Lix = Annotated[int, BeforeValidator(_lix)]
"""How heavy a text may be, by LIX."""

Flag = Annotated[bool, BeforeValidator(_flag)]
"""`true` or `false`."""

Line = Annotated[str, StringConstraints(min_length=1, max_length=400, strip_whitespace=True)]
"""Text on one line, at most 400 characters."""

FINGERPRINT = re.compile(r"v1\.(?P<whole>[\w-]{12})(?P<parts>(?:[\w-]{4})*)", re.ASCII)
"""Twelve characters for a whole text, and four for each of its paragraphs."""


def _fingerprint(value: Any) -> Any:
    if isinstance(value, str) and FINGERPRINT.fullmatch(value):
        return value
    sv = "Det här är inget avtryck av en text. Kör: tillsammans translations accept, med filens namn."
    en = "This is no fingerprint of a text. Run: tillsammans translations accept, with the name of the file."
    raise refuse("fingerprint", sv, en)


Fingerprint = Annotated[str, BeforeValidator(_fingerprint)]
"""Which text a page translates: `tillsammans translations accept` writes it, never a person."""

LocalText = Annotated[languages.Text, BeforeValidator(_text)]
"""Text in every language of the site."""

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)

Slug = Annotated[str, StringConstraints(pattern=f"^{SLUG.pattern}$", max_length=80)]
"""A permanent name in an address: small letters a–z, digits and hyphens."""


def _sfs(value: Any) -> Any:
    """Read the number of a statute, as `2024:746`."""
    if isinstance(value, str) and number(value):
        return value
    sv = f"”{value}” är inget nummer i Svensk författningssamling. Skriv som 2024:746."
    raise refuse("sfs", sv, f"“{value}” is no number of the Swedish Code of Statutes. Write as 2024:746.")


Sfs = Annotated[str, BeforeValidator(_sfs)]
"""The number of a statute in the Swedish Code of Statutes: `2024:746`."""


def _law_state(value: Any) -> Any:
    """Require the names of the acts: a number alone doesn't say what it amends."""
    if isinstance(value, str):
        sv = "Skriv vilken lag som numret hör till, som {postlagen: '2024:746'}."
        raise refuse("law_state", sv, "Write which act the number belongs to, as {postlagen: '2024:746'}.")
    return value


LawState = Annotated[Mapping[Slug, Sfs], BeforeValidator(_law_state)]
"""Acts that a page describes -> the last amendment that it takes in, or the act's own number."""
