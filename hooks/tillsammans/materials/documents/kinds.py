"""Which documents the build can make: a material's record names one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Document:
    """A document; the version and the date that stand on it are those of its material."""

    template: str
    paper: Literal["a4", "a5"]
    per_municipality: bool
    """Whether each municipality gets its own, with its contact."""


DOCUMENTS: Mapping[str, Document] = {
    "counter-poster-a4": Document("counter-poster", "a4", per_municipality=True),
    "counter-poster-a5": Document("counter-poster", "a5", per_municipality=True),
    "contact-card": Document("contact-card", "a4", per_municipality=True),
    "tell-sheet": Document("tell-sheet", "a4", per_municipality=False),
    "meeting-agenda": Document("meeting-agenda", "a4", per_municipality=False),
    "meeting-invitation": Document("meeting-invitation", "a4", per_municipality=False),
    "startup-checklist": Document("startup-checklist", "a4", per_municipality=False),
}
"""Name -> document."""
