"""Rule news-references: what an item refers to is in the records."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, is_known
from tillsammans.floor.similar import not_found
from tillsammans.floor.tree import select_scalars
from tillsammans.news.source import NewsSource


def check(item: NewsSource, context: Context) -> Iterator[Finding]:
    """Compare contacts, sources and municipality with the records."""
    front = item.document.front
    contacts = frozenset(context.contact_points) | context.unreadable
    for contact in select_scalars(front, "contacts", "*"):
        if contact.text not in contacts:
            yield not_found(contact, "Kontakten", "contact", contacts)
    for source in select_scalars(front, "sources", "*"):
        if not is_known(source.text, context.sources):
            yield not_found(source, "Källan", "source", context.sources)
    for code in select_scalars(front, "municipality"):
        if not is_known(code.text, context.municipalities):
            yield not_found(code, "Kommunkoden", "municipal code", ())  # digits look alike without meaning it


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
