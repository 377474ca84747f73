"""Rule undated-law: a page that cites sections says which wording of the act it has read."""

from collections.abc import Iterator

from tillsammans.floor.citations import unstated
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.pages.source import PageSource


def check(page: PageSource, context: Context) -> Iterator[Finding]:
    """Find acts whose sections are cited without a state in `law_state`; each once."""
    stated = {name.text for name, _ in page.law_states}
    for citation, position in page.citations(context.laws):
        told = unstated(citation, context.laws, stated, context.as_of)
        if told and citation.act:
            stated.add(citation.act)
            yield Finding(position, *told)


RULE: Rule[PageSource] = Rule(
    id="undated-law",
    severity=Severity.ERROR,
    what=words(
        "En sida som hänvisar till paragrafer säger i law_state t.o.m. vilken ändring den har läst lagen.",
        "A page that cites sections says in law_state up to which amendment it has read the act.",
    ),
    why=words(
        "Annars vet ingen om sidan är äldre än lagen.",
        "Otherwise nobody knows if the page is older than the act.",
    ),
    example="law_state: {}\nlaw_state: {postlagen: '2024:746'}",
    check=check,
)
