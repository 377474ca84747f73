"""Atom (RFC 4287)."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from tillsammans.floor.dates import beginning
from tillsammans.news.article import LICENCE
from tillsammans.news.feeds.feed import Feed, FeedItem

_ATOM = "http://www.w3.org/2005/Atom"
TITLE = "Atom"
NAME = "xml"
"""The ending of the file."""
TYPE = "application/atom+xml"


def write(feed: Feed) -> bytes:
    """Write a feed; ends with a line break."""
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": feed.language})
    _text(root, "id", feed.id)
    _text(root, "title", feed.title)
    _text(root, "subtitle", feed.description)
    _text(root, "updated", beginning(feed.updated))
    _text(SubElement(root, "author"), "name", feed.author)
    _link(root, "self", f"{feed.address}{NAME}", TYPE, feed.language)
    _link(root, "alternate", feed.home, "text/html", feed.language)
    for item in feed.items:
        root.append(_entry(item, feed.language))
    indent(root, "")
    return b"".join([tostring(root, "utf-8", xml_declaration=True), b"\n"])


def _entry(item: FeedItem, language: str) -> Element:
    entry = Element("entry", {"xml:lang": language})
    _text(entry, "id", item.id)
    _text(entry, "title", item.title)
    _text(entry, "published", beginning(item.published))
    _text(entry, "updated", beginning(item.updated))
    _link(entry, "alternate", item.url, "text/html", language)
    _link(entry, "license", LICENCE)
    SubElement(entry, "category", {"term": item.category})
    _text(entry, "summary", item.summary)
    _text(entry, "content", item.html).set("type", "html")
    return entry


def _text(parent: Element, name: str, text: str) -> Element:
    element = SubElement(parent, name)
    element.text = text
    return element


def _link(parent: Element, rel: str, href: str, kind: str = "", language: str = "") -> None:
    known = {"rel": rel, "href": href, "type": kind, "hreflang": language}
    SubElement(parent, "link", {name: value for name, value in known.items() if value})
