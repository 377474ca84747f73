"""security.txt (RFC 9116): whom to tell about a hole in the site. Written only where a contact is set."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated, Any

from pydantic import BeforeValidator

from tillsammans.floor.types import IsoDate, Model, refuse

_CONTACT = re.compile(r"https://[^\s/]+\.[^\s]+|mailto:[^\s@]+@[^\s@]+", re.ASCII)

ADDRESS = ".well-known/security.txt"


def _contact(value: Any) -> Any:
    """Require an address that can be followed: a page or a mailbox."""
    if isinstance(value, str) and _CONTACT.fullmatch(value):
        return value
    sv = f"”{value}” är ingen adress. Skriv https://… eller mailto:…"
    raise refuse("security_contact", sv, f"“{value}” is not an address. Write https://… or mailto:…")


class Security(Model):
    """The field `security` of `docs/_data/publisher.yml`."""

    contact: Annotated[str, BeforeValidator(_contact)]
    """Where reports go: `https://…` or `mailto:…`."""
    expires: IsoDate
    """The day from which nobody should rely on the contact; at most a year ahead."""


def security_txt(security: Security, languages: Sequence[str], site_url: str) -> str:
    """Write security.txt. `site_url` is absolute, with a slash at the end."""
    return (
        f"Contact: {security.contact}\n"
        f"Expires: {security.expires.isoformat()}T00:00:00Z\n"
        f"Preferred-Languages: {', '.join(languages)}\n"
        f"Canonical: {site_url}{ADDRESS}\n"
    )
