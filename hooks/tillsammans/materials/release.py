"""What the last release said of the materials: a part of `docs/_data/published.yml`.

Somebody has printed version 2. A file that has changed since is another version, and says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from tillsammans.floor import release
from tillsammans.materials.record import MaterialRecord
from tillsammans.materials.shelf import Shelf

_WHY = "A material whose files differ from here needs a new version and date."


def fingerprint(shelf: Shelf, record: MaterialRecord) -> str:
    """Return the beginning of the SHA-256 of a record's files; empty where it has none."""
    digests = shelf.digests(record)
    return release.fingerprint(digests) if digests else ""


def write(shelf: Shelf) -> str:
    """Write what a release of these materials says, which have been checked."""
    return release.part(_WHY, "materials", _entries(shelf))


def _entries(shelf: Shelf) -> Iterator[str]:
    for record in shelf.records:
        files = fingerprint(shelf, record)
        more = f', files: "{files}"' if files else ""
        yield f'"{record.slug}": {{version: "{record.text("version")}", date: {record.text("date")}{more}}}'
