"""A site is made beside the former one, and the two are swapped when it is whole. Works on files.

Beside a folder `site` stands `.site.building`, on the same file system:

    lock        held by the build that runs
    new-<pid>   what it has made so far; after the swap, for a moment, the former site
    former      the former site, where the two cannot be swapped in one step

Whatever ends a build, `site` is the former site or the new one, whole. Where the system cannot swap two
folders in one step, there is a moment between two renames in which `site` is missing: a build that is killed
just then leaves it as `former`, and the next one begins by putting it back.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Collection
from pathlib import Path

from tillsammans.floor.languages import Text, words
from tillsammans.publish.exchange import exchange
from tillsammans.publish.lock import Lock, take

_LOCK, _NEW, _FORMER = "lock", "new-", "former"

_RUNNING = words(
    "Ett annat bygge av {path} pågår. Vänta tills det är klart, och bygg sedan igen.",
    "Another build of {path} is running. Wait until it has ended, and build again.",
)
_NOT_A_FOLDER = words(
    "{path} är ingen mapp. Ta bort den, eller bygg någon annanstans med --site-dir.",
    "{path} is not a folder. Remove it, or build somewhere else with --site-dir.",
)
_MOUNTED = words(
    "{path} är en egen disk eller volym och kan inte bytas ut. "
    "Bygg i en mapp inuti den: --site-dir {path}/site",
    "{path} is a disk or volume of its own and cannot be replaced. "
    "Build into a folder inside it: --site-dir {path}/site",
)
_NOT_OURS = words(
    "{path} är inte vår: bygget lägger annars det som inte är klart där. Flytta den, och bygg igen.",
    "{path} is not ours: the build would keep there what is not finished. Move it, and build again.",
)

Swap = Callable[[Path, Path], bool]


class StagingError(Exception):
    """A site that cannot be built here; carries the words that say why."""

    def __init__(self, why: Text, path: Path) -> None:
        """Take the words, in which `{path}` stands for the folder that they are about."""
        self.why = Text({language: said.format(path=path) for language, said in why.root.items()})
        super().__init__(self.why.in_language("en"))


class Staging:
    """A build that runs, and the folder that it fills."""

    def __init__(self, site: Path, workshop: Path, lock: Lock) -> None:
        """Take the folder of the site, the folder beside it, and the lock that is held."""
        self.site = site
        self.folder = workshop / f"{_NEW}{os.getpid()}"
        self._workshop = workshop
        self._lock = lock

    def swap(self, ours: Collection[str] = (), swap: Swap = exchange) -> None:
        """Make what was built the site, and remove the former one.

        What is hidden at its top and not among `ours`, the files that the former build wrote, belongs to
        somebody else (`.git`, `.htaccess`) and stays. Raises OSError where it cannot be done; the former site
        is then where it was.
        """
        if not self.site.exists():
            self.folder.rename(self.site)
        else:
            _keep_hidden(self.site, self.folder, ours)
            if not swap(self.folder, self.site):
                self._swap_by_turns()
        self.abandon()

    def abandon(self) -> None:
        """Remove what is left in the folder beside, and let others build."""
        _clean(self._workshop)
        self._lock.release()

    def _swap_by_turns(self) -> None:
        former = self._workshop / _FORMER
        self.site.rename(former)
        try:
            self.folder.rename(self.site)
        except OSError:
            former.rename(self.site)
            raise


def begin(site: Path) -> Staging:
    """Begin a build of a folder: only one runs at a time, and what a killed one left is removed.

    Raises StagingError where the folder cannot be replaced or another build runs, OSError where nothing can
    be written beside it.
    """
    site = site.resolve()
    if site.exists() and not site.is_dir():
        raise StagingError(_NOT_A_FOLDER, site)
    if os.path.ismount(site):  # Path.is_mount knows no Windows
        raise StagingError(_MOUNTED, site)
    workshop = site.with_name(f".{site.name}.building")
    lock = _locked(site, workshop)
    try:
        _put_back(site, workshop)
        _clean(workshop)
        staging = Staging(site, workshop, lock)
        staging.folder.mkdir()
    except OSError:
        lock.release()
        raise
    return staging


def _locked(site: Path, workshop: Path) -> Lock:
    """Make the folder beside, and lock it; one that holds anything but a build's is left alone."""
    if workshop.is_symlink() or not (workshop / _LOCK).is_file():
        try:
            workshop.mkdir(parents=True)
        except FileExistsError:
            if workshop.is_symlink() or not workshop.is_dir() or any(workshop.iterdir()):
                raise StagingError(_NOT_OURS, workshop) from None
    lock = take(workshop / _LOCK)
    if lock is None:
        raise StagingError(_RUNNING, site)
    return lock


def _put_back(site: Path, workshop: Path) -> None:
    """Undo a swap that was cut off between its two renames."""
    former = workshop / _FORMER
    if former.exists() and not site.exists():
        former.rename(site)


def _clean(workshop: Path) -> None:
    """Remove what builds leave; what cannot be removed now is removed next time."""
    for path in workshop.iterdir():
        if path.name == _FORMER or path.name.startswith(_NEW):
            shutil.rmtree(path, ignore_errors=True)


def _keep_hidden(former: Path, new: Path, ours: Collection[str]) -> None:
    """Take over the mode of a folder, and what is hidden in it and no build wrote."""

    def left_out(folder: str, names: list[str]) -> set[str]:
        base = Path(folder).relative_to(former)
        if base == Path():
            names = [name for name in names if name.startswith(".")]
            left = {path.name for path in former.iterdir()}.difference(names)
        else:
            left = set()
        written = {
            name for name in names if (base / name).as_posix() in ours or (new / base / name).is_file()
        }
        return left | written

    shutil.copytree(former, new, symlinks=True, ignore=left_out, dirs_exist_ok=True)
