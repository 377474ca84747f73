"""Looking into a Word file: its headings, its language, and what in it runs or fetches."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

import docx

from tillsammans.materials.facts import UNPACKED, Danger, Facts, RefusedFileError

if TYPE_CHECKING:
    from docx.document import Document

MOST_PARTS = 2_000
DEEPEST = 10
"""Styles made from one another; a hostile file makes a ring of them."""

_REMOTE = {"attachedTemplate", "oleObject", "frame", "subDocument", "image"}
"""Parts that a Word file may fetch from elsewhere when it is opened. Links that a reader follows are none."""


def look_docx(data: bytes) -> Facts:
    """Read the facts of a Word file; raises RefusedFileError where it cannot be opened."""
    try:
        names = _parts(data)
        document = docx.Document(io.BytesIO(data))
        return _facts(document, names)
    except RefusedFileError:
        raise
    except Exception:  # noqa: BLE001 - the library may say anything about bytes that anybody wrote
        raise RefusedFileError("damaged") from None


def _parts(data: bytes) -> list[str]:
    """Name the parts of the file, before any of them is unpacked."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = packed.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > UNPACKED:
        raise RefusedFileError("unpacked")
    names = [part.filename for part in parts]
    if "word/document.xml" not in names:
        raise RefusedFileError("not-word")
    return names


def _facts(document: Document, names: list[str]) -> Facts:
    core = document.core_properties
    spoken = document.styles.element.xpath("w:docDefaults//w:lang/@w:val")
    return Facts(
        pages=None,
        is_structured=any(_is_heading(paragraph.style) for paragraph in document.paragraphs),
        language=str(core.language or next(iter(spoken), "")).strip(),
        has_title=bool(core.title.strip()),
        dangers=tuple(sorted({*_dangers(names), *_fetched(document)})),
        author=", ".join(dict.fromkeys(filter(None, (core.author.strip(), core.last_modified_by.strip())))),
    )


def _is_heading(style: object) -> bool:
    """Whether a style is a heading, or made from one."""
    for _ in range(DEEPEST):
        if str(getattr(style, "name", "")).lower().startswith("heading"):
            return True
        style = getattr(style, "base_style", None)
    return False


def _dangers(names: list[str]) -> Iterator[Danger]:
    for name in names:
        if "vbaproject" in name.lower() or "activex" in name.lower():
            yield "macro"
        if name.startswith("word/embeddings/"):
            yield "attachment"


def _fetched(document: Document) -> Iterator[Danger]:
    for part in document.part.package.iter_parts():
        for relation in part.rels.values():
            if relation.is_external and relation.reltype.rpartition("/")[2] in _REMOTE:
                yield "remote"
