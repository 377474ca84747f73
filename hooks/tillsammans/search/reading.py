"""Reading a page: which words it holds, and how much each of them says about it.

The HTML is what our own templates print, so tags are found without building a tree: a site has thousands of
pages, and this runs for every one of them.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Mapping

from tillsammans.search.words import tokens

TITLE, HEADING, LEAD, TEXT = 12, 5, 2, 1
"""What a word weighs by its place."""

_MAIN = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?P<attributes>[^>]*)>|<!--.*?-->", re.DOTALL)
_SKIPPED = frozenset({"nav", "svg", "script", "style", "template", "button", "form", "noscript"})
_SKIPPED_CLASS = re.compile(r'class="(?:[^"]* )?(?:sources|page-facts|cite|help|share|archive-part)[ "]')
"""What stands on many pages and says nothing of this one; the script in the browser leaves out the same."""
_LEFT_OUT = re.compile(r"\shidden(?=[\s>/]|$)")
_EMPTY = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
"""Elements without an end."""
_WITHIN = frozenset(
    {"a", "abbr", "b", "cite", "code", "em", "i", "mark", "s", "small", "span", "strong", "sub"}
)
"""Elements that don't part words."""
_HEADINGS = {"h1": TITLE, "h2": HEADING, "h3": HEADING, "h4": HEADING}
_LEAD_CLASS = re.compile(r'class="(?:[^"]* )?(?:lead|news-lead)[ "]')


def read(page: str, *, title: str, description: str = "", also: str = "") -> Mapping[str, int]:
    """Return the words of a page's HTML, each with its weight.

    `also` are words that people ask for when they mean the page; they count as its title does.
    """
    found: Counter[str] = Counter()
    for text, weight in ((title, TITLE), (also, TITLE), (description, LEAD), *_parts(page)):
        for word in tokens(text):
            found[word] += weight
    return found


def _parts(page: str) -> Iterator[tuple[str, int]]:
    """Part the main text of a page into its pieces, each with its weight; the title is known already."""
    main = _MAIN.search(page)
    for piece, weight in _pieces(main[1]) if main else ():
        if weight != TITLE:
            yield html.unescape(piece), weight


def _pieces(main: str) -> Iterator[tuple[str, int]]:
    """Walk over the tags: what is skipped is left out, and elements within a line part no words."""
    weight, piece, start = TEXT, "", 0
    skipping, depth = "", 0
    for tag in _TAG.finditer(main):
        name = (tag["name"] or "").lower()
        if skipping:
            if name == skipping:
                depth += -1 if tag["end"] else 1
                if depth == 0:
                    skipping = ""
                    start = tag.end()
            continue
        piece += main[start : tag.start()]
        start = tag.end()
        if not tag["end"] and _is_skipped(name, tag["attributes"] or ""):
            skipping, depth = name, 1
        elif name and name not in _WITHIN:
            yield piece, weight
            piece = ""
            weight = TEXT if tag["end"] else _weight(name, tag["attributes"])
    if not skipping:
        yield piece + main[start:], weight


def _is_skipped(name: str, attributes: str) -> bool:
    marked = attributes and (_SKIPPED_CLASS.search(attributes) or _LEFT_OUT.search(attributes))
    return name in _SKIPPED or (bool(marked) and name not in _EMPTY)


def _weight(name: str, attributes: str) -> int:
    """Return what the text of an element weighs."""
    return _HEADINGS.get(name) or (LEAD if _LEAD_CLASS.search(attributes) else TEXT)
