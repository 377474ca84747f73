"""Rule search-page: a question that many ask leads to a page that is there."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.similar import not_found
from tillsammans.floor.tree import Mapping, select_scalars


def check(texts: Mapping, context: Context) -> Iterator[Finding]:
    """Compare the pages with those that somebody wrote, or that records make."""
    known = context.written | context.generated | context.unreadable_pages
    named = set()
    for page in select_scalars(texts, "most_asked", "*", "page"):
        if page.text not in known:
            yield not_found(page, "Sidan", "page", known)
        elif page.text in named:
            yield Finding(
                page.position,
                words(f"Sidan {page.text} står två gånger.", f"The page {page.text} stands twice."),
                words("Slå ihop de två frågorna.", "Make one question of the two."),
            )
        named.add(page.text)


RULE: Rule[Mapping] = Rule(
    id="search-page",
    severity=Severity.ERROR,
    what=words(
        "En vanlig fråga leder till en sida som finns, och varje sida svarar på en fråga.",
        "A question that many ask leads to a page that is there, and every page answers one question.",
    ),
    why=words(
        "Sökningens första sida är en väg fram också utan skript.",
        "The first page of the search is a way on, without scripts too.",
    ),
    example="- page: lagar.md\n- page: lagen.md",
    check=check,
)
