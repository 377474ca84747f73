"""From the words of a page to their definitions: which pages have such links, and where they lead."""

from __future__ import annotations

from tillsammans.floor.addresses import address, relative
from tillsammans.glossary.linking import explain
from tillsammans.glossary.use import KIND, PAGE
from tillsammans.news.model import NewsFront
from tillsammans.pages.model import Front
from tillsammans.site.model import Page, Site

_QUIET = ("home", "counter", "not-found", KIND)
"""Kinds of pages without such links: whoever is in a hurry shall see the one way to take."""


def is_explained(page: Page) -> bool:
    """Whether the words of a page lead to their definitions: those of one that somebody wrote, to be read."""
    is_written = isinstance(page.front, (Front, NewsFront))
    return is_written and page.front.kind not in _QUIET


def explained(site: Site, page: Page, html: str) -> str:
    """Link the first use of each term in a page's text to the glossary."""
    target = site.pages.get((page.language, PAGE))
    if target is None or not is_explained(page):
        return html
    to = relative(page.url, address(PAGE, page.language))
    return explain(html, site.matchers[page.language], lambda slug: f"{to}#{slug}")
