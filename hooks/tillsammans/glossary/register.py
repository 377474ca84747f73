"""The glossary as it was written. Rules get it, so that anything may be missing or misshapen."""

from __future__ import annotations

from collections.abc import Iterator

from tillsammans.floor.tree import Entry, Mapping, Node, Scalar, select, select_scalars


def terms(register: Mapping) -> Iterator[Entry]:
    """Walk over the terms: the name in addresses, and what stands below it."""
    for found in select(register, "terms"):
        if isinstance(found, Mapping):
            yield from found.entries


def words(term: Node, language: str) -> Iterator[Scalar]:
    """Walk over what pages of a language may call a term, the term itself first."""
    yield from select_scalars(term, "term", language)
    yield from select_scalars(term, "forms", language, "*")


def plain(word: str) -> str:
    """Write a word or phrase as it is compared: in small letters, with one space between its words."""
    return " ".join(word.split()).lower()
