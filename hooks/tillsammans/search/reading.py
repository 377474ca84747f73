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
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>|<!--.*?-->", re.DOTALL)
"""With the slash of an end, the name and the attributes."""
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
    texts = {TITLE: [title, also], LEAD: [description]}
    main = _MAIN.search(page)
    for piece, weight in _pieces(main[1]) if main else ():
        if weight != TITLE:  # it is known already
            texts.setdefault(weight, []).append(html.unescape(piece))
    found: Counter[str] = Counter()
    for weight, pieces in texts.items():
        for word, times in Counter(tokens("\n".join(pieces))).items():
            found[word] += weight * times
    return found


def _pieces(main: str) -> Iterator[tuple[str, int]]:
    """Walk over the tags: what is skipped is left out, and elements within a line part no words."""
    piece, *rest = _TAG.split(main)  # after each tag its three groups, which a comment has not, and the text
    weight, skipping, depth = TEXT, "", 0
    for end, tag, attributes, text in zip(rest[::4], rest[1::4], rest[2::4], rest[3::4], strict=True):
        name = tag.lower() if tag else ""
        if skipping:
            if name == skipping:
                depth += -1 if end else 1
                if depth == 0:
                    skipping = ""
                    piece += text
        elif name and not end and _is_skipped(name, attributes):
            skipping, depth = name, 1
        elif name and name not in _WITHIN:
            if not piece.isspace():
                yield piece, weight
            piece = text
            weight = TEXT if end else _weight(name, attributes)
        else:
            piece += text
    if not skipping:
        yield piece, weight


def _is_skipped(name: str, attributes: str) -> bool:
    if name in _SKIPPED:
        return True
    marked = _SKIPPED_CLASS.search(attributes) if "class" in attributes else None
    return bool(marked or ("hidden" in attributes and _LEFT_OUT.search(attributes))) and name not in _EMPTY


def _weight(name: str, attributes: str) -> int:
    """Return what the text of an element weighs."""
    return _HEADINGS.get(name) or (LEAD if attributes and _LEAD_CLASS.search(attributes) else TEXT)
