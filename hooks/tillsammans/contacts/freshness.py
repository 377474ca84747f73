"""How long confirmed details live."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tillsammans.floor.dates import add_months

DEFAULT = "default"
"""Key of the lifetime of kinds that have none of their own."""


def lifetime(kind: str, months: Mapping[str, int]) -> int | None:
    """Return the months that the details of a kind of organisation live; None for no limit."""
    return months.get(kind, months.get(DEFAULT))


def is_over(confirmed: date, months: int | None, as_of: date) -> bool:
    """Whether details confirmed on a day have outlived their months."""
    return months is not None and add_months(confirmed, months) < as_of
