"""An item in schema.org's terms, for search engines."""

from __future__ import annotations

from typing import Any

from tillsammans.floor.json_ld import CONTEXT, without_gaps
from tillsammans.news.model import NewsFront

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""What the site's own texts may be used under."""


def article(
    front: NewsFront, *, url: str, language: str, publisher: str, image: str | None
) -> dict[str, Any]:
    """Describe an item.

    `url` is its absolute address, `publisher` who stands behind the site, `image` the absolute address
    of its picture.
    """
    return without_gaps(
        {
            "@context": CONTEXT,
            "@type": "NewsArticle",
            "@id": url,
            "mainEntityOfPage": url,
            "headline": front.title,
            "description": front.lead,
            "inLanguage": language,
            "image": image,
            "datePublished": front.published.isoformat(),
            "dateModified": front.updated.isoformat(),
            "publisher": {"@type": "Organization", "name": publisher},
            "license": LICENCE,
            "isBasedOn": front.original.url if front.original else None,
        }
    )
