"""Addresses of what a reader's browser asks for when the site is saved, or put on a home screen."""

from __future__ import annotations

from collections.abc import Sequence

from tillsammans.floor.addresses import address

WORKER = "sw.js"
"""The worker that saves. It stands at the root, since a worker serves what lies below it; its address stays
for ever, since browsers that have saved ask there whether anything has changed."""

MANIFEST = "manifest.webmanifest"
"""What a language says about itself as an app."""


def manifest_address(language: str) -> str:
    """Return where the manifest of a language stands."""
    return f"{address('index.md', language)}{MANIFEST}"


def asked_anew(languages: Sequence[str]) -> tuple[str, ...]:
    """List the addresses that browsers should always ask for anew."""
    return (WORKER, *map(manifest_address, languages))
