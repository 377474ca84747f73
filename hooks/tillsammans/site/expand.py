"""Directives of a page become HTML from the records, before Markdown is rendered."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape

from markupsafe import Markup

from tillsammans.contacts.cards import ContactCard, Link
from tillsammans.floor.templates import Templates
from tillsammans.floor.words import Words
from tillsammans.pages.code import without_code
from tillsammans.pages.drawings import DRAWINGS
from tillsammans.pages.pictures import BodyPicture, pictures_in
from tillsammans.pages.source import directives_in
from tillsammans.site.picture_views import PictureView

_TOGETHER = re.compile(r"(?<=\b114) (?=14\b)|(?<=\b90) (?=114\b)| (?=\[\[\s*source\b)")
"""Spaces that never end a line: within 114 14 and 90 114, and before the number of a source."""


@dataclass
class Expansion:
    """Expands the directives of one page in one language, and keeps count of the sources that it cites."""

    templates: Templates
    strings: Words
    contact: Callable[[str], ContactCard]
    """Slug -> card, with links from this page."""
    file: Callable[[str], Link]
    """Address of a file of open data -> its absolute address, with a link from this page."""
    picture: Callable[[BodyPicture], PictureView]
    """Picture of the body -> what is shown of it, with links from this page."""
    statement: Callable[[], object]
    """Returns the accessibility statement as its parts show it."""
    cited: list[str] = field(default_factory=list)
    """Ids of sources in the order in which they are first cited."""

    def expand(self, markdown: str) -> str:
        """Replace all directives and pictures outside code."""
        shown = without_code(markdown.split("\n"))
        lines = _together(markdown, "\n".join(shown)).split("\n")
        expanded = list(map(self._line, lines, shown))
        for picture in pictures_in(shown):
            expanded[picture.line] = self._block("picture", picture=self.picture(picture))
        return "\n".join(expanded)

    def _line(self, line: str, shown: str) -> str:
        """Replace the directives of a line; `shown` is the line with its code blanked out."""
        if "[[" not in shown:
            return line
        pieces = []
        done = 0
        for directive in directives_in(shown):
            pieces += [line[done : directive.start], self._replace(directive.name, directive.argument)]
            done = directive.end
        return "".join([*pieces, line[done:]])

    def _replace(self, name: str, argument: str) -> str:
        without_contact = {
            "source": self._citation,
            "file": self._file,
            "curl": self._curl,
            "drawing": self._drawing,
            "statement": self._statement,
        }
        if name in without_contact:
            return without_contact[name](argument)
        slug, _, point_id = argument.partition("/")
        card = self.contact(slug)
        if name == "contact":
            return self._block("contact-card", contact=card)
        point = card.point(point_id)
        if name == "call":
            return self._block("call-button", contact=card, point=point)
        return str(self.templates.render(f"{name}-link", contact=card, point=point, t=self.strings))

    def _file(self, address: str) -> str:
        """Link to a file of open data; its address is the text."""
        file = self.file(address)
        return f'<a href="{escape(file.href)}">`{file.text}`</a>'

    def _curl(self, address: str) -> str:
        """Show the command that fetches a file of open data."""
        return f"`curl --fail --remote-name {self.file(address).text}`"

    def _drawing(self, name: str) -> str:
        """Show a drawn picture; it gets the contact points whose numbers stand in it."""
        calls = {}
        for role, address in DRAWINGS[name].items():
            slug, _, point_id = address.partition("/")
            calls[role] = self.contact(slug).point(point_id)
        return self._block(f"drawings/{name}", calls=calls)

    def _statement(self, part: str) -> str:
        """Show a part of the accessibility statement; its sources are counted among those of the page."""
        return self._block(
            f"statement/{part}",
            statement=self.statement(),
            cite=lambda source: Markup(self._citation(source)),  # noqa: S704 - made of an escaped word
        )

    def _block(self, template: str, **context: object) -> str:
        """Render a partial that stands on its own; Markdown needs blank lines around it."""
        return f"\n\n{self.templates.render(template, t=self.strings, **context)}\n\n"

    def _citation(self, source: str) -> str:
        """Make the small numbered link to a source at the foot of the page."""
        if source not in self.cited:
            self.cited.append(source)
        number = self.cited.index(source) + 1
        label = escape(self.strings.page.cite(number=number))
        return f'<a class="cite" href="#{source_anchor(number)}" aria-label="{label}">{number}</a>'


def _together(text: str, shown: str) -> str:
    """Put hard spaces where a line mustn't end; `shown` is the text with its code blanked out."""
    pieces, done = [], 0
    for space in _TOGETHER.finditer(shown):
        pieces += [text[done : space.start()], "\u00a0"]
        done = space.end()
    return "".join([*pieces, text[done:]])


def source_anchor(number: int) -> str:
    """Name the place of a source in the list at the foot."""
    return f"kalla-{number}"
