"""Reads the QR code of a page as a phone does: from its picture, with zxing-cpp."""

from __future__ import annotations

import re

import zxingcpp

_SCALE = 4
"""Pixels of a module."""


def code_in(html: str) -> str:
    """Return what the first QR code of a page says."""
    found = re.search(r'<svg class="qr".*?viewBox="0 0 (\d+) \d+".*?</svg>', html, re.DOTALL)
    assert found, "there is no code"
    size = int(found[1])
    line = re.search(r'stroke="#000"[^>]* d="([^"]*)"|d="([^"]*)"[^>]* stroke="#000"', found[0])
    assert line, "the code has no line"
    return _read(_dark(line[1] or line[2]), size)


def _dark(path: str) -> set[tuple[int, int]]:
    """Follow the line of the code: the modules that it covers."""
    x, y = 0.0, 0.0
    dark: set[tuple[int, int]] = set()
    for command, text in re.findall(r"([Mmh])([-\d. ]+)", path):
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", text)]
        if command == "M":
            x, y = numbers
        elif command == "m":
            x, y = x + numbers[0], y + numbers[1]
        else:
            dark.update((int(x) + step, int(y)) for step in range(int(numbers[0])))
            x += numbers[0]
    return dark


def _read(dark: set[tuple[int, int]], size: int) -> str:
    side = size * _SCALE
    pixels = bytearray(
        0 if (x // _SCALE, y // _SCALE) in dark else 255 for y in range(side) for x in range(side)
    )
    picture = memoryview(pixels).cast("B", (side, side))
    (code,) = zxingcpp.read_barcodes(picture)
    return str(code.text)
