"""What search engines read: the sitemap with all languages, and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol
from xml.sax.saxutils import quoteattr

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


class Alternate(Protocol):
    """A page's address in a language."""

    @property
    def lang(self) -> str:
        """Language code, or `x-default`."""

    @property
    def href(self) -> str:
        """Absolute address."""


def sitemap(pages: Iterable[tuple[str, Iterable[Alternate]]]) -> str:
    """Write the sitemap: (absolute address, its alternates in all languages) of every page."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<urlset xmlns="{_SITEMAP}" xmlns:xhtml="{_XHTML}">',
    ]
    for address, alternates in pages:
        lines.append("<url>")
        lines.append(f"<loc>{address}</loc>")
        lines += [
            f'<xhtml:link rel="alternate" hreflang={quoteattr(one.lang)} href={quoteattr(one.href)}/>'
            for one in alternates
        ]
        lines.append("</url>")
    return "\n".join([*lines, "</urlset>", ""])


def robots(site_url: str) -> str:
    """Write robots.txt: everything may be read, and here is the list."""
    return f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n"
