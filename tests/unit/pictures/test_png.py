"""Images put together from bands: every pixel, the checksum, and what Pillow reads."""

from __future__ import annotations

import io
import struct
import zlib

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from tillsammans.pictures import png

COLOURS = bytes(range(3 * png.COLOURS))
WIDTH = 10

ROWS = st.lists(st.binary(min_size=WIDTH, max_size=WIDTH), min_size=1, max_size=6)


def numbers(rows: list[bytes]) -> Image.Image:
    data = b"".join(rows).translate(bytes(number % png.COLOURS for number in range(256)))
    return Image.frombytes("L", (WIDTH, len(rows)), data)


def band(image: Image.Image) -> png.Band:
    rows = Image.new("L", (1 + WIDTH // 2, image.height))
    rows.paste(png.pairs(image), (1, 0))
    return png.band(rows)


@given(st.lists(ROWS, min_size=1, max_size=5))
def test_an_image_has_the_pixels_of_its_bands_one_below_the_other(bands: list[list[bytes]]) -> None:
    parts = [numbers(rows) for rows in bands]

    data = png.written([band(part) for part in parts], WIDTH, COLOURS)

    image = Image.open(io.BytesIO(data))
    height = sum(part.height for part in parts)
    assert (image.format, image.mode, image.size, image.info) == ("PNG", "P", (WIDTH, height), {})
    assert image.tobytes() == b"".join(part.tobytes() for part in parts)
    assert image.getpalette() == list(COLOURS)


@given(st.lists(ROWS, min_size=1, max_size=3))
def test_the_stream_of_pixels_carries_its_checksum(bands: list[list[bytes]]) -> None:
    """Browsers look at it; zlib does, when it comes to the end."""
    data = png.written([band(numbers(rows)) for rows in bands], WIDTH, COLOURS)
    start = data.index(b"IDAT")
    (size,) = struct.unpack(">I", data[start - 4 : start])
    stream = zlib.decompressobj()

    rows = stream.decompress(data[start + 4 : start + 4 + size])

    assert stream.eof
    assert len(rows) == sum(map(len, bands)) * (1 + WIDTH // 2)


def test_two_neighbours_are_one_byte() -> None:
    image = Image.frombytes("L", (4, 1), bytes([1, 2, 15, 0]))
    assert (png.pairs(image).size, png.pairs(image).tobytes()) == ((2, 1), b"\x12\xf0")


def test_a_checksum_passes_its_largest_number() -> None:
    """Zlib computes the same checksum for all rows at once."""
    rows = Image.new("L", (601, 300), 255)
    one = png.band(rows)
    data = png.written([one, one, one], 1200, COLOURS)
    assert struct.pack(">I", zlib.adler32(rows.tobytes() * 3)) in data[-32:]
