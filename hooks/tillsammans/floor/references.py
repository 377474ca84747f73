"""What records and items refer to: contacts, sources and municipalities by their names."""

from __future__ import annotations

from collections.abc import Iterator

from tillsammans.floor.problems import Finding
from tillsammans.floor.rule import Context, is_known
from tillsammans.floor.similar import not_found
from tillsammans.floor.tree import Mapping, Scalar, select_scalars


def unknown_contacts(named: Iterator[Scalar], context: Context) -> Iterator[Finding]:
    """Find contacts without a record; one that cannot be read counts as there."""
    contacts = frozenset(context.contact_points) | context.unreadable
    yield from (
        not_found(contact, "Kontakten", "contact", contacts)
        for contact in named
        if contact.text not in contacts
    )


def unknown_points(named: Iterator[Scalar], context: Context) -> Iterator[Finding]:
    """Find contact points (`polisen/114-14`) that aren't there, or that nobody can call."""
    for point in named:
        slug = point.text.partition("/")[0]
        callable_ = {name for name, ways in context.contact_ways.items() if "phone" in ways}
        if slug not in context.unreadable and point.text not in callable_:
            yield not_found(point, "Kontaktvägen med telefon", "contact point with a phone", callable_)


def unknown_names(record: Mapping, context: Context) -> Iterator[Finding]:
    """Find sources (`sources: [a]`) and a municipal code (`municipality: "2282"`) that are in no register."""
    for source in select_scalars(record, "sources", "*"):
        if not is_known(source.text, context.sources):
            yield not_found(source, "Källan", "source", context.sources)
    for code in select_scalars(record, "municipality"):
        if not is_known(code.text, context.municipalities):
            yield not_found(code, "Kommunkoden", "municipal code", ())  # digits look alike without meaning it
