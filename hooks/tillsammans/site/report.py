"""What a build made, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator

from tillsammans.floor.languages import MessageLanguage
from tillsammans.site.model import Site


def report(site: Site, notices: int, folder: str, language: MessageLanguage) -> Iterator[str]:
    """Count pages per language, contacts and notices, and say where the site is."""
    for code in site.languages:
        number = len(site.pages_in(code))
        yield f"{code}: {number} sidor" if language == "sv" else f"{code}: {number} pages"
    confirmed = sum(contact.is_confirmed for contact in site.contacts.values())
    total = len(site.contacts)
    if language == "sv":
        yield f"Kontakter: {total}, varav {confirmed} med bekräftade uppgifter"
        yield f"Fel: 0. Påpekanden: {notices} (visa dem med: tillsammans check)"
        yield f"Webbplatsen ligger i {folder}"
    else:
        yield f"Contacts: {total}, of which {confirmed} with confirmed details"
        yield f"Errors: 0. Notices: {notices} (show them with: tillsammans check)"
        yield f"The site is in {folder}"
