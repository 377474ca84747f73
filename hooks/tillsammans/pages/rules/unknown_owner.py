"""Rule unknown-owner: somebody answers for the page."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.references import unknown_owners
from tillsammans.floor.rule import Context, Rule
from tillsammans.pages.source import PageSource


def check(page: PageSource, context: Context) -> Iterator[Finding]:
    """Compare the owner with the roles of the publisher."""
    return unknown_owners(page.document.front, context)


RULE: Rule[PageSource] = Rule(
    id="unknown-owner",
    severity=Severity.ERROR,
    what=words("Varje sida har en ansvarig roll.", "Every page has a role that answers for it."),
    why=words("En sida som ingen äger blir gammal.", "A page that nobody owns grows old."),
    example="owner: Kalle\nowner: guidance",
    check=check,
)
