"""A built site as the checks before its publication see it: files, pages, what machines read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import unquote, urldefrag, urljoin

from tillsammans.floor.addresses import output_file
from tillsammans.floor.languages import Text
from tillsammans.floor.problems import Position


@dataclass(frozen=True)
class Link:
    """Something that a page refers to."""

    href: str
    """As it is written."""
    line: int


@dataclass(frozen=True)
class Call:
    """A number that a page lets its readers call."""

    dial: str
    """What the phone dials: `tel:11414`."""
    shown: str
    """What readers see of it."""
    line: int


@dataclass(frozen=True)
class PageSeen:
    """A built page, read once."""

    lang: str
    canonical: str | None
    alternates: Mapping[str, str]
    """Language code, or `x-default` -> address in the page's head."""
    links: tuple[Link, ...]
    calls: tuple[Call, ...]
    anchors: frozenset[str]


@dataclass(frozen=True)
class Release:
    """A built site."""

    place: str
    """Folder or address that it was read from, with a slash at the end."""
    address: str
    """Where it says that it is published."""
    as_of: date
    listed: Mapping[str, str]
    """The manifest: path -> SHA-256."""
    found: Mapping[str, str]
    """What is there: path -> SHA-256."""
    pages: Mapping[str, PageSeen] = field(default_factory=dict)
    """Path of the file -> page."""
    documents: Mapping[str, bytes] = field(default_factory=dict)
    """Path -> content of what machines read."""
    unreadable: Mapping[str, Text] = field(default_factory=dict)
    """Path -> why it could not be read."""
    strange_twins: frozenset[str] = frozenset()
    """Compressed twins that hold something else than their original."""

    def at(self, path: str, line: int = 1) -> Position:
        """Make a position in one of its files."""
        return Position(self.place + path, line)

    def url(self, path: str) -> str:
        """Return the absolute address of a file."""
        return self.address + path.removesuffix("index.html")

    def file_of(self, href: str, path: str) -> tuple[str, str] | None:
        """Follow a link of a page to a file and a fragment; None where it leaves the site."""
        try:
            bare, fragment = urldefrag(urljoin(self.url(path), href))
        except ValueError:  # `http://[`
            return href, ""
        if not self.address or not bare.startswith(self.address):
            return None
        address = unquote(bare.removeprefix(self.address).partition("?")[0])
        return output_file(address), unquote(fragment)
