"""What the page of the search shows before anybody has typed: questions, and every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tillsammans.floor.addresses import relative
from tillsammans.site.model import Page
from tillsammans.site.viewing import Titled, Viewing

PATH = "sok.md"
"""The page of the search. A site without it has no search."""

FIELD = "q"
"""Id of the field, and the name of the question in an address."""


@dataclass(frozen=True)
class Branch:
    """A page of the outline with those below it."""

    page: Titled
    below: tuple[Titled, ...]


def everywhere(viewing: Viewing, page: Page) -> dict[str, Any]:
    """Lead every page to the search."""
    target = viewing.site.pages.get((page.language, PATH))
    if target is None:
        return {}
    return {
        "search_href": f"{relative(page.url, target.url)}#{FIELD}",
        "search_current": page.url == target.url,
    }


def of_page(viewing: Viewing, page: Page, paths: Sequence[str]) -> dict[str, Any]:
    """Gather questions and outline; `paths` are the pages of the site in its order."""
    asked = (
        Titled(one.question.in_language(page.language), relative(page.url, target.url))
        for one in viewing.site.search.most_asked
        if (target := viewing.site.pages.get((page.language, one.page)))
    )
    return {"asked": tuple(asked), "outline": _outline(viewing, page, paths)}


def _outline(viewing: Viewing, page: Page, paths: Sequence[str]) -> tuple[Branch, ...]:
    """Put pages below the one whose folder they lie in."""
    branches: dict[str, tuple[Titled, list[Titled]]] = {}
    for path in paths:
        target = viewing.site.pages.get((page.language, path))
        if target is None or path == page.path:
            continue
        title = target.front.label if target.front.kind == "home" else target.front.title
        entry = Titled(title, relative(page.url, target.url))
        folder, _, name = path.rpartition("/")
        if folder in branches and name != "index.md":
            branches[folder][1].append(entry)
        else:
            branches[folder or path] = (entry, [])
    return tuple(Branch(entry, tuple(below)) for entry, below in branches.values())
