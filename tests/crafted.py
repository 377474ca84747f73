"""Pictures made for tests: photos as cameras write them, with everything that must not be published."""

from __future__ import annotations

import io
from functools import cache

from PIL import ExifTags, Image, ImageCms, ImageDraw

SECRETS = (b"Exif", b"GPS", b"XMP", b"xpacket", b"ICC_PROFILE", b"iCCP", b"iTXt", b"tEXt", b"KAMERA-1234")
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
