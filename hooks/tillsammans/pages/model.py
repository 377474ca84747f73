"""What a page says about itself between its two fences."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from tillsammans.floor.types import IsoDate, Line, Model, Slug, refuse

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
    "not-found",
]
"""How a page is laid out: each kind has its template in `overrides/kinds/`."""

_LAW_STATE = re.compile(r"\d{4}:\d{1,4}", re.ASCII)


def _law_state(value: Any) -> Any:
    if isinstance(value, str) and _LAW_STATE.fullmatch(value):
        return value
    sv = f"”{value}” är inget nummer i Svensk författningssamling. Skriv som 2024:746."
    raise refuse(
        "law_state", sv, f"“{value}” is no number of the Swedish Code of Statutes. Write as 2024:746."
    )


LawState = Annotated[str, BeforeValidator(_law_state)]
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
