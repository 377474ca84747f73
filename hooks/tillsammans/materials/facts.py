"""What is known of a file that was looked at, and why one could not be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Danger = Literal["script", "attachment", "launch", "macro", "remote"]
"""What a document must not hold: something that runs, hides or fetches."""

Refusal = Literal["encrypted", "damaged", "unpacked", "not-word"]

UNPACKED = 100_000_000
"""Bytes that a file, or a part of it, may have when it is unpacked."""


@dataclass(frozen=True)
class Facts:
    """What stands in a file."""

    pages: int | None
    """None for a kind whose pages depend on who opens it."""
    is_structured: bool
    """Whether a screen reader finds its way: tags in a PDF, headings in a Word file."""
    language: str
    """As the file says it: `sv-SE`; empty where it doesn't."""
    has_title: bool
    dangers: tuple[Danger, ...]
    author: str
    """A name in what the file says of itself."""


class RefusedFileError(Exception):
    """A file that cannot be looked at."""

    def __init__(self, refusal: Refusal) -> None:
        """Take the reason."""
        super().__init__(refusal)
        self.refusal: Refusal = refusal
