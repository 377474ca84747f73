"""Rule news-references: what an item refers to is in the records."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.similar import closest
from tillsammans.floor.tree import select_scalars
from tillsammans.news.source import NewsSource


def check(item: NewsSource, context: Context) -> Iterator[Finding]:
    """Compare contacts, sources and municipality with the records."""
    registers = (
        (("contacts", "*"), "Kontakten", "contact", frozenset(context.contact_points) | context.unreadable),
        (("sources", "*"), "Källan", "source", context.sources),
        (("municipality",), "Kommunkoden", "municipal code", frozenset(context.municipalities)),
    )
    for path, sv, en, known in registers:
        for value in select_scalars(item.document.front, *path):
            if value.text in known:
                continue
            meant = closest(value.text, known)
            yield Finding(
                value.position,
                words(f"{sv} {value.text} finns inte.", f"There is no {en} {value.text}."),
                words(f"Menade du {meant}?", f"Did you mean {meant}?") if meant else None,
                value.replaced_by(meant) if meant else None,
            )


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
