"""Rule unknown-statute: acts that a page cites stand in the register, under the right number."""

from collections.abc import Iterator

from tillsammans.floor.citations import unknown
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.pages.source import PageSource


def check(page: PageSource, context: Context) -> Iterator[Finding]:
    """Compare the page's citations with the register of acts."""
    for citation, position in page.citations(context.laws):
        told = unknown(citation, context.laws)
        if told:
            yield Finding(position, *told)


RULE: Rule[PageSource] = Rule(
    id="unknown-statute",
    severity=Severity.ERROR,
    what=words(
        "De lagar som texten hänvisar till finns i registret över lagar, med rätt nummer.",
        "The acts that a text cites stand in the register of acts, under the right number.",
    ),
    why=words(
        "Ingen sida får påstå något om lagen som ingen källa stöder.",
        "No page may claim law that no source supports.",
    ),
    example="lagen (2024:764)\nlagen (2024:746)",
    check=check,
)
