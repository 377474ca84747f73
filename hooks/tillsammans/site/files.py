"""The only place that reads the project's files: which there are, and their bytes."""

from __future__ import annotations

from pathlib import Path

from tillsammans.floor.source import Source
from tillsammans.floor.strings import FOLDER as STRINGS

DATA = "docs/_data"


def languages(root: Path) -> tuple[str, ...]:
    """List the languages of the site: those with a file of interface words; the source language first."""
    found = {path.stem for path in (root / STRINGS).glob("*.yml")}
    return tuple(sorted(found, key=lambda code: (code != "sv", code)))


def read(root: Path, path: str) -> Source:
    """Read one file, given its path relative to the project; a missing one reads as empty."""
    file = root / path
    return Source(path, file.read_bytes() if file.is_file() else b"")


def gather(root: Path, folder: str, ending: str) -> list[Source]:
    """Read all files with an ending below a folder, in the order of their paths.

    Links to other places are left alone: what is published stands in the project.
    """
    base = root / folder
    if not base.is_dir():
        return []
    paths = (path for path in base.rglob(f"*{ending}") if path.is_file() and not path.is_symlink())
    return [Source(path.relative_to(root).as_posix(), path.read_bytes()) for path in sorted(paths)]
