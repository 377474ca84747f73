"""The folder that a web server shows a site from: its releases, and which of them is current. Works on files.

    .tillsammans             says that the folder is ours
    .lock                    held by whoever changes something
    current                  a link to the release that is shown
    releases/<name>/         a release, whole from the moment it has its name
    releases/<name>.former   the name of the release that was current before it

A release gets its name, and the link its target, by a rename: whoever looks sees the one or the other, and
nothing that is killed in between leaves half of either. A release that has its name is never changed but for
one thing: it gets the assets of the other releases, whose names tell their content. So a page that a reader
has open finds its own stylesheet and script after a switch, too.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tillsammans.publish import manifest, refusals
from tillsammans.publish.assets import FOLDER as ASSETS
from tillsammans.publish.lock import take
from tillsammans.publish.refusals import ForeignTargetError, TargetError

MARKER = ".tillsammans"
MARK = "Releases of a site, kept by `tillsammans publish`. Version 1.\n"
CURRENT = "current"
RELEASES = "releases"

_LOCK, _NEXT, _NEW, _OLD, _FORMER = ".lock", ".next", ".new-", ".old-", ".former"

_NAME = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{10}", re.ASCII)
_TIME = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True)
class Published:
    """What a publication did."""

    name: str
    """The release that is current."""
    is_new: bool
    """Whether it was another one before."""


class Target:
    """A folder of releases that is locked for us."""

    def __init__(self, folder: Path) -> None:
        """Take the folder."""
        self.folder = folder
        self.releases = folder / RELEASES

    @property
    def current(self) -> str | None:
        """The name of the release that is shown."""
        with suppress(OSError):
            name = (self.folder / CURRENT).readlink().name
            if self._is_release(name):
                return name
        return None

    def names(self) -> list[str]:
        """List the releases, the oldest first."""
        return sorted(path.name for path in self.releases.iterdir() if self._is_release(path.name))

    def publish(self, site: Path, listed: Mapping[str, str], now: datetime, keep: int) -> Published:
        """Make a release of a built site and switch to it; the last `keep` releases stay.

        `listed` is its manifest, which every byte is compared with. A site that is current already is left.
        """
        self._clean()
        sealed = (site / manifest.NAME).read_bytes()
        digest = hashlib.sha256(sealed).hexdigest()[:10]
        former = self.current
        if former is not None and (self.releases / former / manifest.NAME).read_bytes() == sealed:
            return Published(former, is_new=False)
        at = self._instant(now)
        name = f"{at.strftime(_TIME)}-{digest}"
        made = self.releases / f"{_NEW}{os.getpid()}"
        made.mkdir()
        self._copy(site, made, listed, at)
        _settle(made, _syncfs)
        if former is not None:
            _write(self.releases / f"{name}{_FORMER}", former)
        made.rename(self.releases / name)
        self.switch(name)
        self._prune(keep)
        return Published(name, is_new=True)

    def rollback(self, to: str | None) -> Published:
        """Switch to a release, or to the one that was current before the current one was published."""
        current = self.current
        if to is None:
            to = self._former(current) if current is not None else None
            if to is None:
                raise refusals.no_former(self.folder, current, self.names())
        elif not self._is_release(to):
            raise TargetError(refusals.NO_RELEASE, to, self.names())
        if to != current:
            self.switch(to)
        return Published(to, is_new=to != current)

    def switch(self, name: str) -> None:
        """Show a release from now on. What readers have open of the others finds its assets there too."""
        for other in self.names():
            if other != name:
                self._lend_assets(other, name)
        beside = self.folder / _NEXT
        beside.unlink(missing_ok=True)
        beside.symlink_to(Path(RELEASES, name), target_is_directory=True)
        beside.replace(self.folder / CURRENT)
        _settle(self.folder, os.fsync)

    def _is_release(self, name: str) -> bool:
        return _NAME.fullmatch(name) is not None and (self.releases / name / manifest.NAME).is_file()

    def _former(self, name: str) -> str | None:
        with suppress(OSError):
            former = (self.releases / f"{name}{_FORMER}").read_text("ascii").strip()
            if self._is_release(former):
                return former
        return None

    def _instant(self, now: datetime) -> datetime:
        """Return a second that no release has had: servers tell files apart by their times."""
        at = now.astimezone(UTC).replace(microsecond=0)
        for name in self.names():
            taken = datetime.strptime(name.partition("-")[0], _TIME).replace(tzinfo=UTC)
            at = max(at, taken + timedelta(seconds=1))
        return at

    def _copy(self, site: Path, made: Path, listed: Mapping[str, str], at: datetime) -> None:
        """Copy the files of a site; one whose content a release has at its place keeps its time.

        So a server's answer “not changed since” is right: the same time means the same content.
        """
        kept = [(self.releases / name, self.manifest_of(name)) for name in reversed(self.names())]
        for path in (*listed, *manifest.OWN):
            data = (site / path).read_bytes()
            digest = hashlib.sha256(data).hexdigest()
            if listed.get(path, digest) != digest:
                raise TargetError(refusals.CHANGED, site / path)
            target = made / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
            target.chmod(0o644)
            same = (folder / path for folder, files in kept if path in listed and files.get(path) == digest)
            time = next((file.stat().st_mtime_ns for file in same), int(at.timestamp()) * 10**9)
            os.utime(target, ns=(time, time))
        for folder in (made, *(path for path in made.rglob("*") if path.is_dir())):
            folder.chmod(0o755)

    def manifest_of(self, name: str) -> dict[str, str]:
        """Return the manifest of a release; of one that somebody spoiled, nothing."""
        with suppress(OSError, manifest.ManifestError):
            return manifest.read((self.releases / name / manifest.NAME).read_bytes())
        return {}

    def _lend_assets(self, source: str, name: str) -> None:
        """Put the assets of a release into another one, which has none of the same name."""
        for path in self.manifest_of(source):
            origin, target = self.releases / source / path, self.releases / name / path
            if path.startswith(f"{ASSETS}/") and not target.exists() and origin.is_file():
                target.parent.mkdir(parents=True, exist_ok=True)
                beside = _beside(target)
                shutil.copy2(origin, beside)
                _settle(beside, os.fsync)
                beside.replace(target)

    def _prune(self, keep: int) -> None:
        """Remove the oldest releases: never the current one, nor the one before it."""
        current = self.current
        needed = {current, self._former(current or "")}
        for name in self.names()[:-keep]:
            if name not in needed:
                gone = self.releases / f"{_OLD}{name}"
                (self.releases / name).rename(gone)
                shutil.rmtree(gone, ignore_errors=True)
        self._clean()

    def _clean(self) -> None:
        """Remove what killed publications left."""
        for path in self.releases.iterdir():
            if path.name.startswith((_NEW, _OLD)):
                shutil.rmtree(path, ignore_errors=True)
            elif path.name.endswith(_FORMER) and not self._is_release(path.name.removesuffix(_FORMER)):
                path.unlink()


@contextmanager
def opened(folder: Path, *, create: bool) -> Iterator[Target]:
    """Lock a folder of releases; a new or empty one becomes ours where that is wanted.

    Raises ForeignTargetError for a folder that isn't ours, TargetError where somebody else works in it.
    """
    if not is_ours(folder):
        if not create:
            raise ForeignTargetError(refusals.NO_TARGET, folder)
        if folder.exists() and not (folder.is_dir() and _is_empty(folder)):
            raise ForeignTargetError(refusals.NOT_OURS, folder)
        folder.mkdir(parents=True, exist_ok=True)
        _write(folder / MARKER, MARK)
    lock = take(folder / _LOCK)
    if lock is None:
        raise TargetError(refusals.BUSY, folder)
    try:
        (folder / RELEASES).mkdir(exist_ok=True)
        yield Target(folder)
    finally:
        lock.release()


def is_ours(folder: Path) -> bool:
    """Tell whether a folder holds releases."""
    with suppress(OSError, UnicodeDecodeError):
        return (folder / MARKER).read_text("utf-8") == MARK
    return False


def _is_empty(folder: Path) -> bool:
    """Tell whether a folder holds nothing, or what we left when we were killed at the very beginning."""
    return all(path == _beside(folder / MARKER) for path in folder.iterdir())


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.new")


def _write(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    beside = _beside(path)
    beside.write_text(text, "utf-8")
    beside.replace(path)


def _settle(path: Path, sync: Callable[[int], object]) -> None:
    """Wait until something is on the disk: no power cut may leave a switch to files that are not there."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        sync(descriptor)
    finally:
        os.close(descriptor)


_syncfs: Any = getattr(ctypes.CDLL(None) if sys.platform == "linux" else None, "syncfs", os.fsync)
"""Waits for everything that is to be written to a disk: much faster than file by file."""
