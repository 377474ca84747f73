"""What a news item says about itself: `docs/{sv,en}/nyheter/<yyyy-mm-dd>-<slug>.md`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Literal

from pydantic import Field

from tillsammans.floor.types import Fingerprint, Flag, IsoDate, LawState, Line, Model, Slug, Url

FOLDER = "nyheter"
"""Folder of all items, and of the lists of them."""

PATH = re.compile(rf"{FOLDER}/(?P<date>\d{{4}}-\d{{2}}-\d{{2}})-[a-z0-9]+(-[a-z0-9]+)*\.md", re.ASCII)
"""Where an item stands within its language's folder; the date is that of its publication."""

Category = Literal["cooperation", "law", "statistics", "method"]

CATEGORY_SLUGS: Mapping[str, str] = {
    "cooperation": "samverkan",
    "law": "lagen",
    "statistics": "statistik",
    "method": "metoden",
}
"""Category -> its name in addresses, the same in all languages."""


NO_FILE = "none"
"""What stands for the file of a picture that is not shown."""


class Image(Model):
    """A picture of an item.

    `file: none` is a picture that is described but not shown, with the reason. What belongs together
    is the business of the rule news-image.
    """

    file: Line
    """Below `docs`, `bilder/x.jpg`, or `none`."""
    reason: Line | None = None
    alt: Line | None = None
    decorative: Flag = False
    caption: Line | None = None
    credit: Line | None = None

    @property
    def is_shown(self) -> bool:
        """Whether there is a file to show."""
        return self.file != NO_FILE


class Original(Model):
    """The published text that an item retells."""

    publisher: Line
    url: Url
    published: IsoDate
    owner: Line | None = None
    """Who answers for the original page, as it says itself."""


class Withdrawn(Model):
    """An item that no longer holds: its address stays and says why."""

    on: IsoDate
    reason: Line


class NewsFront(Model):
    """Front matter of a news item."""

    title: Line
    menu: Line | None = None
    description: Line
    lead: Line
    kind: Literal["news-item"]
    published: IsoDate
    updated: IsoDate
    publish_at: IsoDate | None = None
    """The day on which it appears, where that is later than the day that it names as its own."""
    expire_at: IsoDate | None = None
    """The first day on which it is gone again."""
    withdrawn: Withdrawn | None = None
    owner: Slug
    category: Category
    municipality: Line | None = None
    audience: Literal["residents", "agents", "partners", "all"]
    image: Image | None = None
    contacts: tuple[Slug, ...] = ()
    original: Original | None = None
    sources: tuple[Slug, ...] = Field(min_length=1)
    last_reviewed: IsoDate
    next_review: IsoDate
    law_state: LawState = Field(default_factory=dict)
    translates: Fingerprint | None = None
    """The text of the source language that the item was last compared with."""

    @property
    def label(self) -> str:
        """The title as paths show it."""
        return self.menu or self.title

    @property
    def starts(self) -> date:
        """The day on which it appears."""
        return self.publish_at or self.published
