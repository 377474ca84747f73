"""Parts of a project as they are written, for those who need nothing else of it: no rule is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tillsammans.contacts import record as contact_record
from tillsammans.contacts.model import Contact
from tillsammans.contacts.record import Record
from tillsammans.floor.problems import Problem, sort
from tillsammans.floor.rule import Context
from tillsammans.floor.tree import plain
from tillsammans.pages.source import PageSource
from tillsammans.site import files
from tillsammans.site.load_pages import read_pairs, read_sources
from tillsammans.site.loader import Loader, read_records
from tillsammans.translations.pair import Pair


@dataclass(frozen=True)
class Translations:
    """All pages beside their translations, without any other check."""

    languages: tuple[str, ...]
    """The source language first."""
    pairs: tuple[Pair, ...]
    problems: tuple[Problem, ...]
    """What stands in the way of reading pages."""


def read_translations(root: Path) -> Translations:
    """Read the pages of a project, and put them beside each other. No day matters to that."""
    languages = files.languages(root)
    loader = Loader(root, Context(as_of=date.min, languages=languages))
    pairs = read_pairs(loader, languages)
    return Translations(languages, pairs, sort(loader.problems))


def read_pages(root: Path) -> tuple[tuple[PageSource, ...], tuple[Problem, ...]]:
    """Read the pages of a project without any other check, in the order of their files.

    Returns them, and what stands in the way of reading others.
    """
    languages = files.languages(root)
    loader = Loader(root, Context(as_of=date.min, languages=languages))
    sources, _ = read_sources(loader, languages)
    return tuple(sources.values()), sort(loader.problems)


def read_contacts(root: Path, languages: Sequence[str]) -> dict[str, Contact]:
    """Read the contacts of a project that has been checked, internal parts too: for editors alone.

    Raises RefusedError where a record cannot be read.
    """
    return {
        record.slug: Contact.model_validate(plain(record.root), context={"languages": languages})
        for record in read_records(root, contact_record.FOLDER, Record)
    }
