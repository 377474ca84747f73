"""The page `/om/designguide/`: every component with sample content. In the preview only."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tillsammans.contacts.cards import Day
from tillsammans.floor.addresses import address
from tillsammans.floor.dates import written_part
from tillsammans.site.model import Page, RecordFront, Site

KIND = "design-guide"
PATH = "om/designguide.md"
"""Where the page would stand as a file."""


def with_design_guide(site: Site) -> Site:
    """Add the page in every language."""
    pages = dict(site.pages)
    for language in site.languages:
        samples = site.strings[language].samples
        front = RecordFront(title=samples.title, description=samples.lead, kind=KIND, owner="web")
        pages[language, PATH] = Page(PATH, language, address(PATH, language), front, "")
    return replace(site, pages=pages)


@dataclass(frozen=True)
class SampleDays:
    """Days that the sample content tells of."""

    news: Day
    law: Day
    month: Day


def days(language: str) -> SampleDays:
    """Write the days of the sample content out."""
    news, law, month = (
        Day(iso, written_part(iso, language)) for iso in ("2023-11-19", "2023-01-02", "2023-11")
    )
    return SampleDays(news, law, month)
