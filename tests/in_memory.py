"""Folders in memory: what waits for a disk waits long on a busy machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

_MEMORY = Path("/dev/shm")  # noqa: S108 - the folders in it are made safely


@contextmanager
def in_memory(otherwise: Path) -> Iterator[Path]:
    """Make a folder for a while, in memory where the machine has such a place."""
    with TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else otherwise) as folder:
        yield Path(folder)
