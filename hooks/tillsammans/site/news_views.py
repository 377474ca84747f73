"""News as templates show them: an item on its page, and rows in lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from tillsammans.contacts.cards import Day, Reader
from tillsammans.floor.addresses import address, relative
from tillsammans.floor.json_ld import embedded
from tillsammans.news import article
from tillsammans.news.archive import category_path, year_path
from tillsammans.news.model import CATEGORY_SLUGS, Image, NewsFront, Original, Withdrawn
from tillsammans.site.model import Items, Page
from tillsammans.site.news_pages import listed, years
from tillsammans.site.picture_views import PictureView, absolute_address
from tillsammans.site.picture_views import of_item as of_picture
from tillsammans.site.viewing import Titled, Viewing

LATEST = 3
"""Items on the home page."""

RECENT = 20
"""Items on the page of all news; older ones stand in the lists of the years."""

HOME = "nyheter/index.md"
"""The page of all news."""


@dataclass(frozen=True)
class NewsRow:
    """An item in a list."""

    title: str
    href: str
    lead: str
    published: Day
    category: Titled
    municipality: str | None
    is_preview: bool


@dataclass(frozen=True)
class ArchiveLink:
    """A list of items: of a year, or of a category."""

    title: str
    href: str
    count: int
    current: bool


@dataclass(frozen=True)
class OriginalView:
    """The published text that an item retells."""

    publisher: str
    url: str
    published: Day
    owner: str | None


@dataclass(frozen=True)
class WithdrawnView:
    """Why an item no longer holds."""

    on: Day
    reason: str


@dataclass(frozen=True)
class NewsView:
    """An item on its own page."""

    lead: str
    published: Day
    updated: Day
    category: Titled
    municipality: str | None
    picture: PictureView | None
    image_not_shown: Image | None
    question_box: Markup
    original: OriginalView | None
    withdrawn: WithdrawnView | None
    previous: Titled | None
    next: Titled | None


def latest(viewing: Viewing, page: Page) -> dict[str, Any]:
    """Gather the news of the home page."""
    return {"news_list": _rows(viewing, page, viewing.site.news_in(page.language)[:LATEST])}


def of_list(viewing: Viewing, page: Page) -> dict[str, Any]:
    """Gather what a page that lists items shows."""
    items = listed(viewing.site, page)
    shown = items[:RECENT] if page.path == HOME else items
    return {
        "news_list": _rows(viewing, page, shown),
        "archive": tuple(_years(viewing, page)),
        "categories": tuple(_categories(viewing, page)),
    }


def of_item(viewing: Viewing, page: Page, front: NewsFront) -> dict[str, Any]:
    """Gather what the page of an item shows, and what search engines are told of it."""
    reader = viewing.reader(page.language)
    older, newer = viewing.site.neighbours(page.language, page.path)
    contacts = [viewing.contact(slug, page.language, page.url) for slug in front.contacts]
    box = (
        viewing.templates.render("question-box", contacts=contacts, t=reader.strings, lang=page.language)
        if contacts
        else Markup()
    )
    news = NewsView(
        lead=front.lead,
        published=reader.day(front.published),
        updated=reader.day(front.updated),
        category=_category(viewing, page, front.category),
        municipality=viewing.municipality(front.municipality),
        picture=of_picture(viewing.pictures, front.image, page),
        image_not_shown=front.image if front.image and not front.image.is_shown else None,
        question_box=box,
        original=_original(front.original, reader),
        withdrawn=_withdrawn(front.withdrawn, reader),
        previous=_neighbour(older, page),
        next=_neighbour(newer, page),
    )
    described = article.article(
        front,
        url=viewing.canonical(page),
        language=page.language,
        publisher=viewing.site.publisher.name.in_language(page.language),
        image=absolute_address(viewing.pictures, front.image, viewing.site_url),
    )
    return {"news": news, "json_ld": None if front.withdrawn else embedded(described)}


def _rows(viewing: Viewing, page: Page, items: Items) -> tuple[NewsRow, ...]:
    reader = viewing.reader(page.language)
    return tuple(
        NewsRow(
            title=front.title,
            href=relative(page.url, item.url),
            lead=front.lead,
            published=reader.day(front.published),
            category=_category(viewing, page, front.category),
            municipality=viewing.municipality(front.municipality),
            is_preview=item.is_preview,
        )
        for item, front in items
    )


def _category(viewing: Viewing, page: Page, category: str) -> Titled:
    """Lead to the list of a category; an item alone in the preview may have none."""
    path = category_path(category)
    title = viewing.site.strings[page.language].news.category[category]
    return Titled(title, relative(page.url, address(path, page.language)))


def _years(viewing: Viewing, page: Page) -> Iterable[ArchiveLink]:
    for year, items in years(viewing.site.news_in(page.language)).items():
        yield _archive_link(str(year), year_path(year), len(items), page)


def _categories(viewing: Viewing, page: Page) -> Iterable[ArchiveLink]:
    counts: dict[str, int] = {}
    for _, front in viewing.site.news_in(page.language):
        counts[front.category] = counts.get(front.category, 0) + 1
    titles = viewing.site.strings[page.language].news.category
    for category in CATEGORY_SLUGS:
        if category in counts:
            yield _archive_link(titles[category], category_path(category), counts[category], page)


def _archive_link(title: str, path: str, count: int, page: Page) -> ArchiveLink:
    target = address(path, page.language)
    return ArchiveLink(title, relative(page.url, target), count, target == page.url)


def _neighbour(item: Page | None, origin: Page) -> Titled | None:
    return Titled(item.title, relative(origin.url, item.url)) if item else None


def _original(original: Original | None, reader: Reader) -> OriginalView | None:
    if original is None:
        return None
    published = reader.day(original.published)
    return OriginalView(original.publisher, original.url, published, original.owner)


def _withdrawn(withdrawn: Withdrawn | None, reader: Reader) -> WithdrawnView | None:
    return WithdrawnView(reader.day(withdrawn.on), withdrawn.reason) if withdrawn else None
