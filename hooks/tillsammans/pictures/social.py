"""The image of a link preview: the site's mark, a title, and a line below it, drawn as on a parcel."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial

from PIL import Image, ImageColor, ImageDraw, ImageFont, features

from tillsammans.floor.processes import spread
from tillsammans.floor.store import Store, fingerprint
from tillsammans.pictures import png

WIDTH, HEIGHT = 1200, 630
"""Pixels, as services that show previews ask for."""

PAPER, INK, FJORD, KRAFT_BOX, WHITE = "#fbf9f4", "#14212b", "#0b4a6f", "#cf9a62", "#ffffff"
"""As in tokens.css: a test compares them."""

_RAMPS = (
    (PAPER, FJORD, 6),
    (PAPER, INK, 5),
    (PAPER, KRAFT_BOX, 3),
    (FJORD, WHITE, 4),
    (FJORD, KRAFT_BOX, 3),
)
"""Neighbours, and how many shades of the edge between them the image may have, themselves included."""


def _shades(first: str, last: str, steps: int) -> list[tuple[int, ...]]:
    """Mix the shades of an edge, from one colour to the other."""
    pairs = list(zip(ImageColor.getrgb(first), ImageColor.getrgb(last), strict=True))
    return [tuple(round(a + (b - a) * step / (steps - 1)) for a, b in pairs) for step in range(steps)]


_PALETTE = list(dict.fromkeys(shade for ramp in _RAMPS for shade in _shades(*ramp)))
"""All colours of an image, at most sixteen; the first is paper."""

_COLOURS = bytes(part for colour in _PALETTE for part in colour)
"""Those colours as a PNG lists them: red, green and blue, one after the other."""

_TITLE, _TEXT = (
    bytes(_PALETTE.index(shades[round(cover / 255 * (len(shades) - 1))]) for cover in range(256))
    for shades in (_shades(*_RAMPS[0]), _shades(*_RAMPS[1]))
)
"""How much of a pixel a letter covers -> number of its colour, for letters in fjord and in ink on paper."""

_PAIRS = 1 + WIDTH // 2
"""Bytes of a row: what a PNG begins a row with, and two pixels in each."""

_MARGIN = 80
_TITLE_TOP, _TITLE_BOTTOM = 208, 500
_TITLE_SIZES = (84, 76, 68, 62, 56)
"""Pixels; the first in which a title fits."""
_SLACK = 24
"""Pixels above and below a title that its accents and tails may need."""
_MOST_LINES = 4
_LEADING = 1.16
_TEXT_SIZE = 34
_MARK = 96
_BAND = 22
"""Height of the strip of kraft paper at the foot."""

_FINE = 4
"""How many times larger the mark is drawn before it is made smooth."""

DRAWER = (
    "5",
    *(features.version(name) for name in ("pil", "freetype2", "raqm", "harfbuzz")),
    zlib.ZLIB_RUNTIME_VERSION,
)
"""What the bytes depend on besides the card; raise the number where this module draws
or `png` writes something else."""


@dataclass(frozen=True)
class Card:
    """What an image says."""

    title: str
    line: str
    """Below the title: category and day."""
    name: str
    """Of the site, beside its mark; empty where the title is that name."""


@dataclass(frozen=True)
class Faces:
    """The fonts of the site, as TrueType. Without hints they are drawn in a third of the time."""

    regular: bytes
    bold: bytes

    @cached_property
    def digest(self) -> str:
        """Name them by their content."""
        return fingerprint(self.regular, self.bold)


def kept(cards: Sequence[Card], faces: Faces, store: Store, processes: int = 1) -> list[bytes]:
    """Return the images of cards, in their order; draw those that aren't kept."""
    names = {card: f"{fingerprint('social', card, faces.digest, DRAWER)}.png" for card in cards}
    images: dict[Card, bytes] = {}
    missing = []
    for card, name in names.items():
        image = store.find(name)
        if image is None:
            missing.append(card)
        else:
            images[card] = image
    drawn = spread(partial(draw, faces=faces), missing, processes)
    _letters.cache_clear()  # they take more memory than what they are for
    for card, image in zip(missing, drawn, strict=True):
        images[card] = store.keep(names[card], image)
    return [images[card] for card in cards]


def draw(card: Card, faces: Faces) -> bytes:
    """Draw the image of a card, as PNG."""
    font, lines = fitted(card.title, faces)
    step = round(font.size * _LEADING)
    top = _TITLE_TOP + (_TITLE_BOTTOM - _TITLE_TOP - step * len(lines)) // 2 - _SLACK
    title = [(_SLACK + step * number + step // 2, line) for number, line in enumerate(lines)]
    foot = HEIGHT - _BAND - 62 - _TEXT_SIZE
    bottom = min(top + step * len(lines) + 2 * _SLACK, foot)
    below = [(_TEXT_SIZE, _one_line(card.line))]
    bands = (
        _bare(card.name, faces, 0, top),
        _written(bottom - top, title, font, _TITLE),
        _bare(card.name, faces, bottom, foot),
        _written(2 * _TEXT_SIZE, below, _font(faces, _TEXT_SIZE), _TEXT),
        _bare(card.name, faces, foot + 2 * _TEXT_SIZE, HEIGHT),
    )
    return png.written(bands, WIDTH, _COLOURS)


def _written(
    height: int, lines: Sequence[tuple[int, str]], font: ImageFont.FreeTypeFont, shades: bytes
) -> png.Band:
    """Write lines on bare paper, each in the middle of its height."""
    paper = Image.new("L", (_PAIRS, height))
    for middle, line in lines:
        left: float = _MARGIN
        for word in line.split():
            letters, beside, above = _letters(word, font, shades)
            paper.paste(letters, (1 + (round(left) + beside) // 2, middle + above))
            left += _length(f"{word} ", font)
    return png.band(paper)


@lru_cache(maxsize=2048)
def _letters(word: str, font: ImageFont.FreeTypeFont, shades: bytes) -> tuple[Image.Image, int, int]:
    """Draw a word, as pairs of pixels; returns where it begins, too: from the pen, and from a line's middle.

    Most words stand in many titles. That words begin at every second pixel is not to be seen in this size.
    """
    left, top, right, bottom = (round(edge) for edge in font.getbbox(word, anchor="lm"))
    cover = Image.new("L", (max(right - left + 1, 2) & ~1, max(bottom - top, 1)))
    ImageDraw.Draw(cover).text((-left, -top), word, 255, font, anchor="lm")
    return png.pairs(cover.point(shades)), left, top


@lru_cache(maxsize=256)
def _bare(name: str, faces: Faces, top: int, bottom: int) -> png.Band:
    """Pack the rows of what the images of a site share that nothing is written on."""
    return png.band(_sheet(name, faces).crop((0, top, _PAIRS, bottom)))


@lru_cache(maxsize=4)
def _sheet(name: str, faces: Faces) -> Image.Image:
    """Draw what the images of a site share: the paper, its foot, the mark and the site's name; as pairs."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(image)
    _band(pen)
    image.paste(_mark(), (_MARGIN, 64))
    if name:
        place = (_MARGIN + _MARK + 28, 64 + _MARK // 2)
        pen.text(place, _one_line(name), INK, _font(faces, _TEXT_SIZE), anchor="lm")
    palette = Image.new("P", (1, 1))
    palette.putpalette(_COLOURS)
    few = image.quantize(palette=palette, dither=Image.Dither.NONE)
    rows = Image.new("L", (_PAIRS, HEIGHT))
    rows.paste(png.pairs(few), (1, 0))
    return rows


def _band(pen: ImageDraw.ImageDraw) -> None:
    """Lay a strip of kraft paper along the foot, with a piece of tape across it."""
    pen.rectangle((0, HEIGHT - _BAND, WIDTH, HEIGHT), KRAFT_BOX)
    pen.rectangle((_MARGIN, HEIGHT - _BAND, _MARGIN + _MARK, HEIGHT), FJORD)


@lru_cache(maxsize=1)
def _mark() -> Image.Image:
    """Draw the mark of logo.svg: a parcel from above, its tape a cross, and a check where the arms meet."""
    unit = _MARK * _FINE / 30  # the parcel of the drawing is 30 units wide and begins at 1

    def at(*points: float) -> list[float]:
        return [(point - 1) * unit for point in points]

    image = Image.new("RGB", (_MARK * _FINE, _MARK * _FINE), PAPER)
    pen = ImageDraw.Draw(image)
    pen.rounded_rectangle(at(1, 1, 31, 31), 4 * unit, KRAFT_BOX)
    pen.rectangle(at(12, 1, 20, 31), FJORD)
    pen.rectangle(at(1, 12, 31, 20), FJORD)
    check = at(12.2, 16.4, 15, 19.2, 20, 13.2)
    width = 2.6 * unit
    pen.line(check, WHITE, round(width), joint="curve")
    for x, y in (check[:2], check[4:]):
        pen.circle((x, y), width / 2, WHITE)
    return image.resize((_MARK, _MARK), Image.Resampling.LANCZOS)


@lru_cache(maxsize=16)
def _font(faces: Faces, size: int, *, is_bold: bool = False) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(io.BytesIO(faces.bold if is_bold else faces.regular), size)


def fitted(title: str, faces: Faces) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """Choose the largest size in which a title fits; one that fits in none is cut short."""
    for size in _TITLE_SIZES:
        font = _font(faces, size, is_bold=True)
        lines = wrapped(title, font)
        most = min(_MOST_LINES, int((_TITLE_BOTTOM - _TITLE_TOP) / (size * _LEADING)))
        if len(lines) <= most and all(_length(word, font) <= _text_width() for word in title.split()):
            return font, lines
    kept_lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return font, [_shortened(line, font) for line in kept_lines if line]


def _text_width() -> int:
    return WIDTH - 2 * _MARGIN


def wrapped(title: str, font: ImageFont.FreeTypeFont) -> list[str]:
    """Break a title between words; a word that is longer than a line stands alone on one."""
    lines: list[str] = []
    taken = 0.0
    for word in title.split():
        longer = taken + _length(f" {word}", font)
        if lines and longer <= _text_width():
            lines[-1] += f" {word}"
            taken = longer
        else:
            lines.append(word)
            taken = _length(word, font)
    return lines


@lru_cache(maxsize=8192)
def _length(word: str, font: ImageFont.FreeTypeFont) -> float:
    """Measure a word, in pixels; most words stand in many titles."""
    return font.getlength(word)


def _shortened(line: str, font: ImageFont.FreeTypeFont) -> str:
    """Take words from the end of a line that is too long, or letters of a word alone, for an ellipsis."""
    if font.getlength(line) <= _text_width():
        return line
    while font.getlength(f"{line}…") > _text_width():
        line = line.rpartition(" ")[0] or line[:-1]
    return f"{line.rstrip(' ,.;:–')}…"


def _one_line(text: str) -> str:
    """Make one line of words, whatever stands between them."""
    return " ".join(text.split())
