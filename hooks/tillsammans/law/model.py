"""What the register of acts holds: `docs/_data/law.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from tillsammans.floor.sections import parse
from tillsammans.floor.types import IsoDate, LocalText, Model, Sfs, Slug, Url, refuse


def _sections(value: Any) -> Any:
    """Read a chapter, or sections of one, as Swedish statutes cite them."""
    if isinstance(value, str) and parse(value):
        return value
    sv = f"”{value}” är ingen hänvisning. Skriv som 5 kap., 4 § eller 2 kap. 14–18 §§."
    raise refuse("sections", sv, f"“{value}” is no reference. Write as 5 kap., 4 § or 2 kap. 14–18 §§.")


Sections = Annotated[str, BeforeValidator(_sections)]
"""A chapter or sections of an act, cited in Swedish in every language: `2 kap. 14–18 §§`."""


class Amendment(Model):
    """An amending act."""

    sfs: Sfs
    in_force: IsoDate
    changes: tuple[Sections, ...] = Field(min_length=1)
    """What pages stand on; an amendment may change more."""
    source: Slug
    """Id of a source in `docs/_data/sources.yml`."""


class Repealed(Model):
    """Sections that no longer apply, though texts may still refer to them."""

    sections: Sections
    by: Sfs
    """The amendment that repealed them."""


class Act(Model):
    """An act with those amendments that pages need to know of."""

    sfs: Sfs
    title: LocalText
    """As it stands within a sentence: `postlagen`, `the Postal Services Act`."""
    link: Url
    """Where its text can be read."""
    in_force: IsoDate | None = None
    """From when it applies, where a source says so."""
    repealed_on: IsoDate | None = None
    """From when it no longer does."""
    amendments: tuple[Amendment, ...] = ()
    repealed: tuple[Repealed, ...] = ()
    read: IsoDate | None = None
    """The day of the text that the entry was last read against; none where nobody read the act."""
    sources: tuple[Slug, ...] = Field(min_length=1)


class Law(Model):
    """The register."""

    owner: Slug
    """Id of the role that reads the acts again."""
    acts: Mapping[Slug, Act]
