"""The feeds of a site: the items of each language in the formats of `news.feeds`, with their addresses."""

from __future__ import annotations

from tillsammans.floor.addresses import address
from tillsammans.news.feeds import atom, json_feed
from tillsammans.news.feeds.feed import Feed, FeedItem, stable_id
from tillsammans.news.model import FOLDER, NewsFront
from tillsammans.pages.render import renderer, with_absolute_links
from tillsammans.site.model import Page
from tillsammans.site.news_views import HOME
from tillsammans.site.picture_views import absolute_address
from tillsammans.site.viewing import Viewing

MOST = 50
"""Items in a feed: what a reader may have missed."""

FORMATS = (atom, json_feed)


def feed_address(language: str, ending: str = "") -> str:
    """Return the address of a feed, or all of it but the ending."""
    return f"{address(f'{FOLDER}/index.md', language)}feed.{ending}"


def files(viewing: Viewing) -> dict[str, bytes]:
    """Write the feeds of all languages: address -> content."""
    return {
        feed_address(language, form.NAME): form.write(made)
        for language in viewing.site.languages
        for made in [feed(viewing, language)]
        for form in FORMATS
    }


def feed(viewing: Viewing, language: str) -> Feed:
    """Make the feed of a language."""
    site, words = viewing.site, viewing.site.strings[language]
    render = renderer()
    title = words.news.feed_title(site=words.meta.site_name)
    return Feed(
        id=stable_id(site.identity, language, FOLDER),
        language=language,
        title=title,
        description=site.pages[language, HOME].front.description,
        home=viewing.site_url + address(HOME, language),
        address=viewing.site_url + feed_address(language),
        author=site.publisher.name.in_language(language),
        items=tuple(
            _item(viewing, page, front, render(viewing.expansion(page).expand(page.body)))
            for page, front in site.news_in(language)[:MOST]
        ),
    )


def _item(viewing: Viewing, page: Page, front: NewsFront, html: str) -> FeedItem:
    words = viewing.site.strings[page.language].news
    return FeedItem(
        id=stable_id(viewing.site.identity, page.language, page.path),
        url=viewing.canonical(page),
        title=front.title,
        summary=front.lead,
        html=with_absolute_links(html, page.path, page.language, viewing.site_url),
        published=front.published,
        updated=front.updated,
        category=words.category[front.category],
        image=absolute_address(viewing.pictures, front.image, viewing.site_url),
    )
