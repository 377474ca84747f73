"""The list of all files of a site with their SHA-256, in the form that `sha256sum --check` reads."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping

NAME = "manifest.sha256"
"""It lists every file of the site but itself and its compressed twins."""

TWINS = (".br", ".gz")
"""Endings of compressed twins."""

OWN = frozenset({NAME, *(NAME + ending for ending in TWINS)})
"""The manifest and its twins."""

_LINE = re.compile(r"([0-9a-f]{64})  ([^\x00-\x1f\x7f\\]+)", re.ASCII)

LONGEST = 64 * 1024 * 1024
"""Bytes. A manifest of 300,000 pages takes less."""


class ManifestError(ValueError):
    """A text that is no manifest; its argument is the number of the first line that is wrong."""


def write(digests: Mapping[str, str]) -> str:
    """Write the manifest: path -> SHA-256 in hexadecimal."""
    return "".join(f"{digest}  {path}\n" for path, digest in sorted(digests.items()))


def read(data: bytes) -> dict[str, str]:
    """Read a manifest that may come from anybody: no path leaves the folder or stands twice.

    Raises ManifestError.
    """
    found: dict[str, str] = {}
    lines = data.decode("utf-8", "replace").removesuffix("\n").split("\n")
    for number, line in enumerate(lines, 1):
        match = _LINE.fullmatch(line)
        if match is None or not is_inside(match[2]) or match[2] in found or match[2] in OWN:
            raise ManifestError(number)
        found[match[2]] = match[1]
    return found


def is_inside(path: str) -> bool:
    """Tell whether a path names a file below a folder: no root, no step up, no empty step."""
    return "�" not in path and all(part not in ("", ".", "..") for part in path.split("/"))


def is_twin(path: str, paths: Iterable[str]) -> bool:
    """Tell whether a file is another one, compressed."""
    return path.endswith(TWINS) and path[: path.rindex(".")] in paths


def content_hash(digests: Mapping[str, str]) -> str:
    """Return the SHA-256 of a manifest of what readers see: compressed twins say nothing new."""
    told = {path: digest for path, digest in digests.items() if not is_twin(path, digests)}
    return hashlib.sha256(write(told).encode()).hexdigest()
