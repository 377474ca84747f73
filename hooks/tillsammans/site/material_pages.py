"""Pages that exist because a material does: its own, kept for ever, and a list for each audience."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tillsammans.floor.addresses import address
from tillsammans.materials.model import AUDIENCES, Material
from tillsammans.site.model import Page, RecordFront, Site

OWNER = "web"
"""The role that answers for the lists."""

FOLDER = "material"


def material_path(slug: str) -> str:
    """Return where the page of a material would stand as a file."""
    return f"{FOLDER}/{slug}.md"


def material_url(slug: str, language: str) -> str:
    """Return the address of a material's page."""
    return address(material_path(slug), language)


def audience_path(audience: str) -> str:
    """Return where the list of an audience would stand as a file."""
    return f"{FOLDER}/for/{AUDIENCES[audience]}.md"


def for_audience(site: Site, audience: str) -> dict[str, Material]:
    """Return the materials that hold, and that an audience should have: slug -> material."""
    return {
        slug: one
        for slug, one in site.materials.items()
        if one.status == "current" and audience in one.audience
    }


def with_material_pages(site: Site) -> Site:
    """Add the pages of all materials and audiences to a site."""
    pages = dict(site.pages)
    for language in site.languages:
        for page in (*_materials(site, language), *_lists(site, language)):
            pages[language, page.path] = page
    return replace(site, pages=pages)


def _materials(site: Site, language: str) -> Iterator[Page]:
    for slug, material in site.materials.items():
        front = RecordFront(
            title=material.title.in_language(language),
            description=material.purpose.in_language(language),
            kind="material",
            owner=material.owner,
            last_reviewed=material.last_reviewed,
            next_review=material.next_review,
            is_former=material.status != "current",
        )
        path = material_path(slug)
        yield Page(path, language, address(path, language), front, "")


def _lists(site: Site, language: str) -> Iterator[Page]:
    words = site.strings[language].material
    for audience in AUDIENCES:
        if for_audience(site, audience):
            name = words.audiences[audience]
            front = RecordFront(
                title=words.list_title(audience=name),
                description=words.list_description(audience=name),
                kind="materials",
                owner=OWNER,
            )
            path = audience_path(audience)
            yield Page(path, language, address(path, language), front, "")
