"""The sizes and formats in which a page shows a picture."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from PIL import Image, features

from tillsammans.floor.store import Store, fingerprint
from tillsammans.pictures.decode import DECODER, decoded
from tillsammans.pictures.original import Facts, Original

WIDTHS = (480, 800, 1200, 1600)
"""Pixels. No picture is made larger than its original."""


@dataclass(frozen=True)
class Format:
    """A format, and how it is written."""

    name: str
    """As Pillow calls it."""
    ending: str
    type: str
    """Media type."""
    options: tuple[tuple[str, Any], ...]


AVIF = Format("AVIF", "avif", "image/avif", (("quality", 55), ("speed", 6), ("max_threads", 1)))
"""One thread: the number of threads changes the bytes."""
WEBP = Format("WEBP", "webp", "image/webp", (("quality", 76), ("method", 4)))
JPEG = Format("JPEG", "jpg", "image/jpeg", (("quality", 78), ("progressive", True), ("optimize", True)))
PNG = Format("PNG", "png", "image/png", (("optimize", True),))

ENCODERS = tuple(features.version(name) for name in ("pil", "avif", "webp", "libjpeg_turbo", "zlib_ng"))


@dataclass(frozen=True)
class Variant:
    """A picture in one size and format."""

    format: Format
    width: int
    """Pixels."""
    height: int
    data: bytes


def formats(facts: Facts) -> tuple[Format, ...]:
    """List the formats of a picture, the best first; the last one is for whoever knows none of the others."""
    return (AVIF, WEBP, PNG if facts.is_transparent else JPEG)


def sizes(facts: Facts) -> list[tuple[int, int]]:
    """List the widths and heights of a picture, the smallest first; the largest may be its own."""
    largest = min(facts.width, WIDTHS[-1])
    widths = [*(width for width in WIDTHS if width < largest), largest]
    return [(width, max(1, round(facts.height * width / facts.width))) for width in widths]


def variants(original: Original, facts: Facts, load: Callable[[], bytes], store: Store) -> Iterator[Variant]:
    """Make all variants of a picture; `load` returns its bytes and is called only for what isn't kept."""

    @cache
    def whole() -> Image.Image:
        image = decoded(load())
        return image if facts.is_transparent else image.convert("RGB")

    @cache
    def resized(width: int, height: int) -> Image.Image:
        return whole().resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)

    def encoded(width: int, height: int, form: Format) -> bytes:
        out = io.BytesIO()
        resized(width, height).save(out, form.name, **dict(form.options))
        return out.getvalue()

    for width, height in sizes(facts):
        for form in formats(facts):
            made_from = fingerprint("variant", original.digest, width, height, form, DECODER, ENCODERS)
            data = store.kept(f"{made_from}.{form.ending}", partial(encoded, width, height, form))
            yield Variant(form, width, height, data)
