"""A kit: what one reader saves. Which pages these are is the site's business."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tillsammans.floor.languages import words

LIST = "kept.json"
"""Name of the file that lists a kit; it stands beside the counter page that offers it."""

LIMIT = 250_000
"""Bytes of a kit on their way to the reader, at the most: what the pages promise."""


@dataclass(frozen=True)
class Said:
    """What a language says of a kit."""

    note: str
    """Above a page that is shown from the saved copy."""
    state: str
    """Where the copy can be removed."""


@dataclass(frozen=True)
class Kit:
    """What can be saved from one counter page."""

    address: str
    """Of the counter page, which offers it: `misstankt/`, `en/misstankt/kramfors-kommun/`."""
    pages: tuple[str, ...]
    """Addresses of the pages, that of the counter page among them."""
    instead: Mapping[str, str]
    """Folder of a language (``, `en/`) -> page that is shown there for one that isn't saved."""
    said: Mapping[str, Said]
    """Language -> its words."""

    @property
    def list_address(self) -> str:
        """Where the list of the kit stands."""
        return f"{self.address}{LIST}"


class TooLargeError(Exception):
    """A kit that weighs more than the pages promise; carries the words for editors."""

    def __init__(self, kit: Kit, transfer: int) -> None:
        """Take the kit, and its bytes on their way."""
        super().__init__(kit.address, transfer)
        sizes = f"{transfer:,}", f"{LIMIT:,}"
        size_sv, limit_sv = (size.replace(",", " ") for size in sizes)
        self.why = words(
            f"Det som kan sparas i telefonen från {kit.address} är {size_sv} byte. "
            f"Vi lovar högst {limit_sv}. Korta sidorna som sparas, till exempel guiden.",
            f"What can be saved on the phone from {kit.address} is {sizes[0]} bytes. "
            f"We promise {sizes[1]} at most. Shorten the pages that are saved, for example the guide.",
        )
