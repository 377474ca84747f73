"""What records, items and pages refer to: contacts, sources, municipalities and roles by their names."""

from __future__ import annotations

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding
from tillsammans.floor.rule import Context, is_known
from tillsammans.floor.similar import closest, not_found
from tillsammans.floor.tree import Mapping, Node, Scalar, select_scalars


def unknown_contacts(named: Iterator[Scalar], context: Context) -> Iterator[Finding]:
    """Find contacts without a record; one that cannot be read counts as there."""
    for contact in named:
        if contact.text not in context.contact_points and contact.text not in context.unreadable:
            contacts = frozenset(context.contact_points) | context.unreadable
            yield not_found(contact, "Kontakten", "contact", contacts)


def unknown_points(named: Iterator[Scalar], context: Context) -> Iterator[Finding]:
    """Find contact points (`polisen/114-14`) that aren't there, or that nobody can call."""
    for point in named:
        slug = point.text.partition("/")[0]
        if slug not in context.unreadable and "phone" not in context.contact_ways.get(point.text, ()):
            callable_ = {name for name, ways in context.contact_ways.items() if "phone" in ways}
            yield not_found(point, "Kontaktvägen med telefon", "contact point with a phone", callable_)


def unanswered_points(named: Iterator[Scalar], context: Context) -> Iterator[Finding]:
    """Find contact points (`digg/vaxel`) that pages don't show, or that have neither phone nor e-mail."""
    points = {f"{slug}/{point}" for slug, every in context.contact_points.items() for point in every}
    answered = {point for point in points if {"phone", "email"} & context.contact_ways.get(point, set())}
    for point in named:
        slug = point.text.partition("/")[0]
        if slug not in context.unreadable and point.text not in answered:
            sv, en = (
                "Kontaktvägen med telefon eller e-post",
                "contact point with a phone or an e-mail address",
            )
            yield not_found(point, sv, en, answered)


def unknown_names(record: Mapping, context: Context) -> Iterator[Finding]:
    """Find sources (`sources: [a]`) and a municipal code (`municipality: "2282"`) that are in no register."""
    for source in select_scalars(record, "sources", "*"):
        if not is_known(source.text, context.sources):
            yield not_found(source, "Källan", "source", context.sources)
    for code in select_scalars(record, "municipality"):
        if not is_known(code.text, context.municipalities):
            yield not_found(code, "Kommunkoden", "municipal code", ())  # digits look alike without meaning it


def unknown_owners(node: Node, context: Context) -> Iterator[Finding]:
    """Find an owner (`owner: web`) that is no role of the publisher."""
    for owner in select_scalars(node, "owner"):
        if not is_known(owner.text, context.roles):
            meant = closest(owner.text, context.roles)
            choices = ", ".join(sorted(context.roles))
            hint = words(f"Menade du {meant}?", f"Did you mean {meant}?")
            yield Finding(
                owner.position,
                words(f"Rollen {owner.text} finns inte.", f"There is no role {owner.text}."),
                hint if meant else words(f"Välj ett av: {choices}.", f"Choose one of: {choices}."),
                owner.replaced_by(meant) if meant else None,
            )
