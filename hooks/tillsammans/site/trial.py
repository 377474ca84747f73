"""Changes tried before they are made: the check of the project as it would be."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from tillsammans.floor.problems import Problem
from tillsammans.floor.source import Source
from tillsammans.site import files
from tillsammans.site.load import load_site

_CACHE = Path(files.CACHE).parent


def problems_with(root: Path, changed: Iterable[Source], as_of: date) -> tuple[Problem, ...]:
    """Check the project as it would be with other files, by the very check that guards the build."""
    with trial(root, [files.PAGES]) as folder:
        for source in changed:
            files.write(folder, source.path, source.data)
        return load_site(folder, as_of).problems


@contextlib.contextmanager
def trial(root: Path, folders: Iterable[str]) -> Iterator[Path]:
    """Lend a copy of some folders of a project. Files written into it don't reach the project."""
    (root / _CACHE).mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="trial-", dir=root / _CACHE) as name:
        folder = Path(name)
        for one in filter(lambda one: (root / one).is_dir(), folders):
            shutil.copytree(root / one, folder / one, symlinks=True, copy_function=_link)
        # Where links need a right that people lack, pictures are read anew.
        with contextlib.suppress(OSError):
            (folder / _CACHE).symlink_to(root / _CACHE, target_is_directory=True)
        yield folder


def _link(source: str, target: str) -> None:
    """Give a file a second name, which takes no room, or copy it where that cannot be."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)
