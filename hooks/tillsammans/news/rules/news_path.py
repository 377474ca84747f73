"""Rule news-path: an item's file carries its date and a name."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.news.model import PATH
from tillsammans.news.source import NewsSource


def check(item: NewsSource, _context: Context) -> Iterator[Finding]:
    """Find items whose address would not show their date."""
    if not PATH.fullmatch(item.path):
        yield Finding(
            item.document.front.position,
            words(f"{item.path} är inget filnamn för en nyhet.", f"{item.path} is not a file name for news."),
            words(
                "Skriv som nyheter/2023-11-19-ny-samverkan.md.", "Write as nyheter/2023-11-19-new-name.md."
            ),
        )


RULE: Rule[NewsSource] = Rule(
    id="news-path",
    severity=Severity.ERROR,
    what=words(
        "En nyhets fil heter nyheter/år-månad-dag-namn.md.",
        "An item's file is named nyheter/year-month-day-name.md.",
    ),
    why=words(
        "Adressen är permanent och visar när det hände.",
        "The address is permanent and shows when it happened.",
    ),
    example="nyheter/Kramfors.md\nnyheter/2023-11-19-ny-samverkan.md",
    check=check,
)
