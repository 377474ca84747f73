"""Saying that a translation is current: one line of its front matter, and no other byte of the file."""

from __future__ import annotations

from tillsammans.floor.fixes import apply
from tillsammans.floor.problems import Fix
from tillsammans.floor.rule import RefusedError
from tillsammans.floor.source import Document, Source, read_document, text_of
from tillsammans.floor.tree import Mapping, Plain, Scalar, plain
from tillsammans.translations.fingerprint import FIELD, Fingerprint


class NotWritableError(ValueError):
    """Front matter that has no place for a line; its argument is the path of the file."""


def stamped(source: Source, fingerprint: Fingerprint) -> bytes:
    """Return the file of a translation with the fingerprint of the text that it translates.

    The line is replaced where it is, or put at the end of the front matter. Byte order mark, line ends and
    all other bytes stay. Raises RefusedError where the file cannot be read, and NotWritableError where its
    front matter isn't a field a line.
    """
    document = read_document(source)
    lines = text_of(source).split("\n")
    ends = _line_end(source.data)
    held = document.front.get(FIELD)
    if isinstance(held, Scalar) and held.is_one_line and not held.is_empty:
        fix = Fix(held.start, held.end, str(fingerprint), is_safe=True)
    else:
        fence = document.body_line - 2
        start, end = _range(document.front, fence)
        before = sum(len(line) + 1 for line in lines[:start])
        length = sum(len(line) + 1 for line in lines[start:end])
        fix = Fix(before, before + length, f"{FIELD}: {fingerprint}{ends}", is_safe=True)
    data, _ = apply(source.data, [fix])
    if not _says_only(data, str(fingerprint), document):
        raise NotWritableError(source.path)
    return data


def _says_only(data: bytes, value: str, former: Document) -> bool:
    """Tell whether a file says what it said before, and the fingerprint."""
    try:
        now = read_document(Source(former.path, data))
    except RefusedError:
        return False
    fields = {**_fields(former), FIELD: value}
    return _fields(now) == fields and now.body == former.body


def _fields(document: Document) -> dict[str, Plain]:
    return {entry.key.text: plain(entry.value) for entry in reversed(document.front.entries)}


def _range(front: Mapping, fence: int) -> tuple[int, int]:
    """Return the lines of the field, from 0, the last excluded; none, at the end, where it is new.

    `fence` is the line that ends the front matter.
    """
    places = [entry.key.position.line - 1 for entry in front.entries]
    key = front.key(FIELD)
    if key is None:
        return fence, fence
    start = key.position.line - 1
    return start, min([line for line in places if line > start], default=fence)


def _line_end(data: bytes) -> str:
    """Return how the first line of a file ends."""
    first = data.decode().splitlines(keepends=True)[0]
    return first[len(first.rstrip("\r\n")) :]
