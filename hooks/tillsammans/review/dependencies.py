"""What the site is built with, and until when others mend it: `docs/_data/dependencies.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator

from tillsammans.floor.dates import parse_part
from tillsammans.floor.types import IsoDate, Line, LocalText, Model, Slug, Url, refuse

UNKNOWN = "unknown"


def _end_of_life(value: Any) -> Any:
    """Read a day, a month or a year; or that nobody has named one."""
    if isinstance(value, str) and (value == UNKNOWN or parse_part(value)):
        return value
    sv = f"”{value}” är inget datum. Skriv år, år-månad eller år-månad-dag, eller {UNKNOWN}."
    en = f"“{value}” is not a date. Write a year, a month or a day as 2027-05-05, or {UNKNOWN}."
    raise refuse("end_of_life", sv, en)


class Dependency(Model):
    """One of them."""

    name: Line
    version: Line
    """The version that is used."""
    end_of_life: Annotated[str, BeforeValidator(_end_of_life)]
    """From when nobody mends holes in it, as precise as it is known: `2027-10`; else `unknown`."""
    link: Url
    """Where that is said."""
    note: LocalText | None = None
    read: IsoDate
    """The day on which the entry was last read against the link."""

    @property
    def ends(self) -> date | None:
        """The first day that its end of life can be; None where it is unknown."""
        return parse_part(self.end_of_life)


class Dependencies(Model):
    """The register."""

    owner: Slug
    """Id of the role that keeps the site's foundation up to date."""
    dependencies: Mapping[Slug, Dependency]
