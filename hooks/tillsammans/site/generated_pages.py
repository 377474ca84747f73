"""All pages that nobody wrote: they exist because records, items or rules do."""

from __future__ import annotations

from tillsammans.site.contact_pages import with_contact_pages
from tillsammans.site.counter_pages import with_counter_pages
from tillsammans.site.guide_pages import with_guide_pages
from tillsammans.site.material_pages import with_material_pages
from tillsammans.site.model import Site
from tillsammans.site.news_pages import with_news_pages
from tillsammans.site.rule_page import with_rule_pages

_MAKERS = (
    with_contact_pages,
    with_counter_pages,
    with_guide_pages,
    with_rule_pages,
    with_news_pages,
    with_material_pages,
)


def with_generated_pages(site: Site) -> Site:
    """Add them to a site."""
    for make in _MAKERS:
        site = make(site)
    return site
