"""What the last release said of the materials: a part of `docs/_data/published.yml`.

Somebody has printed version 2. A file that has changed since is another version, and says so.
"""

from __future__ import annotations

import hashlib
import json

from tillsammans.materials.record import MaterialRecord
from tillsammans.materials.shelf import Shelf

_HEADER = "# A material whose files differ from here needs a new version and date.\nmaterials:"


def fingerprint(shelf: Shelf, record: MaterialRecord) -> str:
    """Return the beginning of the SHA-256 of a record's files; empty where it has none."""
    digests = shelf.digests(record)
    canonical = json.dumps(digests, sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()[:16] if digests else ""


def write(shelf: Shelf) -> str:
    """Write what a release of these materials says, which have been checked."""
    lines = []
    for record in shelf.records:
        files = fingerprint(shelf, record)
        more = f', files: "{files}"' if files else ""
        said = f'version: "{record.text("version")}", date: {record.text("date")}{more}'
        lines.append(f'  "{record.slug}": {{{said}}}')
    return "\n".join([_HEADER, *lines, ""]) if lines else f"{_HEADER} {{}}\n"
