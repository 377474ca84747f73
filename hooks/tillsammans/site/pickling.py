"""Records and findings as bytes, for keeping them between builds.

What is read is only ever made of plain values and of the package's own records: a file that names anything
else is refused before it does something. So a cache that somebody else wrote can say wrong things, but do
none.
"""

from __future__ import annotations

import importlib
import io
import pickle
from dataclasses import is_dataclass
from enum import Enum
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import BaseModel

_PACKAGE = "tillsammans."

_PLAIN = frozenset(
    {
        ("builtins", "frozenset"),
        ("builtins", "set"),
        ("datetime", "date"),
        ("datetime", "datetime"),
        ("markupsafe", "Markup"),
        ("zoneinfo", "ZoneInfo"),
        ("zoneinfo", "ZoneInfo._unpickle"),
    }
)
"""What records are made of, besides records."""


class StrangeError(pickle.UnpicklingError):
    """Bytes that name something which is no record."""


def pickled(value: object) -> bytes:
    """Write a value."""
    return pickle.dumps(value, protocol=5)


def unpickled(data: bytes) -> Any:
    """Read a value; None for bytes that hold none, or something strange."""
    try:
        return _Reader(io.BytesIO(data)).load()
    except Exception:  # noqa: BLE001 - broken bytes can fail in any way, and are then no value
        return None


class _Reader(pickle.Unpickler):
    """Reads records."""

    def find_class(self, module: str, name: str) -> Any:
        """Return a kind of record; raises StrangeError for anything else."""
        if (module, name) == ("builtins", "getattr"):  # Python before 3.12 writes time zones so
            return _of_time_zone
        if (module, name) in _PLAIN:
            return super().find_class(module, name)
        if module.startswith(_PACKAGE):
            kind = importlib.import_module(module)
            for part in name.split("."):
                kind = getattr(kind, part)
            if _is_record(kind):
                return kind
        raise StrangeError(f"{module}.{name}")


def _of_time_zone(kind: object, name: str) -> Any:
    """Return what makes a time zone; raises StrangeError for any other attribute."""
    if kind is ZoneInfo and name == "_unpickle":
        return getattr(kind, name)
    raise StrangeError(f"{kind}.{name}")


def _is_record(kind: Any) -> bool:
    return isinstance(kind, type) and (is_dataclass(kind) or issubclass(kind, (BaseModel, Enum, str)))
