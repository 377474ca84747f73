"""The files of all materials, as they are published: those that the build makes, and those of editors."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol, cast

from tillsammans.floor.addresses import address
from tillsammans.floor.languages import SOURCE_LANGUAGE
from tillsammans.materials.documents.kinds import DOCUMENTS
from tillsammans.materials.facts import Facts
from tillsammans.materials.model import Material
from tillsammans.materials.provided import Kind
from tillsammans.site.model import Site


class Made(Protocol):
    """A document as it was made."""

    @property
    def data(self) -> bytes:
        """The PDF."""

    @property
    def pages(self) -> int:
        """How many it has."""


class DocumentMaker(Protocol):
    """Makes a document of `DOCUMENTS` in a language."""

    def __call__(
        self, document: str, language: str, *, version: str, date: date, municipality: str | None
    ) -> Made:
        """Make it; `municipality` is the slug of its contact, where each has its own."""


@dataclass(frozen=True)
class Edition:
    """A file of a material, for readers of a language."""

    language: str
    """That of the file: the source language where a reader's own has none."""
    municipality: str | None
    """Slug of the contact of the municipality that it is for."""
    address: str
    kind: Kind
    pages: int | None
    data: bytes

    @property
    def checksum(self) -> str:
        """SHA-256 of the bytes."""
        return hashlib.sha256(self.data).hexdigest()


Editions = Mapping[tuple[str, str], tuple[Edition, ...]]
"""(slug of a material, language of the reader) -> files."""


def collect(site: Site, make: DocumentMaker, read: Callable[[str], bytes]) -> Editions:
    """Make and read the files that are offered. `read` returns the bytes of a file of the project.

    What is withdrawn is not offered, nor a former document: the build makes it as it is today.
    """
    press = _Press(site, make, read)
    return {
        (slug, language): (*press.documents(slug, one, language), *press.provided(slug, one, language))
        for slug, one in site.materials.items()
        for language in site.languages
        if one.status != "withdrawn"
    }


def files(editions: Editions) -> dict[str, bytes]:
    """Return what is published: address -> content."""
    return {edition.address: edition.data for own in editions.values() for edition in own}


def file_address(slug: str, language: str, ending: str, municipality: str | None = None) -> str:
    """Return the address of a file."""
    name = f"{slug}-{municipality}" if municipality else slug
    return f"{address('material/index.md', language)}filer/{name}.{ending}"


@dataclass(frozen=True)
class _Press:
    site: Site
    make: DocumentMaker
    read: Callable[[str], bytes]

    def documents(self, slug: str, material: Material, language: str) -> Iterator[Edition]:
        """Make a document, for each municipality where each has its own."""
        if not material.document or material.status != "current":
            return
        for municipality in _municipalities(self.site, material.document):
            made = self.make(
                material.document,
                language,
                version=material.version,
                date=material.date,
                municipality=municipality,
            )
            target = file_address(slug, language, "pdf", municipality)
            yield Edition(language, municipality, target, "pdf", made.pages, made.data)

    def provided(self, slug: str, material: Material, language: str) -> Iterator[Edition]:
        """Take the file in the reader's language, else in the source language, else in any."""
        for spoken in sorted(material.files, key=lambda code: (code != language, code != SOURCE_LANGUAGE))[
            :1
        ]:
            file = self.site.provided[material.files[spoken]]
            # There is no site with a file that could not be looked at.
            kind, facts = cast("Kind", file.kind), cast("Facts", file.facts)
            target = file_address(slug, spoken, kind)
            yield Edition(spoken, None, target, kind, facts.pages, self.read(file.path))


def _municipalities(site: Site, document: str) -> tuple[str | None, ...]:
    """Name the municipalities that get a document of their own."""
    if not DOCUMENTS[document].per_municipality:
        return (None,)
    return tuple(
        slug for slug, contact in site.contacts.items() if contact.municipality and not contact.obsolete
    )
