"""A news item as it was written. Rules get these."""

from __future__ import annotations

from dataclasses import dataclass

from tillsammans.floor.source import Document


@dataclass(frozen=True)
class NewsSource:
    """An item in one language."""

    path: str
    """Within its language's folder."""
    document: Document
