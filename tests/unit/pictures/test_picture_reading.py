"""Originals: what their headers say, what is decoded and what never is, and what is left of a photo."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable

import crafted
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms
from tillsammans.floor.store import Store
from tillsammans.pictures import decode, header, original
from tillsammans.pictures.decode import UnreadableError, decoded
from tillsammans.pictures.header import Header


def store() -> Store:
    """Return a store that forgets everything."""
    return Store(lambda _name: None, lambda _name, _data: None)


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (crafted.picture("JPEG 700 500"), Header("jpeg", 700, 500, is_animated=False)),
        (crafted.photo(700, 500), Header("jpeg", 700, 500, is_animated=False)),
        (crafted.picture("PNG 700 500"), Header("png", 700, 500, is_animated=False)),
        (crafted.picture("PNG 700 500 moving"), Header("png", 700, 500, is_animated=True)),
        (crafted.picture("WEBP 700 500"), Header("webp", 700, 500, is_animated=False)),
        (crafted.picture("WEBP 700 500 moving"), Header("webp", 700, 500, is_animated=True)),
        (
            crafted.written(crafted.drawing(700, 500), "WEBP", lossless=True),
            Header("webp", 700, 500, is_animated=False),
        ),
        (
            b"\xff\xd8\xff\xff\xd0\xff\xc0\x00\x11\x08\x00\x02\x00\x03",
            Header("jpeg", 3, 2, is_animated=False),
        ),
        (b"\xff\xd8\xff\xd9\x00\x00", None),
        (b"\xff\xd8\xff\xe0\x00\x03xy", None),
        (b"\xff\xd8\xff\xe0\x00", None),
        (b"\x89PNG\r\n\x1a\n\x00\x00", None),
        (b"RIFF\x00\x00\x00\x00WEBPVP9 ", None),
        (b"", None),
    ],
)
def test_what_a_header_says(data: bytes, found: Header | None) -> None:
    assert header.read(data) == found


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (crafted.picture("GIF 70 50"), "GIF"),
        (crafted.picture("TIFF 70 50"), "TIFF"),
        (crafted.picture("BMP 70 50"), "BMP"),
        (crafted.picture("AVIF 70 50"), "AVIF"),
        (b"\x00\x00\x00\x18ftypheic", "HEIC"),
        (b"%PDF-1.7", "PDF"),
        (b'<?xml version="1.0"?>\n<svg/>', "SVG"),
        (b"Text.", None),
    ],
)
def test_other_kinds_are_called_by_their_names(data: bytes, name: str | None) -> None:
    found = original.read("docs/bilder/a.jpg", data, store())
    assert (found.header, found.other_kind, found.facts) == (None, name, None)


def test_a_photo_is_decoded_once_and_stands_upright() -> None:
    kept: dict[str, bytes] = {}
    shelf = Store(kept.get, kept.__setitem__)

    first = original.read("docs/bilder/a.jpg", crafted.photo(700, 500, 6), shelf)
    second = original.read("docs/bilder/b.jpg", crafted.photo(700, 500, 6), shelf)

    assert first.header == Header("jpeg", 700, 500, is_animated=False)
    assert first.facts == second.facts == original.Facts(width=500, height=700, is_transparent=False)
    assert len(shelf.made) == 1
    assert (first.name, first.stem, first.ending) == ("bilder/a.jpg", "a", ".jpg")


@pytest.mark.parametrize(
    "data",
    [
        crafted.claiming(50_000, 50_000),
        crafted.claiming(10_001, 1),
        crafted.claiming(2**31 - 1, 2**31 - 1),
        crafted.picture("PNG 700 500 moving"),
        crafted.picture("JPEG 700 500 heavy"),
    ],
    ids=["bomb", "long", "largest", "moving", "heavy"],
)
def test_what_is_refused_is_never_decoded(data: bytes) -> None:
    asked: list[str] = []
    shelf = Store(asked.append, lambda _name, _data: None)

    found = original.read("docs/bilder/a.png", data, shelf)

    assert found.header is not None
    assert found.facts is None
    assert asked == []


def test_what_was_kept_in_another_form_is_unreadable() -> None:
    kept: dict[str, bytes] = {}
    shelf = Store(kept.get, kept.__setitem__)
    original.read("docs/bilder/a.png", crafted.picture("PNG 70 50"), shelf)
    name, _ = kept.popitem()
    shelf.kept(name, lambda: b"{}")

    assert original.read("docs/bilder/a.png", crafted.picture("PNG 70 50"), shelf).facts is None


CORNERS = {
    1: ((0, 0), (700, 500)),
    2: ((1, 0), (700, 500)),
    3: ((1, 1), (700, 500)),
    4: ((0, 1), (700, 500)),
    5: ((0, 0), (500, 700)),
    6: ((1, 0), (500, 700)),
    7: ((1, 1), (500, 700)),
    8: ((0, 1), (500, 700)),
    9: ((0, 0), (700, 500)),
}
"""Orientation -> the corner where the upper left of the file belongs, and the size."""


@pytest.mark.parametrize("orientation", CORNERS)
def test_a_photo_is_turned_as_its_camera_was_held(orientation: int) -> None:
    (right, lower), size = CORNERS[orientation]
    image = decoded(crafted.photo(700, 500, orientation))

    x, y = (size[0] - 10 if right else 9), (size[1] - 10 if lower else 9)
    upper_left = decoded(crafted.photo(700, 500)).getpixel((9, 9))
    assert image.size == size
    assert image.getpixel((x, y)) == pytest.approx(upper_left, abs=6)
    assert image.info == {}


def profiled(mode: str, profile: bytes, form: str) -> bytes:
    return crafted.written(crafted.drawing(40, 30, mode), form, icc_profile=profile)


def wide_gamut() -> bytes:
    """Make a profile whose red and green have changed places, so that its effect is seen."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    for index in range(struct.unpack_from(">I", data, 128)[0]):
        at = 132 + 12 * index
        name = bytes(data[at : at + 4])
        data[at : at + 4] = {b"rXYZ": b"gXYZ", b"gXYZ": b"rXYZ"}.get(name, name)
    return bytes(data)


def test_colours_are_those_of_the_profile() -> None:
    plain = decoded(crafted.written(crafted.drawing(40, 30), "PNG")).getpixel((20, 1))
    swapped = decoded(profiled("RGB", wide_gamut(), "PNG")).getpixel((20, 1))
    assert isinstance(plain, tuple)
    assert swapped == pytest.approx((plain[1], plain[0], plain[2]), abs=3)


@pytest.mark.parametrize("profile", [b"no profile", wide_gamut()[:300]])
def test_a_profile_that_cannot_be_used_is_left_out(profile: bytes) -> None:
    plain = decoded(crafted.written(crafted.drawing(40, 30), "PNG"))
    assert decoded(profiled("RGB", profile, "PNG")).tobytes() == plain.tobytes()
    assert decoded(profiled("L", wide_gamut(), "PNG")).mode == "RGB"


def see_through(mode: str) -> bytes:
    image = crafted.drawing(40, 30).convert("L" if mode == "LA" else "RGB")
    image.putalpha(Image.linear_gradient("L").resize((40, 30)))
    return crafted.written(image, "PNG")


def with_one_colour_out(mode: str) -> bytes:
    image = crafted.drawing(40, 30).quantize(8) if mode == "P" else crafted.drawing(40, 30, mode)
    return crafted.written(image, "PNG", transparency={"P": 0, "L": 90, "RGB": (1, 2, 3)}[mode])


@pytest.mark.parametrize(
    ("data", "mode"),
    [
        (crafted.written(crafted.drawing(40, 30, "1"), "PNG"), "RGB"),
        (crafted.written(crafted.drawing(40, 30, "L"), "PNG"), "RGB"),
        (crafted.written(crafted.drawing(40, 30).quantize(8), "PNG"), "RGB"),
        (crafted.written(crafted.drawing(40, 30, "CMYK"), "JPEG"), "RGB"),
        (see_through("RGBA"), "RGBA"),
        (see_through("LA"), "RGBA"),
        (with_one_colour_out("P"), "RGBA"),
        (with_one_colour_out("L"), "RGBA"),
        (with_one_colour_out("RGB"), "RGBA"),
        (crafted.written(crafted.drawing(40, 30, "RGBA"), "WEBP"), "RGB"),
    ],
)
def test_every_kind_of_pixel_becomes_one_of_two(data: bytes, mode: str) -> None:
    image = decoded(data)
    assert (image.mode, image.size) == (mode, (40, 30))


def test_sixteen_bits_of_grey_keep_the_upper_eight() -> None:
    grey = Image.new("I;16", (40, 30), 0x9C40)
    assert decoded(crafted.written(grey, "PNG")).getpixel((0, 0)) == (0x9C, 0x9C, 0x9C)


def test_opaque_and_transparent() -> None:
    assert not decode.is_transparent(crafted.drawing(4, 3))
    assert not decode.is_transparent(crafted.drawing(4, 3, "RGBA"))
    assert decode.is_transparent(decoded(see_through("RGBA")))


def header_of_another_frame() -> bytes:
    """Put a small frame before the real one: our reader sees the first, a decoder may see the last."""
    data = crafted.picture("JPEG 700 500")
    at = data.index(b"\xff\xc0")
    length = 2 + struct.unpack_from(">H", data, at + 2)[0]
    frame = bytearray(data[at : at + length])
    frame[5:9] = struct.pack(">HH", 8, 8)
    return data[:at] + bytes(frame) + data[at:]


@pytest.mark.parametrize(
    "make",
    [
        lambda: crafted.photo()[:30_000],
        lambda: crafted.claiming(9, 8),
        lambda: b"Text.",
        header_of_another_frame,
    ],
    ids=["cut", "claimed", "text", "two frames"],
)
def test_damaged_pictures_are_unreadable(make: Callable[[], bytes]) -> None:
    with pytest.raises(UnreadableError):
        decoded(make())


SEEDS = [
    crafted.picture("JPEG 64 48"),
    crafted.photo(64, 48, 3),
    crafted.picture("PNG 64 48"),
    crafted.picture("PNG 64 48 moving"),
    crafted.picture("WEBP 64 48"),
    crafted.written(crafted.drawing(64, 48), "WEBP", lossless=True),
    crafted.picture("WEBP 64 48 moving"),
    profiled("RGB", wide_gamut(), "PNG"),
]


@st.composite
def hostile(draw: st.DrawFn) -> bytes:
    """Draw a picture with some of its bytes changed, left out or said twice."""
    data = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(data)) | st.integers(0, min(64, len(data))))
        end = min(len(data), at + draw(st.integers(0, 12)))
        data[at:end] = draw(st.binary(max_size=12) | st.just(bytes(data[at:end]) * 2))
    return bytes(data)


@example(b"\xff\xd8" + b"\xff" * 100_000)
@example(b"\xff\xd8" + b"\xff\xe0\x00\x02" * 100_000)
@example(b"\x89PNG\r\n\x1a\n" + bytes(12) * 100_000)
@given(st.binary(max_size=60) | hostile())
@settings(max_examples=600)
def test_no_bytes_lead_the_reader_astray(data: bytes) -> None:
    found = original.read("docs/bilder/a.jpg", data, store())
    if found.facts is not None:
        assert found.header is not None
        size = {found.facts.width, found.facts.height}
        assert size == {found.header.width, found.header.height}
        assert found.facts.width * found.facts.height <= original.MOST_PIXELS


def test_the_crafted_photo_holds_what_must_not_be_published() -> None:
    data = crafted.photo()
    assert [
        secret for secret in (b"Exif", b"KAMERA-1234", b"xpacket", b"ICC_PROFILE") if secret not in data
    ] == []
    assert Image.open(io.BytesIO(data)).getexif().get_ifd(0x8825)[1] == "N"
