"""What a feed says, before it is written in a format."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

_NAMESPACE = uuid.UUID("5b0a7c1e-0d5e-5f6b-9a51-6f1f0b9c2d11")
"""Of the ids of this generator. Never change it: readers would see every item anew."""


@dataclass(frozen=True)
class FeedItem:
    """An item with its whole text."""

    id: str
    url: str
    """Absolute address."""
    title: str
    summary: str
    html: str
    """Whole text; all links are absolute."""
    published: date
    updated: date
    category: str
    image: str | None
    """Absolute address of a picture."""


@dataclass(frozen=True)
class Feed:
    """The items of one language, newest first."""

    id: str
    language: str
    title: str
    description: str
    home: str
    """Absolute address of the page of all news."""
    address: str
    """Absolute address of the feed itself, without the name of the format: `https://…/nyheter/feed.`"""
    author: str
    items: tuple[FeedItem, ...]

    @property
    def updated(self) -> date:
        """The day of the latest change; the first day of all for a feed without items."""
        return max((item.updated for item in self.items), default=date(1970, 1, 1))


def stable_id(identity: str, *names: str) -> str:
    """Make the id of something: the same wherever the site moves. `identity` is that of the site."""
    return uuid.uuid5(_NAMESPACE, "/".join((identity, *names))).urn
