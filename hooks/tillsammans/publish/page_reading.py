"""From the bytes of a built page to what the checks of a release look at."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from lxml import etree, html

from tillsammans.publish.release import Call, Link, PageSeen

_REFERENCES = frozenset({"href", "src", "srcset", "data", "poster", "action"})

_NOTHING = b"<p>"


@cache
def _references() -> Any:
    return etree.XPath(f"//*[{' or '.join(f'@{name}' for name in sorted(_REFERENCES))}]")


def read_page(data: bytes) -> PageSeen:
    """Read a page. Whatever the bytes are, something comes out: a browser shows something too."""
    parser = html.HTMLParser(encoding="utf-8")
    try:
        root = html.document_fromstring(data, parser=parser)
    except etree.ParserError:  # nothing but blanks, or a comment
        root = html.document_fromstring(_NOTHING, parser=parser)
    return PageSeen(
        lang=root.get("lang", ""),
        canonical=next((link.get("href") for link in root.iterfind(".//link[@rel='canonical']")), None),
        alternates={
            link.get("hreflang"): link.get("href", "")
            for link in root.iterfind(".//head/link[@hreflang]")
            if link.get("rel") == "alternate"
        },
        links=tuple(_links(root)),
        calls=tuple(_calls(root)),
        anchors=frozenset(root.xpath("//@id")),
    )


def _links(root: Any) -> Iterator[Link]:
    for element in _references()(root):
        for name in _REFERENCES.intersection(element.keys()):
            for href in _addresses(name, element.get(name)):
                yield Link(href, element.sourceline)
    for element in root.iterfind(".//meta[@http-equiv]"):
        if element.get("http-equiv").lower() == "refresh":
            yield Link(element.get("content", "").partition("url=")[2], element.sourceline)


def _addresses(name: str, value: str) -> Iterator[str]:
    """Take the addresses out of an attribute: `srcset` holds several, each with a width."""
    if name != "srcset":
        yield value.strip()
        return
    yield from (part.split()[0] for part in value.split(",") if part.strip())


def _calls(root: Any) -> Iterator[Call]:
    for link in root.iterfind(".//a[@href]"):
        href = link.get("href").strip()
        if href.lower().startswith("tel:"):
            number = next(iter(link.find_class("phone")), link)
            yield Call(href, " ".join(number.text_content().split()), link.sourceline)
