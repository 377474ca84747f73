"""The first use of each term in a page's HTML becomes a link to its definition.

It works on the HTML of a page's text, where links, headings and code are known whoever wrote them: Markdown,
a directive or a template. The text itself stays as it is, letter by letter.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape

from tillsammans.glossary.matching import Found, Matcher

ROLE = "doc-glossref"
"""What such a link is (DPUB-ARIA 1.1): a link, of which a reader is told that it leads to a definition."""

_MARKUP = re.compile(
    r"<!--.*?-->"
    r"|<(?P<close>/?)(?P<name>[a-z][a-z0-9-]*)(?P<attributes>(?:[^\"'<>]|\"[^\"]*\"|'[^']*')*)>",
    re.DOTALL | re.IGNORECASE,
)
_INLINE = frozenset(
    {
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q"),
        *("s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var"),
    }
)
"""Elements that don't end a word: `post<strong>ombud</strong>`."""

NEVER = frozenset(
    {
        *("a", "button", "label", "select", "summary", "textarea"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "caption", "th"),
        *("code", "kbd", "pre", "samp"),
        *("blockquote", "q", "abbr", "dfn"),
        *("audio", "math", "object", "svg", "video"),
        *("script", "style", "template", "title"),
    }
)
"""Elements without links to definitions: controls, headings, code, the words of others, drawings."""

_LANGUAGE = re.compile(r"\slang=")
"""Words of another language than the page's."""
_CLASSES = re.compile(r"\sclass=\"([^\"]*)\"")
_CARDS = frozenset({"contact-card", "drawing"})
"""Classes of what is made from records: short words under their own headings."""


@dataclass
class _Text:
    """The text of a page, and the pieces of it that may hold links."""

    words: list[str] = field(default_factory=list)
    length: int = 0
    starts: list[int] = field(default_factory=list)
    """Where the pieces start in the text."""
    pieces: list[tuple[int, int]] = field(default_factory=list)
    """Where they start in the HTML, and their length."""

    def add(self, words: str, place: int | None = None) -> None:
        """Add some text; `place` is where it stands in the HTML, if it may hold links."""
        if words and place is not None:
            self.starts.append(self.length)
            self.pieces.append((place, len(words)))
        self.words.append(words)
        self.length += len(words)

    def place(self, found: Found) -> int | None:
        """Return where a term starts in the HTML; None where it may not be a link, or holds markup."""
        index = bisect_right(self.starts, found.start) - 1
        if index < 0:
            return None
        offset = found.start - self.starts[index]
        place, length = self.pieces[index]
        return place + offset if offset + found.end - found.start <= length else None


def explain(html: str, matcher: Matcher, href: Callable[[str], str]) -> str:
    """Link the first use of each term; `href` returns the address of a definition by its slug.

    The HTML is what Markdown and our templates write: elements are closed, and quotation marks within
    attributes are escaped.
    """
    pieces: list[str] = []
    done = 0
    for slug, start, end in _first_uses(html, matcher):
        link = f'<a role="{ROLE}" href="{escape(href(slug))}">{html[start:end]}</a>'
        pieces += [html[done:start], link]
        done = end
    return "".join([*pieces, html[done:]])


def _first_uses(html: str, matcher: Matcher) -> Iterator[tuple[str, int, int]]:
    """Find the first use of each term that may be a link: its slug, and where it stands in the HTML."""
    text = _read(html)
    met: set[str] = set()
    for found in matcher.find("".join(text.words)):
        place = None if found.slug in met else text.place(found)
        if place is not None:
            met.add(found.slug)
            yield found.slug, place, place + found.end - found.start


def _read(html: str) -> _Text:
    """Take the text out of HTML."""
    text = _Text()
    done = depth = 0
    closed = ""  # the element without links that we are in
    for markup in _MARKUP.finditer(html):
        text.add(html[done : markup.start()], None if closed else done)
        done = markup.end()
        name = (markup["name"] or "").lower()
        if name and name not in _INLINE:
            text.add("\n")
        if name and name == closed:
            depth += -1 if markup["close"] else 1
            closed = closed if depth else ""
        elif name and not closed and not markup["close"] and _is_closed(name, markup["attributes"]):
            closed, depth = name, 1
    text.add(html[done:], None if closed else done)
    return text


def _is_closed(name: str, attributes: str) -> bool:
    """Whether an element holds no links to definitions."""
    classes = _CLASSES.search(attributes)
    is_card = classes is not None and not _CARDS.isdisjoint(classes[1].split())
    return name in NEVER or is_card or _LANGUAGE.search(attributes) is not None
