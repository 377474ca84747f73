"""Rule statement-parts: the accessibility statement shows everything that it must say, once."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Position, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.pages.source import PageSource
from tillsammans.pages.statement import PARTS, PATH


def check(page: PageSource, _context: Context) -> Iterator[Finding]:
    """Look for every part on the page of the statement, and for repeated ones anywhere."""
    seen: dict[str, Position] = {}
    for directive, place in page.directives:
        if directive.name == "statement" and directive.argument in PARTS:
            first = seen.setdefault(directive.argument, place)
            if first is not place:
                yield Finding(
                    place,
                    words(
                        f"{directive.argument} står redan på rad {first.line}.",
                        f"{directive.argument} stands on line {first.line} already.",
                    ),
                    words("Ta bort raden.", "Remove the line."),
                )
    for part in PARTS:
        if page.path == PATH and part not in seen:
            yield Finding(
                at(page.document.path),
                words(
                    f"Redogörelsen saknar delen {part}.",
                    f"The statement lacks the part {part}.",
                ),
                words(f"Lägg till en rad: [[statement: {part}]]", f"Add a line: [[statement: {part}]]"),
            )


RULE: Rule[PageSource] = Rule(
    id="statement-parts",
    severity=Severity.ERROR,
    what=words(
        "Sidan om tillgänglighet visar alla delar av redogörelsen, var och en en gång.",
        "The page on accessibility shows every part of the statement, each of them once.",
    ),
    why=words(
        "En redogörelse utan väg för synpunkter eller anmälan hjälper ingen.",
        "A statement without a way to comment or complain helps nobody.",
    ),
    example="[[statement: feedbak]]\n[[statement: feedback]]",
    check=check,
)
