"""What a page says about itself between its two fences."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from tillsammans.floor.types import IsoDate, Line, Model, Slug

PageKind = Literal[
    "home",
    "counter",
    "guidance",
    "law",
    "page",
    "directory",
    "news-list",
    "news-item",
    "materials",
    "meetings",
    "not-found",
]
"""How a page is laid out: each kind has its template in `overrides/kinds/`."""

LawState = Annotated[str, StringConstraints(pattern=r"^\d{4}:\d{1,4}$")]
"""The last amendment that a page takes in, as `2024:746`."""


class Front(Model):
    """Front matter of every page."""

    title: Line
    """The page's only first-level heading."""
    menu: Line | None = None
    """A short title for menus and paths."""
    description: Line
    kind: PageKind
    owner: Slug
    """Id of the role that answers for the page."""
    last_reviewed: IsoDate
    next_review: IsoDate
    law_state: LawState | None = None

    @property
    def label(self) -> str:
        """The title as menus and paths show it."""
        return self.menu or self.title
