"""Changes tried before they are made: the check of the project as it would be."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from tillsammans.floor.problems import Problem
from tillsammans.floor.source import Source
from tillsammans.site import files
from tillsammans.site.load import load_site

_CACHE = Path(files.CACHE).parent


def problems_with(root: Path, changed: Iterable[Source], as_of: date) -> tuple[Problem, ...]:
    """Check the project as it would be with other files, by the very check that guards the build."""
    (root / _CACHE).mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="trial-", dir=root / _CACHE) as folder:
        trial = Path(folder)
        shutil.copytree(root / files.PAGES, trial / files.PAGES, symlinks=True, copy_function=_link)
        with contextlib.suppress(
            OSError
        ):  # where links need a right that people lack, pictures are read anew
            (trial / _CACHE).symlink_to(root / _CACHE, target_is_directory=True)
        for source in changed:
            files.write(trial, source.path, source.data)
        return load_site(trial, as_of).problems


def _link(source: str, target: str) -> None:
    """Give a file a second name, which takes no room, or copy it where that cannot be."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)
