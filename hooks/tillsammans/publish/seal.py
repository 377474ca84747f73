"""The end of a build: what it was made with (`build.json`), and the list of all files. Works on files."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from importlib.metadata import requires, version
from pathlib import Path

from tillsammans.publish import manifest
from tillsammans.publish.compress import compressed

NOTE = "build.json"

_WRITTEN_HERE = manifest.OWN.union(NOTE + ending for ending in ("", *manifest.TWINS))

_PACKAGE = "tillsammans"

_NAME = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True)
class Made:
    """What a site was made from, as far as its bytes depend on it and nobody's machine is told."""

    as_of: date
    """The day that it describes."""
    address: str
    """Where it says that it is published."""
    languages: tuple[str, ...]


def seal(site: Path, made: Made, written: Mapping[str, bytes] | None = None) -> str:
    """Write the note and the manifest of a folder, and return the hash of its content.

    `written` are files that were just written and need not be read again: path -> content.
    """
    known = written or {}
    paths = [path for path in files_of(site) if path not in _WRITTEN_HERE]
    digests = digests_of(site, (path for path in paths if path not in known))
    digests |= {path: hashlib.sha256(known[path]).hexdigest() for path in paths if path in known}
    content = manifest.content_hash(digests)
    for path, data in _with_twins(NOTE, note(made, content, versions())).items():
        (site / path).write_bytes(data)
        digests[path] = hashlib.sha256(data).hexdigest()
    for path, data in _with_twins(manifest.NAME, manifest.write(digests)).items():
        (site / path).write_bytes(data)
    return content


def note(made: Made, content: str, libraries: Mapping[str, str]) -> str:
    """Write `build.json`."""
    document = {
        "generator": _PACKAGE,
        "version": version(_PACKAGE),
        "libraries": dict(sorted(libraries.items())),
        "as_of": made.as_of.isoformat(),
        "address": made.address,
        "languages": list(made.languages),
        "content": f"sha256:{content}",
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def versions() -> dict[str, str]:
    """Name the libraries that the package asks for, and the versions that are installed."""
    asked = (match[0] for line in requires(_PACKAGE) or () if (match := _NAME.match(line)))
    return {name: version(name) for name in asked}


def listed(site: Path) -> frozenset[str]:
    """Name the files that a build wrote into a folder; none where its manifest is missing or wrong."""
    try:
        return manifest.OWN.union(manifest.read((site / manifest.NAME).read_bytes()))
    except (OSError, manifest.ManifestError):
        return frozenset()


def files_of(folder: Path) -> list[str]:
    """List all files and links below a folder, in the order of their paths."""
    found: list[str] = []
    for place, folders, names in os.walk(folder):
        inside = Path(place).relative_to(folder).as_posix()
        start = "" if inside == "." else f"{inside}/"
        links = (name for name in folders if Path(place, name).is_symlink())
        found += (start + name for name in (*names, *links))
    return sorted(found)


def digests_of(folder: Path, paths: Iterable[str]) -> dict[str, str]:
    """Compute the SHA-256 of files of a folder: path -> hexadecimal."""
    every = list(paths)

    def digest(path: str) -> str:
        return hashlib.sha256((folder / path).read_bytes()).hexdigest()

    with ThreadPoolExecutor(os.cpu_count()) as threads:
        return dict(zip(every, threads.map(digest, every), strict=True))


def _with_twins(path: str, text: str) -> dict[str, bytes]:
    data = text.encode()
    return {path: data, **{path + ending: twin for ending, twin in compressed(data).items()}}
