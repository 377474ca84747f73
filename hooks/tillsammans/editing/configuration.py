"""The configuration of the desk: what Sveltia CMS reads as `config.json`."""

from __future__ import annotations

import json
from collections.abc import Sequence

from tillsammans.editing.choosing import Described
from tillsammans.editing.collections import Records, Singles
from tillsammans.editing.host import Host, backend

REVIEWING = frozenset({"github", "gitlab"})
"""Hosts at which the desk can send a change through a review."""

LARGEST_FILE = 12_000_000
"""Bytes of a picture or document, as the check takes."""


def configuration(
    collections: Sequence[Records | Singles],
    *,
    title: str,
    languages: Sequence[str],
    pictures: str,
    host: Host | None,
) -> str:
    """Write the configuration; `pictures` is the folder of pictures below `docs`."""
    made: Described = {
        "app_title": f"Redigera – {title}",
        "logo": {"src": "logo.svg", "show_in_header": False},
        "backend": backend(host),
        "publish_mode": "simple",
        "media_folder": f"docs/{pictures}",
        "public_folder": f"/{pictures}",
        "media_libraries": {
            "default": {"config": {"max_file_size": LARGEST_FILE, "slugify_filename": True}},
            "stock_assets": {"providers": []},
        },
        "show_preview_links": False,
        "slug": {"encoding": "ascii", "clean_accents": True, "timezone": "local"},
        "i18n": {
            "structure": "multiple_folders",
            "locales": list(languages),
            "default_locale": languages[0],
            "initial_locales": "all",
        },
        "output": {"omit_empty_optional_fields": True},
        "collections": [_described(collection, host) for collection in collections],
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _described(collection: Records | Singles, host: Host | None) -> Described:
    """Describe a collection; the host decides whether a change can wait for a review."""
    can_wait = host is not None and host.kind in REVIEWING
    return {**collection.described(), "publish_mode": collection.way if can_wait else "simple"}
