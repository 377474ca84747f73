"""Pages that exist because news items do: a list for each year, and one for each category."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tillsammans.floor.addresses import address
from tillsammans.news.archive import category_path, paths, year_path
from tillsammans.news.model import CATEGORY_SLUGS
from tillsammans.site.model import Items, Page, RecordFront, Site

OWNER = "news"
"""The role that answers for the lists."""

KIND = "news-list"


def with_news_pages(site: Site) -> Site:
    """Add the lists that the items of a site need."""
    pages = dict(site.pages)
    for language in site.languages:
        for page in _pages(site, language):
            pages[language, page.path] = page
    return replace(site, pages=pages)


def years(items: Items) -> Mapping[int, Items]:
    """Sort items by the year of publication: year -> its items, the latest year first."""
    found: dict[int, Items] = {}
    for item in items:
        year = item[1].published.year
        found[year] = (*found.get(year, ()), item)
    return found


def listed(site: Site, page: Page) -> Items:
    """Return the items that a list shows, newest first: those of its year or category, or all."""
    items = site.news_in(page.language)
    own = [one for one in items if page.path in paths([(one[1].published, one[1].category)])]
    return tuple(own) or items


def _pages(site: Site, language: str) -> Iterator[Page]:
    words = site.strings[language].news
    items = site.news_in(language)
    for year in years(items):
        title = words.year_title(year=year)
        yield _page(year_path(year), language, title, words.year_description(year=year))
    for category in CATEGORY_SLUGS:
        if any(front.category == category for _, front in items):
            name = words.category[category]
            description = words.category_description(category=name)
            yield _page(category_path(category), language, words.category_title(category=name), description)


def _page(path: str, language: str, title: str, description: str) -> Page:
    front = RecordFront(title=title, description=description, kind=KIND, owner=OWNER)
    return Page(path, language, address(path, language), front, "")
