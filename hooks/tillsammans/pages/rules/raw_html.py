"""Rule raw-html: pages are written in Markdown alone."""

import re
from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Position, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.pages.source import PageSource

_TAG = re.compile(r"<(?!https?://|mailto:)/?(?P<name>[a-zA-Z!?][\w-]*)")


def check(page: PageSource, _context: Context) -> Iterator[Finding]:
    """Find tags, comments and processing instructions in the body."""
    for number, line in page.lines:
        for match in _TAG.finditer(line):
            yield Finding(
                Position(page.document.path, number, match.start() + 1),
                words(f"HTML i texten: {match[0]}.", f"HTML in the text: {match[0]}."),
                words(
                    "Skriv med Markdown. Ett <-tecken skrivs &lt;.",
                    "Write in Markdown. A < character is written &lt;.",
                ),
            )


RULE: Rule[PageSource] = Rule(
    id="raw-html",
    severity=Severity.ERROR,
    what=words("Sidor skrivs med Markdown, inte med HTML.", "Pages are written in Markdown, not in HTML."),
    why=words(
        "HTML kan bryta sidan, spåra läsaren och gå förbi kontrollerna.",
        "HTML can break the page, track the reader and pass by the checks.",
    ),
    example="<b>Ring</b>\n**Ring**",
    check=check,
)
