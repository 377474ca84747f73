"""The Markdown conventions of editors, as an extension of Python-Markdown.

- An h2 with a class that begins with `card` becomes, with all that follows up to the next h2,
  a section that is labelled by it; one with the class `fact` becomes a fact box beside the text.
- A blockquote whose last paragraph begins with an em dash is a quotation with its speaker.
- A table can be scrolled by itself, by keyboard too, and is labelled by the heading above it.
- A link that leaves the site carries neither opener nor referrer.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

SPEAKER = "— "
"""How the paragraph that names the speaker of a quotation begins."""


class Conventions(Treeprocessor):
    """Rewrites the tree of a page."""

    def run(self, root: Element) -> None:
        """Apply all conventions."""
        _wrap_tables(root)
        _wrap_cards(root)
        for parent, quote in _pairs(root, "blockquote"):
            _name_speaker(parent, quote)
        for link in root.iter("a"):
            if link.get("href", "").startswith(("https:", "http:")):
                link.set("rel", "noopener noreferrer")


def _pairs(root: Element, tag: str) -> Iterator[tuple[Element, Element]]:
    """List elements of a tag with their parents."""
    yield from [(parent, child) for parent in root.iter() for child in parent if child.tag == tag]


def _wrap_cards(root: Element) -> None:
    """Gather what belongs to a card heading in a section."""
    children = list(root)
    card: Element | None = None
    for child in children:
        if child.tag == "h2":
            names = child.get("class", "").split()
            classes = [name for name in names if name.startswith("card")]
            card = None
            if classes or "fact" in names:
                kind = ("section", " ".join(["card", *classes])) if classes else ("aside", "fact")
                card = Element(kind[0], {"class": kind[1]})
                card.set("aria-labelledby", child.get("id", ""))
                child.attrib.pop("class")
                root.insert(list(root).index(child), card)
        if card is not None:
            root.remove(child)
            card.append(child)


def _wrap_tables(root: Element) -> None:
    """Make wide tables scroll within themselves."""
    heading_id = ""
    for parent in list(root.iter()):
        for index, child in enumerate(list(parent)):
            if child.tag in ("h2", "h3") and child.get("id"):
                heading_id = child.get("id", "")
            if child.tag == "table" and parent.get("class") != "table":
                frame = Element("div", {"class": "table", "role": "region", "tabindex": "0"})
                frame.set("aria-labelledby", heading_id)
                frame.tail, child.tail = child.tail, None
                parent.remove(child)
                frame.append(child)
                parent.insert(index, frame)


def _name_speaker(parent: Element, quote: Element) -> None:
    """Turn a blockquote with a speaker into a figure."""
    paragraphs = [child for child in quote if child.tag == "p"]
    if len(paragraphs) < 2 or not (paragraphs[-1].text or "").startswith(SPEAKER):
        return
    speaker = paragraphs[-1]
    quote.remove(speaker)
    speaker.tag = "figcaption"
    speaker.text = (speaker.text or "").removeprefix(SPEAKER)
    figure = Element("figure", {"class": "quote"})
    figure.tail, quote.tail = quote.tail, None
    index = list(parent).index(quote)
    parent.remove(quote)
    figure.extend([quote, speaker])
    parent.insert(index, figure)


class ConventionsExtension(Extension):
    """Registers the conventions after headings have got their ids."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - named by Python-Markdown
        """Add the tree processor; attr_list and toc run before it (8 and 5)."""
        self._markdown = md
        md.registerExtension(self)
        md.treeprocessors.register(Conventions(md), "tillsammans", 2)

    def reset(self) -> None:
        """Write HTML: `<br>`, not `<br />`. Python-Markdown sets its own format after the extensions."""
        self._markdown.set_output_format("html")


def makeExtension(**options: Any) -> ConventionsExtension:  # noqa: N802 - named by Python-Markdown
    """Make the extension that `markdown_extensions` names."""
    return ConventionsExtension(**options)
