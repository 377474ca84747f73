"""A lock on a file that the system itself drops when its holder ends, however it ends. Works on files."""

from __future__ import annotations

import importlib
import importlib.util
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

_fcntl: Any = importlib.import_module("fcntl") if importlib.util.find_spec("fcntl") else None
"""Windows has none: there, nothing keeps two runs apart."""

_held: set[int] = set()
"""Descriptors of the locks of this process."""


class Lock:
    """A lock that is held, until it is released or the process ends."""

    def __init__(self, descriptor: int) -> None:
        """Take the descriptor of the locked file."""
        self._descriptor = descriptor
        _held.add(descriptor)

    def release(self) -> None:
        """Let others have it."""
        _held.discard(self._descriptor)
        os.close(self._descriptor)


def take(path: Path, fcntl: Any = _fcntl) -> Lock | None:
    """Lock a file, which is made where it is missing; None where somebody else holds it.

    The file is never removed: whoever waits for one that is gone would lock nothing.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    if fcntl is not None:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            return None
    return Lock(descriptor)


def _forget() -> None:
    """Close what a process of ours inherited: it must not hold the lock when we are gone."""
    for descriptor in _held:
        os.close(descriptor)
    _held.clear()


def _nowhere(**_: Callable[[], None]) -> None:
    """Stand in for `os.register_at_fork` where processes cannot be forked."""


getattr(os, "register_at_fork", _nowhere)(after_in_child=_forget)
