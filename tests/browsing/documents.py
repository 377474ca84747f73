"""Built pages as trees, with their links resolved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote, urldefrag, urljoin

from lxml import html
from lxml.html import HtmlElement

from browsing.sites import BuiltSite, language_of

_LINKS = (("a", "href"), ("link", "href"), ("script", "src"), ("img", "src"), ("source", "srcset"))


@dataclass(frozen=True)
class Link:
    """Something that a page refers to."""

    element: HtmlElement
    target: str
    """Absolute address."""

    @property
    def text(self) -> str:
        """What readers see."""
        return " ".join(self.element.text_content().split())


@dataclass(frozen=True)
class Document:
    """A built page."""

    site: BuiltSite
    address: str

    @cached_property
    def tree(self) -> HtmlElement:
        """Its elements."""
        return html.fromstring(
            self.site.file(self.address).read_bytes(), parser=html.HTMLParser(encoding="utf-8")
        )

    @property
    def language(self) -> str:
        """The language that it should be in."""
        return language_of(self.address)

    @property
    def kind(self) -> str:
        """The type of the page."""
        names: str = self.tree.body.get("class", "")
        return names.split(maxsplit=1)[0].removeprefix("kind-")

    def links(self, *tags: str) -> Iterator[Link]:
        """List what the page refers to; all kinds of elements unless some are named."""
        base = self.site.url + self.address
        for tag, attribute in _LINKS:
            if tags and tag not in tags:
                continue
            for element in self.tree.iter(tag):
                target = element.get(attribute)
                if target is not None:
                    yield Link(element, urljoin(base, target))

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Names of the places in the page."""
        return frozenset(self.tree.xpath("//@id"))

    def first(self, path: str) -> str:
        """Return the first value of an XPath; raises IndexError where there is none."""
        return str(self.tree.xpath(path)[0])


def documents(site: BuiltSite) -> tuple[Document, ...]:
    """Parse all pages."""
    return tuple(Document(site, address) for address in site.pages)


def broken(page: Document, known: dict[str, Document]) -> Iterator[str]:
    """Name the links of a page that lead nowhere in the site."""
    for link in page.links():
        bare, fragment = urldefrag(link.target)
        if not bare.startswith(page.site.url):
            if bare.startswith(page.site.url.rstrip("/").rsplit("/", 1)[0]) and page.site.path != "/":
                yield f"{page.address}: {link.target} leaves the site"
            continue
        address = unquote(bare.removeprefix(page.site.url))
        if not page.site.file(address).is_file():
            yield f"{page.address}: {link.target}"
        elif fragment and unquote(fragment) not in known[address].anchors:
            yield f"{page.address}: {link.target} has no such place"
