"""Pages that exist because a record does: one for each organisation, in each language."""

from __future__ import annotations

from dataclasses import replace

from tillsammans.contacts.model import Contact
from tillsammans.floor.addresses import address
from tillsammans.site.model import Page, RecordFront, Site

OWNER = "contacts"
"""The role that answers for the records."""


def contact_path(slug: str) -> str:
    """Return where the page of an organisation would stand as a file."""
    return f"kontakter/{slug}.md"


def contact_url(slug: str, language: str) -> str:
    """Return the address of an organisation's page."""
    return address(contact_path(slug), language)


def with_contact_pages(site: Site) -> Site:
    """Add the pages of all organisations to a site."""
    pages = dict(site.pages)
    for slug, contact in site.contacts.items():
        for language in site.languages:
            page = _page(contact, slug, language)
            pages[language, page.path] = page
    return replace(site, pages=pages)


def _page(contact: Contact, slug: str, language: str) -> Page:
    name = contact.name.in_language(language)
    front = RecordFront(
        title=name,
        description=f"{name}. {contact.summary.in_language(language)}",
        kind="contact",
        owner=OWNER,
    )
    path = contact_path(slug)
    return Page(path, language, address(path, language), front, "")
