"""The sizes and formats of a picture: never larger than the original, upright, and nothing but pixels."""

from __future__ import annotations

import io
import struct

import crafted
import pytest
from PIL import Image
from tillsammans.floor.store import Store
from tillsammans.pictures import original
from tillsammans.pictures.original import Facts
from tillsammans.pictures.variants import Variant, sizes, variants


def made(data: bytes, store: Store) -> list[Variant]:
    found = original.read("docs/bilder/a.jpg", data, store)
    assert found.facts is not None
    return list(variants(found, found.facts, lambda: data, store))


def memory() -> Store:
    kept: dict[str, bytes] = {}
    return Store(kept.get, kept.__setitem__)


@pytest.mark.parametrize(
    ("size", "wanted"),
    [
        ((4000, 3000), [(480, 360), (800, 600), (1200, 900), (1600, 1200)]),
        ((1600, 900), [(480, 270), (800, 450), (1200, 675), (1600, 900)]),
        ((1000, 1500), [(480, 720), (800, 1200), (1000, 1500)]),
        ((640, 1), [(480, 1), (640, 1)]),
        ((480, 480), [(480, 480)]),
    ],
)
def test_widths(size: tuple[int, int], wanted: list[tuple[int, int]]) -> None:
    assert sizes(Facts(width=size[0], height=size[1], is_transparent=False)) == wanted


def test_a_photo_in_all_variants() -> None:
    store = memory()
    every = made(crafted.photo(900, 1300, 6), store)

    assert [(one.format.ending, one.width, one.height) for one in every] == [
        (ending, width, height)
        for width, height in ((480, 332), (800, 554), (1200, 831), (1300, 900))
        for ending in ("avif", "webp", "jpg")
    ]
    for one in every:
        image = Image.open(io.BytesIO(one.data))
        assert (image.format, image.size) == (one.format.name, (one.width, one.height))
        assert_nothing_but_pixels(one)
    assert len(store.made) == 13  # the facts, and each variant
    assert made(crafted.photo(900, 1300, 6), store) == every
    assert len(store.made) == 13


def test_a_drawing_one_can_see_through_has_no_jpeg() -> None:
    image = crafted.drawing(700, 300)
    image.putalpha(Image.linear_gradient("L").resize((700, 300)))
    every = made(crafted.written(image, "PNG", dpi=(72, 72)), memory())

    assert [one.format.ending for one in every] == ["avif", "webp", "png"] * 2
    for one in every:
        assert Image.open(io.BytesIO(one.data)).has_transparency_data
        assert_nothing_but_pixels(one)


def test_a_fourth_channel_that_hides_nothing_is_left_out() -> None:
    every = made(crafted.written(crafted.drawing(640, 300, "RGBA"), "PNG"), memory())
    assert [one.format.ending for one in every] == ["avif", "webp", "jpg"] * 2


def test_bytes_are_the_same_every_time() -> None:
    assert made(crafted.photo(700, 500), memory()) == made(crafted.photo(700, 500), memory())


def assert_nothing_but_pixels(one: Variant) -> None:
    assert [secret for secret in crafted.SECRETS if secret in one.data] == []
    assert set(parts(one)) <= {
        *("JFIF", "DQT", "SOF2", "DHT", "SOS"),
        *("IHDR", "IDAT", "IEND"),
        *("VP8 ", "VP8L", "VP8X", "ALPH"),
        "avif",
    }


def parts(one: Variant) -> list[str]:
    """Name the segments of a JPEG up to its pixels, the chunks of a PNG or WebP."""
    data, ending = one.data, one.format.ending
    found: list[str] = []
    if ending == "jpg":
        names = {0xE0: "JFIF", 0xDB: "DQT", 0xC2: "SOF2", 0xC4: "DHT", 0xDA: "SOS"}
        at = 2
        while not found or found[-1] != "SOS":
            found.append(names.get(data[at + 1], hex(data[at + 1])))
            at += 2 + struct.unpack_from(">H", data, at + 2)[0]
    elif ending == "png":
        at = 8
        while at < len(data):
            length, name = struct.unpack_from(">I4s", data, at)
            found.append(name.decode())
            at += 12 + length
    elif ending == "webp":
        at = 12
        while at < len(data):
            name, length = struct.unpack_from("<4sI", data, at)
            found.append(name.decode())
            at += 8 + length + length % 2
    else:
        found.append(data[8:12].decode())
    return found
