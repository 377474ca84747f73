"""The only place that reads and writes the project's files."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from tillsammans.editing.packages import CACHE as ARCHIVES
from tillsammans.floor.languages import SOURCE_LANGUAGE
from tillsammans.floor.rules import missing_file
from tillsammans.floor.source import Source
from tillsammans.floor.store import Store
from tillsammans.floor.words import FOLDER as STRINGS

PAGES = "docs"
"""Below it, the pages of each language in a folder of its own."""

DATA = "docs/_data"
"""Facts about the world."""

CACHE = ".cache/made"
"""What was made of pictures and documents. It can be removed at any time."""

WITHOUT_CACHE = "TILLSAMMANS_CACHE"
"""Where it is `off` in the environment, nothing is taken from former builds, and nothing is kept."""

_CODE = re.compile(r"[a-z]{2}", re.ASCII)


def languages(root: Path) -> tuple[str, ...]:
    """List the languages of the site: those with words of the interface, or pages; the source language first.

    The source language is there always, so that its missing files are told.
    """
    named = [path.stem for path in (root / STRINGS).glob("*.yml")]
    named += [path.name for path in (root / PAGES).glob("*") if path.is_dir()]
    found = {SOURCE_LANGUAGE, *filter(_CODE.fullmatch, named)}
    return tuple(sorted(found, key=lambda code: (code != SOURCE_LANGUAGE, code)))


def read(root: Path, path: str) -> Source:
    """Read one file, given its path relative to the project; raises RefusedError where it is missing."""
    file = root / path
    if not file.is_file():
        raise missing_file.refusal(path)
    return Source(path, file.read_bytes())


def gather(root: Path, folder: str, ending: str) -> list[Source]:
    """Read all files with an ending below a folder, in the order of their paths.

    Links to other places are left alone: what is published stands in the project.
    """
    found = _walk(root, folder)
    paths = (path for path, is_link in found.items() if not is_link and _ending(path) == ending)
    return [Source(path, (root / path).read_bytes()) for path in paths]


def leftovers(root: Path, folder: str, ending: str) -> list[str]:
    """List what stands below a folder and is not gathered."""
    found = _walk(root, folder)
    return [path for path, is_link in found.items() if is_link or _ending(path) != ending]


def _walk(root: Path, folder: str) -> dict[str, bool]:
    """List files and links below a folder, in the order of their paths: path -> whether it is a link.

    What is hidden (`.x`) is nobody's, and what is neither file nor folder could keep a reader waiting.
    """
    found: dict[str, bool] = {}

    def list_below(place: str) -> None:
        with os.scandir(root / place) as entries:
            shown = sorted((entry for entry in entries if entry.name[0] != "."), key=lambda entry: entry.name)
        for entry in shown:
            path = f"{place}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                list_below(path)
            elif entry.is_symlink() or entry.is_file():
                found[path] = entry.is_symlink()

    if (root / folder).is_dir():
        list_below(folder.rstrip("/"))
    return found


def _ending(path: str) -> str:
    """Return the ending of a file's name with its dot; empty where it has none."""
    return PurePosixPath(path).suffix


def originals(root: Path, folder: str, most: int) -> tuple[list[Source], list[str]]:
    """Read all files below a folder, of one longer than `most` bytes one byte more, and list the links."""
    found = _walk(root, folder)
    sources = []
    for path, is_link in found.items():
        if not is_link:
            with (root / path).open("rb") as file:
                sources.append(Source(path, file.read(most + 1)))
    return sources, [path for path, is_link in found.items() if is_link]


def documents(root: Path) -> dict[str, bytes]:
    """Read how documents look: templates of Typst, and the site's mark."""
    paths = [*(root / "overrides/documents").glob("*.typ"), root / "overrides/assets/images/logo.svg"]
    return {path.name: path.read_bytes() for path in sorted(paths)}


def mark(root: Path) -> bytes:
    """Read the site's mark."""
    return (root / "overrides/assets/images/favicon.svg").read_bytes()


def worker(root: Path) -> str:
    """Read the template of the worker that saves pages for where there is no coverage."""
    return (root / "overrides/assets/worker/sw.js").read_text("utf-8")


def desk(root: Path) -> dict[str, bytes]:
    """Read the editing desk's own files: its page, its scripts, its words, and the site's mark."""
    paths = [*(root / "overrides/desk").glob("*.*"), root / "overrides/assets/images/logo.svg"]
    return {path.name: path.read_bytes() for path in sorted(paths)}


def archive(root: Path, name: str) -> bytes | None:
    """Read an archive that the desk runs on; None where it was not fetched."""
    file = root / ARCHIVES / name
    return file.read_bytes() if file.is_file() else None


def keeps() -> bool:
    """Whether anything is kept between builds."""
    return os.environ.get(WITHOUT_CACHE, "").lower() != "off"


def store(root: Path) -> Store:
    """Return what keeps pictures and documents in the project's cache; without it all is made anew."""
    if not keeps():
        return Store(lambda _: None, lambda _name, _data: None)

    def read_kept(name: str) -> bytes | None:
        with contextlib.suppress(OSError):
            return (root / CACHE / name).read_bytes()
        return None

    def keep(name: str, data: bytes) -> None:
        with contextlib.suppress(OSError):
            write(root, f"{CACHE}/{name}", data)

    return Store(read_kept, keep)


def place(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder that nobody reads yet: path -> content."""
    for parent in {path.rpartition("/")[0] for path in files}:
        (folder / parent).mkdir(parents=True, exist_ok=True)
    start = os.path.join(folder, "")  # noqa: PTH118 - a path object for each of many files takes longer
    for path, data in files.items():
        with open(start + path, "wb", buffering=0) as file:  # noqa: PTH123
            file.write(data)


def write(root: Path, path: str, data: bytes) -> None:
    """Write a file whole or not at all: beside its place first, then over it."""
    target = root / path
    _put_beside(target, data)
    _beside(target).replace(target)


def write_all(root: Path, sources: Sequence[Source]) -> None:
    """Write several files, each whole, and all or none.

    All of them are written beside their places before the first one takes its own. Where something stops
    this, even a key that somebody presses, what was there is put back, and the error is raised again.
    """
    targets = [root / source.path for source in sources]
    former: list[tuple[Path, bytes | None]] = []
    try:
        for source, target in zip(sources, targets, strict=True):
            _put_beside(target, source.data)
        for target in targets:
            former.append((target, target.read_bytes() if target.exists() else None))
            _beside(target).replace(target)
    except BaseException:
        for target, data in reversed(former):
            if data is None:
                target.unlink(missing_ok=True)
            else:
                write(target.parent, target.name, data)
        for target in targets:
            _beside(target).unlink(missing_ok=True)
        raise


def _beside(target: Path) -> Path:
    return target.with_name(f".{target.name}.new")


def _put_beside(target: Path, data: bytes) -> None:
    """Write a file beside its place."""
    target.parent.mkdir(parents=True, exist_ok=True)
    _beside(target).write_bytes(data)
    if target.exists():
        shutil.copymode(target, _beside(target))
