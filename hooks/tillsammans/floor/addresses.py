"""Addresses of the site: from a source file to its address, and from one page to another.

An address is relative to the root of the site: `` for the home page, `lagen/`, `en/lagen/`, `404.html`.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from urllib.parse import urlsplit

from tillsammans.floor.languages import SOURCE_LANGUAGE

DESK = "redigera/"
"""Address of the editing desk, in a build that has it."""

NOT_FOUND = "404.md"
"""The source of the page that a server shows for an address that doesn't exist."""

OFFLINE = "utan-tackning.md"
"""The source of the page that a saved copy shows for one that isn't saved."""

SHOWN_ANYWHERE = (NOT_FOUND, OFFLINE)
"""Pages that are shown at the addresses of others: their links begin at the root of the host."""


def address(path: str, language: str) -> str:
    """Return the address of a source file (relative to its language's folder) in a language."""
    prefix = "" if language == SOURCE_LANGUAGE else f"{language}/"
    if path == NOT_FOUND:
        return f"{prefix}404.html"
    stem = path.removesuffix(".md")
    if stem == "index":
        return prefix
    return f"{prefix}{stem.removesuffix('/index')}/"


def output_file(url: str) -> str:
    """Return the file that holds the page of an address."""
    return f"{url}index.html" if url == "" or url.endswith("/") else url


def relative(origin: str, target: str) -> str:
    """Return the link from one address to another, so that the site works below any folder."""
    folder = origin.split("/")[:-1]
    parts = target.removesuffix("/").split("/") if target else []
    common = 0
    for own, other in zip(folder, parts, strict=False):
        if own != other:
            break
        common += 1
    link = "/".join([".."] * (len(folder) - common) + parts[common:]) or "."
    return f"{link}/" if target == "" or target.endswith("/") else link


def resolved(origin: str, link: str, root: str) -> str | None:
    """Return the address that a link on a page leads to; None for one that leaves the site.

    `root` is the path of the site on its host, with which the links of pages shown anywhere begin.
    """
    if link.startswith(root):
        return link.removeprefix(root)
    if _ELSEWHERE.match(link):
        return None
    path = posixpath.normpath(posixpath.join(posixpath.dirname(origin), link))
    slash = "/" if link.endswith("/") else ""
    return "" if path == "." else f"{path}{slash}"


def root_path(site_url: str) -> str:
    """Return the path of the site on its host, with a slash at both ends."""
    return f"{urlsplit(site_url).path.strip('/')}/".join(("/", "")).replace("//", "/")


_LINKS = re.compile(r'(?P<before>\s(?:href|src|(?P<set>srcset))=")(?P<links>[^"]*)(?P<after>")')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/|#")


def with_links(html: str, change: Callable[[str], str]) -> str:
    """Change every link and every address of a picture in a page's HTML."""

    def changed(match: re.Match[str]) -> str:
        links = match["links"]
        if match["set"]:  # addresses, each with a width: `a.jpg 480w, b.jpg 800w`
            parts = (part.partition(" ") for part in links.split(", "))
            links = ", ".join(f"{change(link)}{space}{width}" for link, space, width in parts)
        else:
            links = change(links)
        return f"{match['before']}{links}{match['after']}"

    return _LINKS.sub(changed, html)


def from_root(html: str, url: str, site_url: str) -> str:
    """Make the relative links of a page absolute on its host: the not-found page is shown at any depth."""
    base = root_path(site_url)

    def absolute(link: str) -> str:
        if _ELSEWHERE.match(link):
            return link
        joined = posixpath.normpath(posixpath.join("/", base, posixpath.dirname(url), link))
        slash = "/" if link.endswith("/") and joined != "/" else ""
        return f"{joined}{slash}"

    return with_links(html, absolute)
