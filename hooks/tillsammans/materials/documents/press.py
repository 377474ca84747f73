"""From a template and its data to a PDF, with Typst: tagged, PDF/UA-1, and the same bytes every time."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

import typst

from tillsammans.floor.store import Store, fingerprint

COMMON = "common.typ"
"""What all templates share. Typst takes one text, so it is put before each of them."""

_MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
_IMPORT = b'#import "common.typ": *\n'
"""What a template begins with, for those who open it in an editor."""


class UnmadeError(Exception):
    """A document that Typst refuses; carries its words, and the letter that the font lacks if that is it."""

    def __init__(self, reason: str) -> None:
        """Take Typst's words."""
        super().__init__(reason)
        missing = _MISSING.search(reason)
        self.letter = missing[1] if missing else None


@cache
def _fonts() -> tuple[typst.Fonts, str]:
    """Return the fonts (of `fontpkg-atkinson-hyperlegible`, and no others), and their fingerprint."""
    folder = Path(str(files("fontpkg_atkinson_hyperlegible") / "files"))
    seal = hashlib.sha256()
    for font in sorted(folder.glob("*.ttf")):
        seal.update(font.read_bytes())
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])
    return fonts, seal.hexdigest()


def pdf(templates: Mapping[str, bytes], name: str, data: Mapping[str, Any], day: date, store: Store) -> bytes:
    """Make a PDF from a template (by its name, without ending) and data, dated on a day.

    Data go in as JSON and come out as text: whatever stands in a record is never code of the template.
    Raises UnmadeError where a letter isn't in the font, or a template is wrong.
    """
    fonts, seal = _fonts()
    written = json.dumps(data, ensure_ascii=False, sort_keys=True)
    source = templates[COMMON] + templates[f"{name}.typ"].removeprefix(_IMPORT)
    key = fingerprint(version("typst"), seal, source, written, day)

    def make() -> bytes:
        moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
        try:
            return typst.compile(
                source,
                format="pdf",
                font_paths=fonts,
                sys_inputs={"data": written},
                pdf_standards="ua-1",
                timestamp=int(moment.timestamp()),
            )
        except typst.TypstError as refused:
            raise UnmadeError(str(refused)) from None

    return store.kept(f"{key}.pdf", make)
