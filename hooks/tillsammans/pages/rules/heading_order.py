"""Rule heading-order: headings go down one level at a time, below the page's title."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.pages.source import PageSource


def check(page: PageSource, _context: Context) -> Iterator[Finding]:
    """Find first-level headings in the body, and levels that are jumped over."""
    level = 1
    for heading in page.headings:
        marks = "#" * min(level + 1, 6)
        if heading.level == 1:
            yield Finding(
                heading.position,
                words("Sidans rubrik står redan i title.", "The page's heading stands in title already."),
                words("Börja med ## i texten.", "Start with ## in the text."),
            )
        elif heading.level > level + 1:
            yield Finding(
                heading.position,
                words("Rubriken hoppar över en nivå.", "The heading jumps over a level."),
                words(f"Börja raden med {marks}.", f"Start the line with {marks}."),
            )
        level = max(heading.level, 2)


RULE: Rule[PageSource] = Rule(
    id="heading-order",
    severity=Severity.ERROR,
    what=words(
        "Rubriker går ned en nivå i taget, under sidans titel.",
        "Headings go down one level at a time, below the page's title.",
    ),
    why=words(
        "Den som lyssnar på sidan hittar med hjälp av rubrikerna.",
        "Those who listen to the page find their way by its headings.",
    ),
    example="## Så gör du\n#### Sedan\n## Så gör du\n### Sedan",
    check=check,
)
