"""The pages that a preview shows, kept while a build may spoil them: MkDocs empties their folder first."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


@contextmanager
def kept(folder: Path) -> Iterator[Callable[[], None]]:
    """Keep a copy of a folder for a while; what this gives puts it back as it was."""
    with TemporaryDirectory() as beside:
        copy = Path(beside) / "pages"
        shutil.copytree(folder, copy)

        def restore() -> None:
            # A file that is being read can't be removed everywhere; it is written over all the same.
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(copy, folder, dirs_exist_ok=True)

        yield restore
