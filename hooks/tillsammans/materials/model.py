"""A material as it is recorded: `docs/_data/materials/<slug>.yml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from tillsammans.floor.types import IsoDate, Line, LocalText, Model, Slug, refuse

FOLDER = "docs/_data/materials"
"""Where the records stand, relative to the project."""

FILES = "docs/_material"
"""Where editors put files."""

AUDIENCES: Mapping[str, str] = {
    "residents": "invanare",
    "agents": "ombud",
    "municipality": "kommun",
    "partners": "partner",
}
"""Whom a material is for -> their name in addresses, in the order of the page."""

Audience = Literal["residents", "agents", "municipality", "partners"]
Status = Literal["current", "superseded", "withdrawn"]
Licence = Literal["CC-BY-4.0", "CC0-1.0", "other"]


def _version(value: Any) -> Any:
    if isinstance(value, str) and re.fullmatch(r"\d{1,4}(\.\d{1,4})*", value, re.ASCII):
        return value
    sv = f"”{value}” är ingen version. Skriv som 1 eller 1.2."
    raise refuse("version", sv, f"“{value}” is no version. Write as 1 or 1.2.")


Version = Annotated[str, BeforeValidator(_version)]
"""Numbers with dots between: `1`, `1.2`."""


class Inaccessible(Model):
    """Why a file is not accessible to all, and what those get who cannot use it."""

    reason: LocalText
    alternative: LocalText
    contact: Slug
    """Whom to ask."""


class Material(Model):
    """A document: one that the build makes, or files that editors provide."""

    title: LocalText
    purpose: LocalText
    audience: tuple[Audience, ...] = Field(min_length=1)
    version: Version
    date: IsoDate
    """The day of the version."""
    owner: Slug
    """Id of the role that answers for it."""
    last_reviewed: IsoDate
    next_review: IsoDate
    licence: Licence
    terms: LocalText | None = None
    """What may be done with it, where the licence is another one."""
    status: Status
    supersedes: Slug | None = None
    """The material that it replaces."""
    superseded_by: Slug | None = None
    reason: LocalText | None = None
    """Why it no longer holds."""
    document: Slug | None = None
    """Name of a document that the build makes, in every language."""
    files: Mapping[str, Line] = Field(default_factory=dict)
    """Language -> name of a file in `docs/_material`."""
    inaccessible: Inaccessible | None = None
