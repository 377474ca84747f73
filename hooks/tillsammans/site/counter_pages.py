"""The counter page of each municipality: the same guidance, with those who answer there.

The choice stands in the address, so that nothing is kept on the device, and a poster can lead to it.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

from tillsammans.floor.addresses import address
from tillsammans.site.model import Page, Site

PATH = "misstankt/index.md"
"""The page with the guidance."""


def counter_path(slug: str) -> str:
    """Return where the counter page of a municipality (slug of its contact) would stand as a file."""
    return f"misstankt/{slug}.md"


def counter_url(slug: str, language: str) -> str:
    """Return the address of the counter page of a municipality."""
    return address(counter_path(slug), language)


def chosen(page: Page) -> str | None:
    """Return the slug of the contact whose counter page this is; None for the page without a choice."""
    return None if page.path == PATH else PurePosixPath(page.path).stem


def with_counter_pages(site: Site) -> Site:
    """Add the counter pages of all municipalities that are there; a site without the guidance has none."""
    pages = dict(site.pages)
    for language in site.languages:
        guidance = site.pages.get((language, PATH))
        for slug, contact in site.contacts.items() if guidance else ():
            if contact.municipality and not contact.obsolete and guidance:
                path = counter_path(slug)
                pages[language, path] = replace(guidance, path=path, url=address(path, language))
    return replace(site, pages=pages)
