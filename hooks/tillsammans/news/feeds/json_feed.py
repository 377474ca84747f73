"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from typing import Any

from tillsammans.floor.dates import beginning
from tillsammans.floor.json_ld import without_gaps
from tillsammans.news.feeds.feed import Feed, FeedItem

TITLE = "JSON Feed"
NAME = "json"
"""The ending of the file."""
TYPE = "application/feed+json"


def write(feed: Feed) -> bytes:
    """Write a feed; ends with a line break."""
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.description,
        "home_page_url": feed.home,
        "feed_url": f"{feed.address}{NAME}",
        "language": feed.language,
        "authors": [{"name": feed.author}],
        "items": [_item(item, feed.language) for item in feed.items],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _item(item: FeedItem, language: str) -> dict[str, Any]:
    return without_gaps(
        {
            "id": item.id,
            "url": item.url,
            "title": item.title,
            "summary": item.summary,
            "content_html": item.html,
            "image": item.image,
            "date_published": beginning(item.published),
            "date_modified": beginning(item.updated),
            "language": language,
            "tags": [item.category],
        }
    )
