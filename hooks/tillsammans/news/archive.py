"""The lists of items: by year and by category. Each is a page of its own."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tillsammans.news.model import CATEGORY_SLUGS, FOLDER


def year_path(year: int) -> str:
    """Return where the list of a year would stand as a file."""
    return f"{FOLDER}/{year:04}.md"


def category_path(category: str) -> str:
    """Return where the list of a category would stand as a file."""
    return f"{FOLDER}/amne/{CATEGORY_SLUGS[category]}.md"


def paths(items: Iterable[tuple[date, str]]) -> frozenset[str]:
    """List the lists that items need, given the day and the category of each."""
    return frozenset(
        path for day, category in items for path in (year_path(day.year), category_path(category))
    )
