"""Links of a page's Markdown: those to source files become links to pages, and what leads nowhere is told.

`../lagen.md#straff` on `nyheter/traff.md` becomes `../../lagen/#straff`. What stands elsewhere, or names no
page of the site, is left as it was written.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple
from urllib.parse import unquote, urlsplit, urlunsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from tillsammans.floor.addresses import relative


class Origin(NamedTuple):
    """Where links begin."""

    path: str
    """Source file of the page, within the folder of its language."""
    url: str
    """Address of the page."""
    address_of: Callable[[str], str | None]
    """Source file of a page in its language -> address; None where there is none."""


class Way(NamedTuple):
    """Where one link leads."""

    link: str
    """As it was written."""
    href: str
    """As the page has it."""
    fault: Literal["", "absolute", "lost"] = ""
    """`absolute` begins at the root of a host, where the site may not stand; `lost` names no page."""
    target: str = ""
    """Source file of the page that it leads to, where it names a place on it."""
    anchor: str = ""
    """That place."""


def follow(link: str, origin: Origin) -> Way:
    """Find where a link leads."""
    try:
        parts = urlsplit(link)
    except ValueError:  # `http://[`
        return Way(link, link, "lost")
    if parts.scheme or parts.netloc or AMP_SUBSTITUTE in link:
        return Way(link, link)
    if link.startswith(("/", "\\")):
        return Way(link, link, "absolute")
    if not parts.path:
        return Way(link, link, target=origin.path if parts.fragment else "", anchor=parts.fragment)
    folder = posixpath.dirname(origin.path)
    target = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
    address = origin.address_of(target)
    if address is None:
        return Way(link, link, "lost")
    page = relative(origin.url, address)
    href = urlunsplit(("", "", page, parts.query, parts.fragment))
    return Way(link, href, target=target if parts.fragment else "", anchor=parts.fragment)


class Links(Treeprocessor):
    """Rewrites the links and addresses of pictures of one page after the other."""

    origin = Origin("", "", lambda _: None)
    """The page."""
    ways: tuple[Way, ...] = ()
    """Its links, in order."""

    def run(self, root: Element) -> None:
        """Rewrite all of a page."""
        ways = []
        for element, key in _linking(root):
            ways.append(follow(element.get(key, ""), self.origin))
            element.set(key, ways[-1].href)
        self.ways = tuple(ways)


def _linking(root: Element) -> Iterable[tuple[Element, str]]:
    """Walk over the elements that link, with the names of their attributes."""
    for element in root.iter():
        if element.tag == "a":
            yield element, "href"
        elif element.tag == "img":
            yield element, "src"


@dataclass
class LinksExtension(Extension):
    """Registers the links as the last of all tree processors."""

    links: Links

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - named by Python-Markdown
        """Add the tree processor."""
        md.treeprocessors.register(self.links, "tillsammans-links", 0)
