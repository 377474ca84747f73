"""Fonts: the letters that the site uses, and no more.

What cuts them takes long to load, so it is loaded where a font isn't kept.
"""

from __future__ import annotations

import io
from importlib.metadata import version
from importlib.resources import files

from tillsammans.floor.store import Store, fingerprint

LETTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *(ord(letter) for letter in "–—’‘“”•…€"),
)
"""Code points: Latin-1, and the marks of Swedish and English typography."""

FACES = {
    "atkinson-regular.woff2": "AtkinsonHyperlegible-Regular.ttf",
    "atkinson-bold.woff2": "AtkinsonHyperlegible-Bold.ttf",
}
"""File of the site -> file of the package `fontpkg-atkinson-hyperlegible` (SIL Open Font License)."""

_HINTS = ("cvt ", "fpgm", "prep", "DSIG")
"""Tables that hold hints, and the signature, which speaks of a font that has them."""

_FORM = 1
"""Goes up where something else is made of the same font."""


def whole(face: str) -> bytes:
    """Return a font of the site with all its letters, as TrueType."""
    return (files("fontpkg_atkinson_hyperlegible") / "files" / FACES[face]).read_bytes()


def unhinted(face: str, store: Store) -> bytes:
    """Return a font with all its letters, but without the program that fits them to small pixels."""
    name = fingerprint("unhinted", _FORM, whole(face), version("fonttools"))
    return store.kept(f"{name}.ttf", lambda: _unhinted(face))


def _unhinted(face: str) -> bytes:
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(whole(face)), recalcTimestamp=False)
    for table in _HINTS:
        del font[table]
    glyphs = font["glyf"]
    for name in font.getGlyphOrder():
        glyphs[name].removeHinting()
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def kept(face: str, store: Store) -> bytes:
    """Return a font of the site cut down to its letters; cut it where it isn't kept."""
    name = fingerprint("font", _FORM, whole(face), LETTERS, version("fonttools"), version("brotli"))
    return store.kept(f"{name}.woff2", lambda: subset(face))


def make(store: Store) -> None:
    """Make all fonts that aren't kept."""
    for face in FACES:
        unhinted(face, store)
        kept(face, store)


def subset(face: str) -> bytes:
    """Cut a font down to the letters of the site, as WOFF2. The same input gives the same bytes."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(whole(face)), recalcTimestamp=False)
    options = Options()
    options.flavor = "woff2"
    options.hinting = False
    options.layout_features = ["kern", "liga", "tnum"]
    options.name_IDs = []
    options.notdef_outline = True
    options.drop_tables += ["DSIG"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()
