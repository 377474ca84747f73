"""What the last release said of the contacts: `docs/_data/published.yml`.

A slip of the finger can make one valid number of another: no numbering plan tells. But whoever changes a
number has looked at a source, and says so with a new date. So the release keeps a fingerprint of the details
of every contact point with the day of their confirmation, and details that differ while the day is the same
are refused.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tillsammans.contacts.record import Record
from tillsammans.floor.release import fingerprint
from tillsammans.floor.tree import Mapping as Tree
from tillsammans.floor.tree import plain, select, select_scalars

PATH = "docs/_data/published.yml"
"""Relative to the project. Written by `tillsammans record-release`, never by hand."""

DETAILS = ("phone", "email", "url", "visit", "post", "hours")
"""Fields of a point or a person that a confirmation vouches for."""

_HEADER = """\
# What the last release said of the contacts. Written by: tillsammans record-release
# A contact point whose details differ from here needs a new date of confirmation.
"""


@dataclass(frozen=True)
class Reachable:
    """A point or person of a record, with what is compared."""

    slug: str
    name: str
    """The id of a point; the name of a person."""
    confirmed: str
    fingerprint: str
    tree: Tree


def reachable(records: Sequence[Record]) -> Iterator[Reachable]:
    """Walk over all points and persons of all records."""
    for record in records:
        for group, key in (("points", "id"), ("persons", "name")):
            for one in select(record.root, group, "*"):
                name = next(select_scalars(one, key), None)
                confirmed = next(select_scalars(one, "confirmed", "on"), None)
                if isinstance(one, Tree) and name is not None and confirmed is not None:
                    yield Reachable(record.slug, name.text, confirmed.text, _fingerprint(one), one)


def _fingerprint(one: Tree) -> str:
    """Return the beginning of the SHA-256 of the details."""
    details = {field: plain(node) for field in DETAILS if (node := one.get(field)) is not None}
    return fingerprint(details)


def write(records: Sequence[Record]) -> str:
    """Write what a release of these records says."""
    lines = [_HEADER + "contacts:"]
    slugs = sorted({record.slug for record in records})
    entries: Mapping[str, list[Reachable]] = {slug: [] for slug in slugs}
    for one in reachable(records):
        entries[one.slug].append(one)
    for slug, ones in entries.items():
        lines.append(f"  {json.dumps(slug)}:" + ("" if ones else " {}"))
        for one in ones:
            name = json.dumps(one.name, ensure_ascii=False)
            lines.append(
                f"    {name}: {{confirmed: {one.confirmed}, details: {json.dumps(one.fingerprint)}}}"
            )
    return "\n".join([*lines, ""])
