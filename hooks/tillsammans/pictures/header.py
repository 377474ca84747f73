"""What the first bytes of a picture say: its kind and size. Nothing is decoded, so nothing can explode."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Literal

Kind = Literal["jpeg", "png", "webp"]
"""The kinds that are taken as originals."""

_JPEG = b"\xff\xd8\xff"
_PNG = b"\x89PNG\r\n\x1a\n"

_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""Markers of a JPEG that begin a frame and tell its size."""

_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
"""Markers that have no length after them."""

_AFTER_HEADERS = frozenset({0xD9, 0xDA})
"""Markers behind which no size stands any more."""

OTHERS: tuple[tuple[str, int, bytes], ...] = (
    ("GIF", 0, b"GIF8"),
    ("TIFF", 0, b"II*\x00"),
    ("TIFF", 0, b"MM\x00*"),
    ("BMP", 0, b"BM"),
    ("PDF", 0, b"%PDF"),
    ("AVIF", 4, b"ftypavif"),
    ("HEIC", 4, b"ftyp"),
)
"""Kinds that are not taken: name, where their mark stands, and the mark."""


@dataclass(frozen=True)
class Header:
    """What a picture says of itself, before its orientation is applied."""

    kind: Kind
    width: int
    """Pixels."""
    height: int
    is_animated: bool


def read(data: bytes) -> Header | None:
    """Read the header of a JPEG, PNG or WebP; None where the bytes are none of them."""
    try:
        if data.startswith(_JPEG):
            return _jpeg(data)
        if data.startswith(_PNG):
            return _png(data)
        if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            return _webp(data)
    except struct.error:  # the file ends within its header
        return None
    return None


def other_kind(data: bytes) -> str | None:
    """Name the kind of a file that is not taken, where it is well known."""
    for name, start, mark in OTHERS:
        if data[start : start + len(mark)] == mark:
            return name
    return "SVG" if b"<svg" in data[:4096] else None


def _jpeg(data: bytes) -> Header | None:
    """Walk over the segments up to the frame."""
    at = 2
    while True:
        mark, marker = struct.unpack_from(">BB", data, at)
        if mark != 0xFF or marker in _AFTER_HEADERS:
            return None
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return Header("jpeg", width, height, is_animated=False)
        if marker == 0xFF:
            at += 1
        elif marker in _ALONE:
            at += 2
        else:
            at += 2 + struct.unpack_from(">H", data, at + 2)[0]


def _png(data: bytes) -> Header:
    """Read the first chunk, and look for the chunk that announces frames before the first pixels."""
    width, height = struct.unpack_from(">II", data, 16)
    at = 8
    kind = b""
    while at + 8 <= len(data) and kind not in (b"IDAT", b"acTL"):
        length, kind = struct.unpack_from(">I4s", data, at)
        at += 12 + length
    return Header("png", width, height, is_animated=kind == b"acTL")


def _webp(data: bytes) -> Header | None:
    """Read the first chunk: lossy, lossless, or extended."""
    kind = data[12:16]
    if kind == b"VP8X":
        flags, *sides = struct.unpack_from("<B3xHBHB", data, 20)
        width, height = sides[0] | sides[1] << 16, sides[2] | sides[3] << 16
        return Header("webp", width + 1, height + 1, is_animated=bool(flags & 2))
    if kind == b"VP8L":
        bits = struct.unpack_from("<I", data, 21)[0]
        return Header("webp", (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, is_animated=False)
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", data, 26)
        return Header("webp", width & 0x3FFF, height & 0x3FFF, is_animated=False)
    return None
