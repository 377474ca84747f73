"""What a page says about itself between its two fences."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from tillsammans.floor.types import Fingerprint, IsoDate, LawState, Line, Lix, Model, Slug

PageKind = Literal[
    "home",
    "counter",
    "guidance",
    "law",
    "page",
    "timeline",
    "directory",
    "news-list",
    "news-item",
    "materials",
    "meetings",
    "glossary",
    "search",
    "not-found",
    "offline",
]
"""How a page is laid out: each kind has its template in `overrides/kinds/`."""


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
    law_state: LawState = Field(default_factory=dict)
    lix: Lix | None = None
    """How heavy the text may be to read; without it nobody measures."""
    translates: Fingerprint | None = None
    """The text of the source language that the page was last compared with."""

    @property
    def label(self) -> str:
        """The title as menus and paths show it."""
        return self.menu or self.title
