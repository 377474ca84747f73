"""Markdown to HTML: of pages, and for what carries whole texts elsewhere (feeds)."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from markdown import Markdown

from tillsammans.floor.addresses import address, with_links
from tillsammans.pages.links import Links, LinksExtension, Origin, Way, follow
from tillsammans.pages.markdown import ConventionsExtension

EXTENSIONS = ("attr_list", "def_list", "tables", "toc", "tillsammans.pages.markdown")
"""As `markdown_extensions` of mkdocs.yml."""

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_ID = re.compile(r'<[a-zA-Z][^<>]*?\sid="([^"]*)"')


@dataclass(frozen=True)
class Body:
    """The body of a page as HTML."""

    html: str
    contents: tuple[tuple[str, str], ...]
    """Its headings of the highest level: text and link."""
    ways: tuple[Way, ...]
    """Its links."""

    @property
    def anchors(self) -> frozenset[str]:
        """Where links can lead to within it."""
        return frozenset(_ID.findall(self.html))


class BodyRenderer:
    """Renders one body after the other: making a renderer costs as much as using it."""

    def __init__(self, extensions: Sequence[Any], configs: Mapping[str, Any]) -> None:
        """Take extensions of Python-Markdown and their settings, as mkdocs.yml names them."""
        self._links = Links()
        extension = LinksExtension(self._links)
        self._markdown = Markdown(extensions=[*extensions, extension], extension_configs=dict(configs))
        self._former = "", Body("", (), ())

    def __call__(self, text: str, origin: Origin) -> Body:
        """Render the text of a page.

        What was rendered last is taken again for the same text, where its links lead the same way: the pages
        at the counter have one text for all municipalities.
        """
        former, body = self._former
        if text != former or tuple(follow(way.link, origin) for way in body.ways) != body.ways:
            body = self._rendered(text, origin)
            self._former = text, body
        return body

    def _rendered(self, text: str, origin: Origin) -> Body:
        self._links.origin, self._links.ways = origin, ()
        html = self._markdown.reset().convert(text)
        # The extension `toc` adds them, and not for an empty text.
        headings = getattr(self._markdown, "toc_tokens", ()) if html else ()
        contents = tuple((heading["name"], f"#{heading['id']}") for heading in headings)
        return Body(html, contents, self._links.ways)


def renderer() -> Callable[[str], str]:
    """Return what renders Markdown without following links."""
    markdown = Markdown(extensions=[*EXTENSIONS[:-1], ConventionsExtension()])

    def render(text: str) -> str:
        return markdown.reset().convert(text)

    return render


def with_absolute_links(html: str, path: str, language: str, site_url: str) -> str:
    """Make all links of a page's HTML absolute, those to source files (`../lagen.md#a`) too.

    `path` is the page's source within its language's folder; `site_url` ends with a slash.
    """
    own = site_url + address(path, language)

    def absolute(target: str) -> str:
        file, hash_, anchor = target.partition("#")
        if _ELSEWHERE.match(target):
            return target
        if file.endswith(".md"):
            source = posixpath.normpath(posixpath.join(posixpath.dirname(path), file))
            return f"{site_url}{address(source, language)}{hash_}{anchor}"
        return urljoin(own, target)

    return with_links(html, absolute)
