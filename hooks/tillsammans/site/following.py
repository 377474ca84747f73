"""Where the links of finished pages lead: the last look, after that of the sources' check.

The rule broken-link reads Markdown as people do, and says where a mistake stands. This is what was rendered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from tillsammans.pages.links import Way


@dataclass(frozen=True)
class Followed:
    """A finished page."""

    language: str
    path: str
    """Of its source, within the folder of its language."""
    anchors: frozenset[str]
    """Where links can lead to within it."""
    ways: tuple[Way, ...]
    """Its links."""


@dataclass(frozen=True)
class LostLink:
    """A link that doesn't lead where it should."""

    kind: Literal["absolute_links", "not_found", "anchors"]
    """As mkdocs.yml names it below `validation.links`."""
    message: str


def lost_links(pages: Iterable[Followed]) -> Iterator[LostLink]:
    """Follow all links of a site."""
    every = {(page.language, page.path): page for page in pages}
    for page in every.values():
        yield from _of(page, every)


def _of(page: Followed, every: Mapping[tuple[str, str], Followed]) -> Iterator[LostLink]:
    source = f"{page.language}/{page.path}"
    for way in page.ways:
        if way.fault == "absolute":
            message = f"{source} contains an absolute link '{way.link}', it was left as is."
            yield LostLink("absolute_links", message)
        elif way.fault == "lost":
            yield LostLink("not_found", f"{source} contains a link '{way.link}', which leads to no page.")
        elif way.anchor and way.anchor not in every[page.language, way.target].anchors:
            message = f"{source} contains a link '{way.link}', but {way.target} has no '#{way.anchor}'."
            yield LostLink("anchors", message)
