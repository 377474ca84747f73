"""From a template and its data to a PDF, with Typst: tagged, PDF/UA-1, and the same bytes every time."""

from __future__ import annotations

import hashlib
import json
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

_IMPORT = b'#import "common.typ": *\n'
"""What a template begins with, for those who open it in an editor."""


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
    Raises RuntimeError where a template is wrong.
    """
    fonts, seal = _fonts()
    written = json.dumps(data, ensure_ascii=False, sort_keys=True)
    source = templates[COMMON] + templates[f"{name}.typ"].removeprefix(_IMPORT)
    key = fingerprint(version("typst"), seal, source, written, day)

    def make() -> bytes:
        return typst.compile(
            source,
            format="pdf",
            font_paths=fonts,
            sys_inputs={"data": written},
            pdf_standards="ua-1",
            timestamp=int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()),
        )

    return store.kept(f"{key}.pdf", make)
