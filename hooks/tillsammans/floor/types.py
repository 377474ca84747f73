"""Kinds of values that models share. Each refuses with words that an editor understands."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, ValidationInfo
from pydantic_core import PydanticCustomError

from tillsammans.floor import languages

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class Model(BaseModel):
    """A frozen set of known fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def refuse(kind: str, sv: str, en: str) -> PydanticCustomError:
    """Make a refusal whose message exists in both languages of the messages."""
    return PydanticCustomError(kind, "{sv}", {"sv": sv, "en": en})


def _iso_date(value: Any) -> Any:
    """Read `2026-11-23`, and nothing else: pydantic alone would take seconds since 1970 too."""
    if isinstance(value, date):
        return value
    try:
        if isinstance(value, str) and _ISO_DATE.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
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
    """Require every language of the site, and no other."""
    if isinstance(value, languages.Text):
        return value
    if not isinstance(value, dict):
        sv = "Texten ska finnas på varje språk: skriv sv: och en: under fältet."
        raise refuse("text", sv, "The text must exist in every language: write sv: and en: below.")
    wanted = (info.context or {}).get("languages", ("sv", "en"))
    for language in value:
        if language not in wanted:
            raise PydanticCustomError("unknown_language", "{language}", {"language": language})
    missing = [language for language in wanted if language not in value]
    if missing:
        raise PydanticCustomError("missing_translation", "{missing}", {"missing": missing})
    return value


IsoDate = Annotated[date, BeforeValidator(_iso_date)]
"""A day, written `2026-11-23`."""

Flag = Annotated[bool, BeforeValidator(_flag)]
"""`true` or `false`."""

Line = Annotated[str, StringConstraints(min_length=1, max_length=400, strip_whitespace=True)]
"""Text on one line, at most 400 characters."""

LocalText = Annotated[languages.Text, BeforeValidator(_text)]
"""Text in every language of the site."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""A permanent name in an address: small letters a–z, digits and hyphens."""
