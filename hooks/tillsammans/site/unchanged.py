"""Whether a site would become what it is: nothing that goes into it has changed, nor anything in its folder.

This is asked before anything is loaded, so it stands on little: a build with nothing to do is over at once.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import tillsammans

FOLDER = ".cache/built"
"""What is kept between builds. It can be removed at any time."""

SOURCES = ("docs", "overrides", "hooks")
"""Folders of the project that a site is made from, besides the package."""

_SIZE = 16

Signature = dict[str, list[int]]
"""Path of a file -> its size, and when it was last written (nanoseconds)."""


@dataclass(frozen=True)
class Inputs:
    """What a site is made from."""

    name: str
    """Of all contents."""
    signature: Signature
    """Of all files, to see whether one was changed while they were read."""


def inputs(root: Path, settings: Iterable[str]) -> Inputs:
    """Read all that a site is made from; `settings` says what configuration and environment ask for."""
    found = hashlib.blake2b(digest_size=_SIZE)
    signature: Signature = {}
    for setting in (made_with(), *settings):
        _add(found, setting.encode())
    for path in (path for name in SOURCES for path in _files(root / name)):
        name = path.relative_to(root).as_posix()
        signature[name] = _stat(path)
        _add(found, name.encode())
        _add(found, path.read_bytes())
    return Inputs(found.hexdigest(), signature)


def made_with() -> str:
    """Name the code of the package, the language, and everything that is installed."""
    found = hashlib.blake2b(digest_size=_SIZE)
    installed = {path.name for folder in sys.path for path in Path(folder).glob("*.dist-info")}
    for name in (sys.version, *sorted(installed)):
        _add(found, name.encode())
    package = Path(tillsammans.__file__).parent
    for path in _files(package):
        _add(found, path.relative_to(package).as_posix().encode())
        _add(found, path.read_bytes())
    return found.hexdigest()


def is_as_it_was(root: Path, site: Path, name: str) -> bool:
    """Whether a folder holds what was made from inputs of a name, every file as it was written."""
    try:
        last = json.loads(_note(root, site).read_bytes())
        return bool(last == {"inputs": name, "site": signature(site)})
    except (OSError, ValueError):
        return False


def remember(root: Path, site: Path, made_from: Inputs) -> None:
    """Note what a site was made from; not where that has changed in the meantime."""
    note = _note(root, site)
    try:
        now = {name: _stat(root / name) for name in made_from.signature}
        if now != made_from.signature:
            note.unlink(missing_ok=True)
            return
        note.parent.mkdir(parents=True, exist_ok=True)
        beside = note.with_suffix(".new")
        beside.write_text(json.dumps({"inputs": made_from.name, "site": signature(site)}), "utf-8")
        beside.replace(note)
    except OSError:
        return


def signature(folder: Path) -> Signature:
    """List all files below a folder with their signatures; a link is nobody's."""
    start = len(os.path.join(folder, ""))  # noqa: PTH118 - a path object for each of many files takes longer
    return {
        path[start:].replace(os.sep, "/"): _stat(path)
        for place, _, names in os.walk(folder)
        for path in (os.path.join(place, name) for name in names)  # noqa: PTH118
    }


def _note(root: Path, site: Path) -> Path:
    """Return where it is noted what a folder was made from."""
    name = hashlib.blake2b(os.fsencode(site.resolve()), digest_size=_SIZE).hexdigest()
    return root / FOLDER / f"{name}.json"


def _files(folder: Path) -> Iterator[Path]:
    """Walk over the files below a folder, in the order of their paths; what Python keeps is no source."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield from (Path(place, name) for name in sorted(names))


def _stat(path: Path | str) -> list[int]:
    found = os.lstat(path)
    return [found.st_size, found.st_mtime_ns]


def _add(found: hashlib.blake2b, part: bytes) -> None:
    """Add bytes, and how many they are, so that nothing moves from one part to the next."""
    found.update(len(part).to_bytes(8, "big"))
    found.update(part)


def environment(variables: Mapping[str, str]) -> list[str]:
    """Say what the environment asks for."""
    asked = {name: value for name, value in variables.items() if name.startswith("TILLSAMMANS_") and value}
    return [f"{name}={value}" for name, value in sorted(asked.items())]
