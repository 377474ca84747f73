"""Rule heading-anchor: every heading has an anchor that doesn't change."""

import re
import unicodedata
from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.pages.source import PageSource


def suggestion(text: str) -> str:
    """Make an anchor from a heading: small letters without marks, joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain)[:5]) or "avsnitt"


def check(page: PageSource, _context: Context) -> Iterator[Finding]:
    """Find headings without an anchor, and anchors that stand twice."""
    seen: dict[str, int] = {}
    for heading in page.headings:
        if heading.level == 1:
            continue
        line = heading.position.line
        if heading.anchor is None:
            anchor = suggestion(heading.text)
            yield Finding(
                heading.position,
                words("Rubriken har inget ankare.", "The heading has no anchor."),
                words(f"Skriv {{ #{anchor} }} sist på raden.", f"End the line with {{ #{anchor} }}."),
            )
        elif seen.setdefault(heading.anchor, line) != line:
            first = seen[heading.anchor]
            yield Finding(
                heading.position,
                words(
                    f"Ankaret #{heading.anchor} finns redan på rad {first}.",
                    f"The anchor #{heading.anchor} stands on line {first} already.",
                ),
                words("Ge rubriken ett eget ankare.", "Give the heading an anchor of its own."),
            )


RULE: Rule[PageSource] = Rule(
    id="heading-anchor",
    severity=Severity.ERROR,
    what=words(
        "Varje rubrik har ett eget ankare, samma på alla språk.",
        "Every heading has an anchor of its own, the same in all languages.",
    ),
    why=words(
        "Länkar till ett avsnitt ska hålla även när rubriken skrivs om.",
        "Links to a section must hold when the heading is reworded.",
    ),
    example="## Vem får berätta?\n## Vem får berätta? { #vem-far-beratta }",
    check=check,
)
