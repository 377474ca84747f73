"""Looking into a PDF: its tags, its language, and what in it runs, hides or fetches."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf

from tillsammans.materials.facts import UNPACKED, Danger, Facts, RefusedFileError

MOST_OBJECTS = 300_000
"""A tagged report of a hundred pages has about twenty thousand."""

_LIMITS: Any = {f"{way}_max_memory": UNPACKED for way in ("dct", "flate", "png", "run_length", "tiff")}

_ACTIONS: dict[str, Danger] = {
    "/JavaScript": "script",
    "/Rendition": "script",
    "/Launch": "launch",
    "/ImportData": "launch",
    "/SubmitForm": "remote",
    "/GoToE": "attachment",
}
_KEYS: dict[str, Danger] = {
    "/JS": "script",
    "/EmbeddedFiles": "attachment",
    "/EF": "attachment",
    "/RichMediaContent": "attachment",
}


def look_pdf(data: bytes) -> Facts:
    """Read the facts of a PDF; raises RefusedFileError where it cannot be opened."""
    former: Any = pikepdf.settings.set_qpdf_limits(**_LIMITS)
    try:
        with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as pdf:
            return _facts(pdf)
    except pikepdf.PasswordError:
        raise RefusedFileError("encrypted") from None
    except RefusedFileError:
        raise
    except Exception:  # noqa: BLE001 - the library may say anything about bytes that anybody wrote
        raise RefusedFileError("damaged") from None
    finally:
        pikepdf.settings.set_qpdf_limits(**former)


def _facts(pdf: pikepdf.Pdf) -> Facts:
    if pdf.is_encrypted:
        raise RefusedFileError("encrypted")
    if len(pdf.objects) > MOST_OBJECTS:
        raise RefusedFileError("unpacked")
    root = pdf.Root
    described = _described(pdf)
    title = _said(pdf, "/Title") or str(described.get("dc:title", ""))
    author = _said(pdf, "/Author") or ", ".join(map(str, described.get("dc:creator", ())))
    marked = root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked", False)
    return Facts(
        pages=len(pdf.pages),
        is_structured=marked is True and "/StructTreeRoot" in root,
        language=str(root.get("/Lang", "")).strip(),
        has_title=bool(title.strip()),
        dangers=tuple(sorted(set(_dangers(pdf)))),
        author=author.strip(),
    )


def _described(pdf: pikepdf.Pdf) -> Mapping[str, Any]:
    """Return what the file says of itself as XMP; nothing where that cannot be read."""
    try:
        return dict(pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False, strict=True))
    except Exception:  # noqa: BLE001 - as above
        return {}


def _said(pdf: pikepdf.Pdf, key: str) -> str:
    return str(pdf.docinfo.get(key, ""))


def _dangers(pdf: pikepdf.Pdf) -> Iterator[Danger]:
    """Walk over everything in the file, wherever it hangs."""
    rest: list[Any] = list(pdf.objects)
    while rest:
        one = rest.pop()
        if isinstance(one, pikepdf.Array):
            rest += [inner for inner in one if not _is_elsewhere(inner)]
        elif isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            for key, value in one.items():
                if key in _KEYS:
                    yield _KEYS[key]
                if key == "/S" and str(value) in _ACTIONS:
                    yield _ACTIONS[str(value)]
                if not _is_elsewhere(value):
                    rest.append(value)


def _is_elsewhere(value: Any) -> bool:
    """Whether a value is an object of its own, which the walk meets anyway."""
    return bool(getattr(value, "is_indirect", False))
