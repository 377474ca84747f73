"""Pictures made for tests: photos as cameras write them, with everything that must not be published."""

from __future__ import annotations

import io
import struct
import zlib
from functools import cache

from PIL import ExifTags, Image, ImageCms, ImageDraw

SECRETS = (
    *(b"Exif", b"EXIF", b"GPS", b"XMP", b"xpacket", b"rdf+xml", b"KAMERA-1234"),
    *(b"ICC_PROFILE", b"iCCP", b"ICCP", b"prof", b"iTXt", b"tEXt"),
)
"""What no published picture holds."""

_XMP = b'<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/">KAMERA-1234</x:xmpmeta><?xpacket end="w"?>'


def drawing(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """Draw a sky, hills and a sun: the upper left is light, the lower right dark."""
    image = Image.new("RGB", (width, height))
    sky = Image.linear_gradient("L").resize((width, height))
    image = Image.merge("RGB", (sky.point(lambda v: 220 - v // 2), sky.point(lambda v: 230 - v // 3), sky))
    pen = ImageDraw.Draw(image)
    pen.ellipse((width * 0.1, height * 0.1, width * 0.25, height * 0.1 + width * 0.15), "#ffe9b0")
    pen.polygon([(0, height), (width * 0.3, height * 0.55), (width * 0.7, height)], "#2c5d50")
    pen.polygon([(width * 0.35, height), (width * 0.75, height * 0.45), (width, height)], "#17382f")
    return image.convert(mode)


@cache
def photo(width: int = 2000, height: int = 1200, orientation: int = 1) -> bytes:
    """Write a JPEG with place, camera, orientation, profile, XMP and a comment."""
    image = drawing(width, height)
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Make] = "KAMERA-1234"
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    gps[ExifTags.GPS.GPSLatitudeRef] = "N"
    gps[ExifTags.GPS.GPSLatitude] = (62.0, 56.0, 12.0)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    out = io.BytesIO()
    image.save(
        out,
        "JPEG",
        quality=90,
        exif=exif,
        icc_profile=profile,
        xmp=_XMP,
        comment=b"KAMERA-1234",
        dpi=(72, 72),
    )
    return out.getvalue()


def written(image: Image.Image, form: str, **options: object) -> bytes:
    """Write a picture in a format."""
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def picture(recipe: str) -> bytes:
    """Make a picture as a recipe says: its format, width and height, and what is the matter with it.

    `half` keeps the first half of its bytes, `moving` makes two frames, `claimed` writes the size into
    the header of a tiny picture, `heavy` adds 12 megabytes.
    """
    form, width, height, *matters = recipe.split()
    size = int(width), int(height)
    if "claimed" in matters:
        return claiming(*size)
    more: dict[str, object] = {}
    if "moving" in matters:
        more = {"save_all": True, "append_images": [drawing(*size).rotate(180)], "duration": 100}
    data = written(drawing(*size), form, **more)
    if "half" in matters:
        return data[: len(data) // 2]
    return data + bytes(12_000_000) if "heavy" in matters else data


def claiming(width: int, height: int) -> bytes:
    """Write a small PNG whose header claims another size."""
    data = written(drawing(8, 8), "PNG")
    header = b"IHDR" + struct.pack(">II", width, height) + data[24:29]
    return data[:12] + header + struct.pack(">I", zlib.crc32(header)) + data[33:]
