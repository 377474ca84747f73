"""Materials as templates show them: rows in lists, a page with its files, and links from meetings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from babel.numbers import format_decimal

from tillsammans.contacts.cards import Day
from tillsammans.floor.addresses import relative
from tillsammans.floor.languages import own_word
from tillsammans.materials.model import AUDIENCES, Material
from tillsammans.materials.provided import Kind
from tillsammans.site.finding import swedish_order
from tillsammans.site.material_pages import audience_path, for_audience, material_path, material_url
from tillsammans.site.materials import Edition
from tillsammans.site.model import Page
from tillsammans.site.viewing import Titled, Viewing

TYPES: Mapping[Kind, str] = {"pdf": "PDF", "docx": "Word"}
_LICENCES = {
    "CC-BY-4.0": ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    "CC0-1.0": ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
}


@dataclass(frozen=True)
class Spoken:
    """The language of a file."""

    lang: str
    name: str


@dataclass(frozen=True)
class FileView:
    """A file to fetch."""

    title: str
    """The municipality that it is for, or the material's own title."""
    href: str
    type: str
    size: str
    pages: int | None
    language: Spoken
    checksum: str


@dataclass(frozen=True)
class MaterialRow:
    """A material in a list."""

    title: str
    href: str
    purpose: str
    version: str
    date: Day
    status: str
    file: FileView | None
    """Its file, or one of those for each municipality."""
    per_municipality: bool
    """Whether each has its own."""


@dataclass(frozen=True)
class MaterialGroup:
    """The materials of an audience."""

    id: str
    title: str
    href: str | None
    """Leads to the list of the audience alone."""
    materials: tuple[MaterialRow, ...]


@dataclass(frozen=True)
class InaccessibleView:
    """Why a file is not for all, and what there is instead."""

    reason: str
    alternative: str
    contact: Titled


@dataclass(frozen=True)
class MaterialView:
    """A material on its own page."""

    purpose: str
    version: str
    date: Day
    status: str
    reason: str | None
    replaced_by: Titled | None
    replaces: Titled | None
    audiences: tuple[Titled, ...]
    licence: Titled | None
    terms: str | None
    per_municipality: bool
    files: tuple[FileView, ...]
    inaccessible: InaccessibleView | None


def of_list(viewing: Viewing, page: Page) -> dict[str, Any]:
    """Gather what the page of all materials, or of an audience, shows."""
    chosen = [one for one in AUDIENCES if audience_path(one) == page.path]
    return {"material_groups": tuple(_groups(viewing, page, chosen)), "is_chosen": bool(chosen)}


def of_page(viewing: Viewing, page: Page) -> dict[str, Any]:
    """Gather what the page of a material shows."""
    slug, language = PurePosixPath(page.path).stem, page.language
    material = viewing.site.materials[slug]
    words = viewing.site.strings[language].material
    editions = viewing.editions.get((slug, language), ())
    files = [_file(viewing, page, slug, one) for one in editions]
    view = MaterialView(
        purpose=material.purpose.in_language(language),
        version=material.version,
        date=viewing.reader(language).day(material.date),
        status=material.status,
        reason=material.reason.in_language(language) if material.reason else None,
        replaced_by=titled(viewing, page, material.superseded_by),
        replaces=titled(viewing, page, material.supersedes),
        audiences=tuple(
            Titled(words.audiences[one], _to_audience(viewing, page, one) or "") for one in material.audience
        ),
        licence=_licence(material),
        terms=material.terms.in_language(language) if material.terms else None,
        per_municipality=any(one.municipality for one in editions),
        files=tuple(sorted(files, key=lambda one: swedish_order(one.title))),
        inaccessible=_inaccessible(viewing, page, material),
    )
    return {"material": view}


def titled(viewing: Viewing, page: Page, slug: str | None) -> Titled | None:
    """Lead to a material by its title."""
    if slug is None:
        return None
    title = viewing.site.materials[slug].title.in_language(page.language)
    return Titled(title, relative(page.url, material_url(slug, page.language)))


def written_size(size: int, language: str) -> str:
    """Write a number of bytes as readers of a language do: `84 kB`, `1,2 MB`."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{format_decimal(round(size / 1_000_000, 1), locale=language)} MB"


def _groups(viewing: Viewing, page: Page, chosen: Iterable[str]) -> Iterator[MaterialGroup]:
    words = viewing.site.strings[page.language].material
    for audience in chosen or AUDIENCES:
        found = for_audience(viewing.site, audience)
        if found:
            yield MaterialGroup(
                id=AUDIENCES[audience],
                title=words.audiences[audience],
                href=None if chosen else _to_audience(viewing, page, audience),
                materials=tuple(_row(viewing, page, slug, one) for slug, one in found.items()),
            )


def _to_audience(viewing: Viewing, page: Page, audience: str) -> str | None:
    """Lead to the list of an audience; None where nothing holds that is for it."""
    target = viewing.site.pages.get((page.language, audience_path(audience)))
    return relative(page.url, target.url) if target else None


def _row(viewing: Viewing, page: Page, slug: str, material: Material) -> MaterialRow:
    editions = viewing.editions.get((slug, page.language), ())
    return MaterialRow(
        title=material.title.in_language(page.language),
        href=relative(page.url, viewing.site.pages[page.language, material_path(slug)].url),
        purpose=material.purpose.in_language(page.language),
        version=material.version,
        date=viewing.reader(page.language).day(material.date),
        status=material.status,
        file=_file(viewing, page, slug, editions[0]) if editions else None,
        per_municipality=any(one.municipality for one in editions),
    )


def _file(viewing: Viewing, page: Page, slug: str, edition: Edition) -> FileView:
    contact = viewing.site.contacts[edition.municipality] if edition.municipality else None
    name = viewing.municipality(contact.municipality) if contact else None
    return FileView(
        title=name or viewing.site.materials[slug].title.in_language(page.language),
        href=relative(page.url, edition.address),
        type=TYPES[edition.kind],
        size=written_size(len(edition.data), page.language),
        pages=edition.pages,
        language=Spoken(edition.language, own_word(edition.language)),
        checksum=edition.checksum,
    )


def _licence(material: Material) -> Titled | None:
    known = _LICENCES.get(material.licence)
    return Titled(*known) if known else None


def _inaccessible(viewing: Viewing, page: Page, material: Material) -> InaccessibleView | None:
    said, language = material.inaccessible, page.language
    if said is None:
        return None
    contact = viewing.contact(said.contact, language, page.url)
    return InaccessibleView(
        said.reason.in_language(language),
        said.alternative.in_language(language),
        Titled(contact.name, contact.href),
    )
