"""Rule repealed-section: a page cites rules that apply."""

from collections.abc import Iterator

from tillsammans.floor.citations import repealed
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.pages.source import PageSource

_FORMER = ("före", "before")
"""How the heading of a column begins that tells what applied once."""


def check(page: PageSource, context: Context) -> Iterator[Finding]:
    """Find sections that were repealed, but for those in a column about what applied before."""
    for citation, position in page.citations(context.laws):
        told = repealed(citation, context.laws)
        heading = page.column_heading(position).lower()
        if told and not heading.startswith(_FORMER):
            yield Finding(position, *told)


RULE: Rule[PageSource] = Rule(
    id="repealed-section",
    severity=Severity.ERROR,
    what=words(
        "En sida hänvisar till regler som gäller. En upphävd paragraf får stå i en kolumn som heter Före.",
        "A page cites rules that apply. A repealed section may stand in a column headed Before.",
    ),
    why=words(
        "Den som följer en upphävd regel kan göra fel i god tro.",
        "Whoever follows a repealed rule may do wrong in good faith.",
    ),
    example="2 kap. 14 § postlagen\n5 kap. 1 § postlagen",
    check=check,
)
