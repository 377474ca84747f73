"""The page `/om/designguide/`: every component with sample content. In the preview only."""

from __future__ import annotations

from dataclasses import replace

from tillsammans.floor.addresses import address
from tillsammans.site.model import Page, RecordFront, Site

KIND = "design-guide"
PATH = "om/designguide.md"
"""Where the page would stand as a file."""


def with_design_guide(site: Site) -> Site:
    """Add the page in every language."""
    pages = dict(site.pages)
    for language in site.languages:
        samples = site.strings[language]
        front = RecordFront(
            title=samples.samples.title,
            description=samples.samples.lead,
            kind=KIND,
            owner="web",
        )
        pages[language, PATH] = Page(PATH, language, address(PATH, language), front, "")
    return replace(site, pages=pages)
