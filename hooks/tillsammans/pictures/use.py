"""A place where a page shows a picture. Rules get these."""

from __future__ import annotations

from dataclasses import dataclass

from tillsammans.floor.problems import Position


@dataclass(frozen=True)
class Use:
    """A picture on a page."""

    name: str
    """What it shows: `bilder/x.jpg`."""
    before: str
    """What stands before the name where the page writes it: `../../`."""
    position: Position
    alt: str | None
    """What stands in its place for those who don't see it; None where it is only decoration."""
    alt_position: Position
