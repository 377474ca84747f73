"""Images of few colours as PNG, put together from bands of rows: one that many images share is packed once.

PNG, third edition (W3C, 2025); its pixels are deflated (RFC 1951) in a stream with a checksum (RFC 1950).
Pillow packs all rows of every image anew.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

COLOURS = 16
"""So many, and a byte holds two pixels."""

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_BITS, _PALETTE = 4, 3
"""Bits of a pixel, and that it is the number of a colour."""

_STREAM, _END = b"\x78\x01", b"\x03\x00"
"""How a stream begins that was packed fast, and the empty block that ends it."""

_LARGEST = 65521
"""Both halves of the checksum are remainders by this prime."""


@dataclass(frozen=True)
class Band:
    """Rows of an image, packed so that they can follow any others."""

    height: int
    """Rows."""
    size: int
    """Bytes of the rows, before they were packed."""
    checksum: int
    """Adler-32 of those bytes."""
    packed: bytes


def pairs(image: Image.Image) -> Image.Image:
    """Put two neighbours in one byte: an image of numbers below 16 and of even width -> one half as wide."""
    numbers = Image.frombytes("P", image.size, image.tobytes())
    return Image.frombytes("L", (image.width // 2, image.height), numbers.tobytes("raw", "P;4"))


def band(rows: Image.Image) -> Band:
    """Pack rows of pairs. The first pair of each is 0: the PNG's way to say that a row is as it is."""
    data = rows.tobytes()
    packing = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, zlib.Z_RLE)
    packed = packing.compress(data) + packing.flush(zlib.Z_SYNC_FLUSH)
    return Band(rows.height, len(data), zlib.adler32(data), packed)


def written(bands: Sequence[Band], width: int, colours: bytes) -> bytes:
    """Write an image, so many pixels wide, from the top; `colours` are red, green and blue of each number."""
    checksum = 1
    for one in bands:
        checksum = _together(checksum, one)
    pixels = b"".join((_STREAM, *(one.packed for one in bands), _END, struct.pack(">I", checksum)))
    height = sum(one.height for one in bands)
    header = struct.pack(">2I5B", width, height, _BITS, _PALETTE, 0, 0, 0)
    parts = ((b"IHDR", header), (b"PLTE", colours), (b"IDAT", pixels), (b"IEND", b""))
    return _SIGNATURE + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


def _together(checksum: int, after: Band) -> int:
    """Return the checksum of all bytes so far and those of a band (RFC 1950, section 8.2)."""
    low = (checksum & 0xFFFF) + (after.checksum & 0xFFFF) - 1
    high = (checksum >> 16) + (after.checksum >> 16) + after.size * ((checksum & 0xFFFF) - 1)
    return high % _LARGEST << 16 | low % _LARGEST
