"""A short name for a value: two values that say the same have the same one, in every process.

Only values whose whole content is known are named. Anything else is refused, so that nothing is ever taken
for something that it isn't.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import Enum
from typing import Any

from pydantic import BaseModel

_SIZE = 16


def digest(value: object) -> str:
    """Name a value by its content. Raises TypeError for a value whose content isn't known."""
    return hashlib.blake2b(canonical(value).encode("utf-8", "surrogatepass"), digest_size=_SIZE).hexdigest()


def digest_bytes(*parts: bytes) -> str:
    """Name some bytes."""
    found = hashlib.blake2b(digest_size=_SIZE)
    for part in parts:
        found.update(len(part).to_bytes(8, "big"))
        found.update(part)
    return found.hexdigest()


def canonical(value: object) -> str:
    """Write the content of a value, the order of mappings included and that of sets left out."""
    pieces: list[str] = []
    _write(value, pieces.append)
    return "".join(pieces)


_Put = Callable[[str], None]


def _write(value: Any, put: _Put) -> None:
    kind = type(value)
    writer = _WRITERS.get(kind)
    if writer is None:
        writer = _writer(kind)
        _WRITERS[kind] = writer
    writer(value, put)


def _kind(kind: type[Any]) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def _plain(value: Any, put: _Put) -> None:
    put(repr(value))
    put(";")


def _bytes(value: bytes, put: _Put) -> None:
    put(f"bytes({digest_bytes(value)});")


def _named(value: Any, put: _Put) -> None:
    """Write what its own text tells wholly, with the name of its kind."""
    put(f"{_kind(type(value))}={value!r};")


def _text(value: Any, put: _Put) -> None:
    """Write a text of a kind of its own, such as markup."""
    put(f"{_kind(type(value))}={str.__repr__(value)};")


def _sequence(value: Any, put: _Put) -> None:
    put(f"{type(value).__name__}(")
    for item in value:
        _write(item, put)
    put(")")


def _mapping(value: Any, put: _Put) -> None:
    put("{")
    for key, item in value.items():
        _write(key, put)
        _write(item, put)
    put("}")


def _set(value: Any, put: _Put) -> None:
    put("set(")
    for item in sorted(map(canonical, value)):
        put(item)
    put(")")


def _pattern(value: re.Pattern[Any], put: _Put) -> None:
    put(f"pattern({value.pattern!r},{value.flags});")


def _enumeration(value: Enum, put: _Put) -> None:
    put(f"{_kind(type(value))}.{value.name};")


def _model(value: BaseModel, put: _Put) -> None:
    put(f"{_kind(type(value))}(")
    own = value.__dict__
    for name in type(value).model_fields:
        _write(own[name], put)
    put(")")


def _record(value: Any, put: _Put) -> None:
    put(f"{_kind(type(value))}(")
    for field in fields(value):
        _write(getattr(value, field.name), put)
    put(")")


_WRITERS: dict[type, Callable[[Any, _Put], None]] = {
    **dict.fromkeys((str, int, float, bool, type(None)), _plain),
    bytes: _bytes,
    **dict.fromkeys((date, datetime, time, timedelta), _named),
    tuple: _sequence,
    list: _sequence,
    dict: _mapping,
    set: _set,
    frozenset: _set,
    re.Pattern: _pattern,
}


def _writer(kind: type) -> Callable[[Any, _Put], None]:
    """Find how a kind of value is written."""
    for base, writer in (
        (BaseModel, _model),
        (Enum, _enumeration),
        (str, _text),
        (tzinfo, _named),
        (tuple, _sequence),
        (Mapping, _mapping),
    ):
        if issubclass(kind, base):
            return writer
    if is_dataclass(kind):
        return _record
    raise TypeError(f"{kind.__qualname__} has no canonical form")
