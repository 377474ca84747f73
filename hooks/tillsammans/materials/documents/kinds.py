"""Which documents the build can make: a material's record names one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Sections = Mapping[str, tuple[str, ...]]
"""Path of a page -> anchors (`#borja`) and classes (`.card-alarm`) of its sections."""

COUNTER = "misstankt/index.md"
"""The page that posters are taken from."""

CHECKLIST = "kommun.md"
"""The page that checklist and agenda are taken from."""

TELL_SHEET = "tell-sheet"
"""The document that is taken from a guide."""

_POSTER: Sections = {COUNTER: (".card-alarm", ".card-steps", ".card-dont")}


@dataclass(frozen=True)
class Document:
    """A document; the version and the date that stand on it are those of its material."""

    template: str
    paper: Literal["a4", "a5"]
    per_municipality: bool
    """Whether each municipality gets its own, with its contact."""
    sections: Sections = field(default_factory=dict)
    """Sections of pages that it shows."""


DOCUMENTS: Mapping[str, Document] = {
    "counter-poster-a4": Document("counter-poster", "a4", per_municipality=True, sections=_POSTER),
    "counter-poster-a5": Document("counter-poster", "a5", per_municipality=True, sections=_POSTER),
    "contact-card": Document("contact-card", "a4", per_municipality=True),
    TELL_SHEET: Document("tell-sheet", "a4", per_municipality=False),
    "meeting-agenda": Document(
        "meeting-agenda", "a4", per_municipality=False, sections={CHECKLIST: ("#inte-veta",)}
    ),
    "meeting-invitation": Document("meeting-invitation", "a4", per_municipality=False),
    "startup-checklist": Document(
        "startup-checklist",
        "a4",
        per_municipality=False,
        sections={CHECKLIST: ("#borja", "#lagen", "#inte-veta")},
    ),
}
"""Name -> document."""
