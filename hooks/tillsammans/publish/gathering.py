"""From files, wherever they are read, to a release that can be checked."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import zlib
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

import brotli

from tillsammans.floor.dates import parse_iso
from tillsammans.floor.languages import Text
from tillsammans.publish import manifest
from tillsammans.publish.page_reading import read_page
from tillsammans.publish.release import PageSeen, Release
from tillsammans.publish.seal import NOTE

DOCUMENTS = (".xml", ".json", ".ics", ".vcf", ".webmanifest")
"""Endings of files that machines read."""


class UnreadableError(Exception):
    """A file that cannot be read; carries the words that say why."""

    def __init__(self, why: Text) -> None:
        """Take the words."""
        super().__init__(why.in_language("en"))
        self.why = why


Read = Callable[[str], bytes]
"""Path of a file of the site -> its bytes; raises UnreadableError."""


@dataclass(frozen=True)
class _Seen:
    """A file and its twins."""

    digests: Mapping[str, str]
    page: PageSeen | None = None
    document: bytes | None = None
    unreadable: Mapping[str, Text] | None = None
    strange: frozenset[str] = frozenset()


def gather(place: str, listed: Mapping[str, str], paths: Iterable[str], read: Read, threads: int) -> Release:
    """Read files of a site, each once: those of the manifest, or those that are there."""
    every = frozenset(paths)
    originals = sorted(path for path in every if not manifest.is_twin(path, every))
    with ThreadPoolExecutor(threads) as pool:
        seen = dict(zip(originals, pool.map(lambda path: _see(path, every, read), originals), strict=True))
    note = _note(seen.get(NOTE))
    return Release(
        place=place,
        address=note["address"],
        as_of=parse_iso(note["as_of"]) or date.min,
        listed=listed,
        found={path: digest for one in seen.values() for path, digest in one.digests.items()},
        pages={path: one.page for path, one in seen.items() if one.page is not None},
        documents={path: one.document for path, one in seen.items() if one.document is not None},
        unreadable={path: why for one in seen.values() for path, why in (one.unreadable or {}).items()},
        strange_twins=frozenset(path for one in seen.values() for path in one.strange),
    )


def _see(path: str, every: frozenset[str], read: Read) -> _Seen:
    digests: dict[str, str] = {}
    contents: dict[str, bytes] = {}
    unreadable: dict[str, Text] = {}
    for one in (path, *(path + ending for ending in manifest.TWINS if path + ending in every)):
        try:
            contents[one] = read(one)
        except UnreadableError as error:
            unreadable[one] = error.why
        else:
            digests[one] = hashlib.sha256(contents[one]).hexdigest()
    data = contents.pop(path, None)
    if data is None:
        return _Seen(digests, unreadable=unreadable)
    return _Seen(
        digests,
        page=read_page(data) if path.endswith(".html") else None,
        document=data if path.endswith(DOCUMENTS) else None,
        unreadable=unreadable,
        strange=frozenset(twin for twin, packed in contents.items() if not _holds(twin, packed, data)),
    )


def _holds(twin: str, packed: bytes, data: bytes) -> bool:
    """Tell whether a twin is its original, compressed; a bomb is unpacked no further than that."""
    most = len(data) + 1
    with suppress(zlib.error, brotli.error, EOFError, OSError):
        if twin.endswith(".gz"):
            return gzip.GzipFile(fileobj=io.BytesIO(packed)).read(most) == data
        unpacking = brotli.Decompressor()
        unpacked: bytes = unpacking.process(packed, output_buffer_limit=most)
        return unpacked == data and unpacking.is_finished()
    return False


def _note(seen: _Seen | None) -> dict[str, str]:
    """Return what the note of the build says; empty where it says nothing, which other checks tell."""
    said: Any = None
    with suppress(ValueError):
        said = json.loads((seen and seen.document) or b"{}")
    known = said if isinstance(said, dict) else {}
    return {key: value if isinstance(value := known.get(key), str) else "" for key in ("address", "as_of")}
