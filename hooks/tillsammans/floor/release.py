"""What a release remembers of records in `docs/_data/published.yml`, so that a silent change is noticed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable


def fingerprint(details: object) -> str:
    """Return the beginning of the SHA-256 of what the next release is compared with: lists and mappings."""
    canonical = json.dumps(details, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()[:16]


def part(why: str, name: str, entries: Iterable[str]) -> str:
    """Write the part of a release that is about one kind of records, a line each; `why` stands above it."""
    lines = [f"  {entry}" for entry in entries]
    return "\n".join([f"# {why}", f"{name}:" if lines else f"{name}: {{}}", *lines, ""])
