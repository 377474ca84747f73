"""Rule news-references: what an item refers to is in the records."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.references import unknown_contacts, unknown_names
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import select_scalars
from tillsammans.news.source import NewsSource


def check(item: NewsSource, context: Context) -> Iterator[Finding]:
    """Compare contacts, sources and municipality with the records."""
    front = item.document.front
    yield from unknown_contacts(select_scalars(front, "contacts", "*"), context)
    yield from unknown_names(front, context)


RULE: Rule[NewsSource] = Rule(
    id="news-references",
    severity=Severity.ERROR,
    what=words(
        "Kontakter, källor och kommuner som en nyhet nämner finns i registren.",
        "Contacts, sources and municipalities that an item names are in the records.",
    ),
    why=words(
        "Frågerutan under nyheten ska leda till någon som svarar.",
        "The question box below the item must lead to somebody who answers.",
    ),
    example="contacts: [kramfors]\ncontacts: [kramfors-kommun]",
    check=check,
)
