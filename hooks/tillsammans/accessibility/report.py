"""What the last test run found: `docs/_data/accessibility-report.yml`. The tests write it (`make report`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from tillsammans.floor.types import Flag, IsoDate, Line, Model, refuse

PATH = "docs/_data/accessibility-report.yml"

RENEWED_AFTER_MONTHS = 12
"""An older report says little of the site as it is."""

Kind = Literal[
    "home",
    "counter",
    "guidance",
    "guide-step",
    "guide-whole",
    "law",
    "page",
    "timeline",
    "glossary",
    "search",
    "directory",
    "contact",
    "news-list",
    "news-item",
    "materials",
    "material",
    "meetings",
    "not-found",
    "offline",
]
"""Kinds of pages that readers see: each has its template in `overrides/kinds/`."""

Check = Literal["axe", "html", "reflow", "spacing"]
"""axe-core; the Nu HTML checker; whether a narrow page scrolls sideways; whether spaced text is cut off."""

Impact = Literal["minor", "moderate", "serious", "critical"]
"""How much axe says that a finding troubles people."""


def _whole(value: Any) -> Any:
    """Read a whole number of at most seven digits."""
    if isinstance(value, str) and re.fullmatch(r"\d{1,7}", value, re.ASCII):
        return int(value)
    sv = f"”{value}” är inget antal. Kör make report: rapporten skrivs aldrig för hand."
    raise refuse(
        "whole", sv, f"“{value}” is no number. Run make report: the report is never written by hand."
    )


Whole = Annotated[int, BeforeValidator(_whole)]
"""A number of things."""


class Pages(Model):
    """How many pages of a kind were visited."""

    all: Whole
    thoroughly: Whole
    """Of them, those that were tried in every situation; the others have the same template."""


class Checks(Model):
    """How often each check was made."""

    axe: Whole
    """Pages, once for each situation."""
    html: Whole
    """Files."""
    reflow: Whole
    """Pages, once for each situation."""
    spacing: Whole
    """Pages."""


class Finding(Model):
    """A mistake that a tool found, or could not decide."""

    check: Check
    rule: Line
    """Name of the tool's rule, or its message."""
    impact: Impact | None = None
    certain: Flag = True
    """False where the tool could not decide."""
    places: Whole
    kinds: tuple[Kind, ...] = ()
    """Kinds of the pages where it was found."""


class Report(Model):
    """The report."""

    date: IsoDate
    """The day of the site that was tested."""
    tools: Mapping[str, Line]
    """Tool -> version."""
    tags: tuple[Line, ...] = Field(min_length=1)
    """Rules of axe that were asked for: `wcag2aa`."""
    widths: tuple[Whole, ...] = Field(min_length=1)
    """Of the window, in CSS pixels."""
    themes: tuple[Literal["light", "dark"], ...] = Field(min_length=1)
    pages: Mapping[Kind, Pages]
    checks: Checks
    findings: tuple[Finding, ...] = ()

    @property
    def visited(self) -> int:
        """How many pages were visited."""
        return sum(pages.all for pages in self.pages.values())

    @property
    def thoroughly(self) -> int:
        """How many of them were tried in every situation."""
        return sum(pages.thoroughly for pages in self.pages.values())
