"""The web app manifest: what a phone shows when somebody puts the counter page on the home screen."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

PAPER = "#fbf9f4"
"""The colour of paper in `overrides/assets/css/tokens.css`: behind the page while it opens, and around it."""


@dataclass(frozen=True)
class Icon:
    """A picture of the app."""

    href: str
    size: int
    """Width and height in pixels."""
    purpose: str
    """`any`, or `maskable` for one that may be cut to a circle."""


def manifest(  # noqa: PLR0913 - each is a field of the manifest
    *, name: str, short_name: str, lang: str, start: str, scope: str, icons: Iterable[Icon]
) -> bytes:
    """Write a manifest. Addresses are relative to it, so that it works below any folder."""
    fields = {
        "name": name,
        "short_name": short_name,
        "lang": lang,
        "dir": "ltr",
        "start_url": start,
        "scope": scope,
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [
            {
                "src": icon.href,
                "sizes": f"{icon.size}x{icon.size}",
                "type": "image/png",
                "purpose": icon.purpose,
            }
            for icon in icons
        ],
    }
    return f"{json.dumps(fields, ensure_ascii=False, indent=1)}\n".encode()
