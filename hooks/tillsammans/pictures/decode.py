"""From the bytes of an original to its pixels: upright, in sRGB, eight bits a channel, and nothing else."""

from __future__ import annotations

import contextlib
import io
import warnings
from functools import cache

from PIL import ExifTags, Image, ImageCms, features

from tillsammans.pictures import header

DECODER = (
    "1",  # raise it where this module makes other pixels of the same bytes
    *(features.version(name) for name in ("pil", "libjpeg_turbo", "webp", "littlecms2")),
)
"""What pixels depend on besides the bytes."""

_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""EXIF orientation -> what puts the picture upright."""


class UnreadableError(Exception):
    """A picture that is cut off or damaged."""


def decoded(data: bytes) -> Image.Image:
    """Decode a picture whose header was found safe; the result is RGB or RGBA and carries no metadata.

    Raises UnreadableError where it is cut off or damaged.
    """
    # A decoder of hostile bytes fails in more ways than it names; each means the same to an editor.
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = _opened(data)
            image.load()
            return _clean(_in_srgb(_upright(image)))
    except Exception as error:
        raise UnreadableError from error


def _opened(data: bytes) -> Image.Image:
    """Open a picture without decoding it; Pillow must see the size that was found safe."""
    said = header.read(data)
    image = Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP"))
    if said is None or image.size != (said.width, said.height):
        raise UnreadableError
    return image


def is_transparent(image: Image.Image) -> bool:
    """Whether anything shines through a picture."""
    return image.mode == "RGBA" and image.getchannel("A").getextrema()[0] != 255


def _upright(image: Image.Image) -> Image.Image:
    """Turn a picture as its camera says; where that cannot be read, it stays."""
    orientation = None
    with contextlib.suppress(Exception):
        orientation = image.getexif().get(ExifTags.Base.Orientation)
    method = _UPRIGHT.get(orientation) if isinstance(orientation, int) else None
    if method is None:
        return image
    turned = image.transpose(method)
    turned.info = image.info
    return turned


def _in_srgb(image: Image.Image) -> Image.Image:
    """Convert the colours of a picture from those of its profile; without a usable one they are sRGB."""
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):  # sixteen bits of grey
        image = _eight_bits(image)
    mode = "RGBA" if image.has_transparency_data else "RGB"
    if image.mode in ("P", "PA", "LA", "1"):
        image = image.convert(mode)
    if profile:
        with contextlib.suppress(ImageCms.PyCMSError, OSError):
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(image, source, _srgb(), outputMode=mode)
            return converted if converted is not None else image
    return image.convert(mode)


def _eight_bits(image: Image.Image) -> Image.Image:
    """Keep the upper eight bits of grey; what a colour of it would have shone through is left out."""
    grey = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    grey.info = {key: value for key, value in image.info.items() if key != "transparency"}
    return grey


@cache
def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def _clean(image: Image.Image) -> Image.Image:
    """Leave everything behind but the pixels: Pillow would write profiles and comments again."""
    plain = Image.new(image.mode, image.size)
    plain.paste(image)
    return plain
