"""Addresses of open data: what the contacts are written to, and what pages link to."""

from __future__ import annotations

from collections.abc import Iterable

from tillsammans.floor.addresses import address
from tillsammans.floor.languages import SOURCE_LANGUAGE

API = "api/v1"
"""Folder of the first version. What stands there keeps its address and its meaning."""

CONTACTS_JSON = f"{API}/contacts.json"
CONTACTS_CSV = f"{API}/contacts.csv"
CONTACT_SCHEMA = f"{API}/contact.schema.json"

ALL = "alla"
"""Name of the file with everybody's cards."""


def json_address(slug: str) -> str:
    """Return the address of an organisation's JSON."""
    return f"{API}/contacts/{slug}.json"


def card_address(slug: str, language: str) -> str:
    """Return the address of an organisation's card (or of all: `ALL`) in a language."""
    return f"{address('index.md', language)}kontakter/{slug}.vcf"


def in_language(written: str, language: str) -> str:
    """Return the address, in a language, of a file that pages name by its address in the source language."""
    return written if written.startswith(API) else f"{address('index.md', language)}{written}"


def published(slugs: Iterable[str]) -> frozenset[str]:
    """List the addresses of all files in the source language, given the slugs of the contacts."""
    known = list(slugs)
    return frozenset(
        {
            CONTACTS_JSON,
            CONTACTS_CSV,
            CONTACT_SCHEMA,
            *(json_address(slug) for slug in known),
            *(card_address(slug, SOURCE_LANGUAGE) for slug in (ALL, *known)),
        }
    )
