"""Two folders change places in one step, where system and file system can. Works on files."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path
from typing import Any

_HERE = -100
"""AT_FDCWD: relative paths count from the working folder."""

_EXCHANGE = 2
"""RENAME_EXCHANGE."""

_CANNOT = frozenset({errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP})
"""What a kernel or file system answers that does not know the call or the flag."""

_renameat2: Any = getattr(
    ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None, "renameat2", None
)


def exchange(one: Path, other: Path, renameat2: Any = _renameat2) -> bool:
    """Give two folders each other's name; False where that cannot be done in one step.

    No other process ever sees one of the names missing. Raises OSError for every other reason.
    """
    if renameat2 is None:
        return False
    if renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), ctypes.c_uint(_EXCHANGE)) == 0:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT:
        return False
    raise OSError(number, os.strerror(number), str(one), None, str(other))
