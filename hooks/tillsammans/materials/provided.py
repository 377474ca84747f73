"""A file as an editor laid it in `docs/_material`: what it is, and what stands in it. Rules get these.

Files come from many hands and may be damaged, renamed or made to do harm. They are looked at within limits,
and nothing that a library says of one reaches an editor as a traceback.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from tillsammans.materials.facts import Facts, Refusal, RefusedFileError

Kind = Literal["pdf", "docx"]

MOST_BYTES = 10_000_000
MOST_PAGES = 300

_PDF = b"%PDF-"
_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True)
class ProvidedFile:
    """A file of the folder."""

    path: str
    """Relative to the project: `docs/_material/x.pdf`."""
    digest: str
    """SHA-256 of its bytes."""
    size: int
    """Bytes; one more than the limit stands for any number above it."""
    kind: Kind | None
    """What its first bytes say; None for what is not taken."""
    is_old_office: bool
    """Whether it is of a kind that Word wrote before 2007, or a protected one."""
    facts: Facts | None
    refusal: Refusal | None
    """Why it could not be looked at."""

    @property
    def name(self) -> str:
        """The name that records know it by."""
        return PurePosixPath(self.path).name

    @property
    def stem(self) -> str:
        """Its name without the ending."""
        return PurePosixPath(self.path).stem

    @property
    def ending(self) -> str:
        """The end of its name, as it was written: `.pdf`."""
        return PurePosixPath(self.path).suffix


def read(path: str, data: bytes) -> ProvidedFile:
    """Look at a file; one that is too large isn't opened."""
    kind: Kind | None = "pdf" if data.startswith(_PDF) else "docx" if data.startswith(_ZIP) else None
    facts: Facts | None = None
    refusal: Refusal | None = None
    if kind and len(data) <= MOST_BYTES:
        try:
            facts = _looked(kind, data)
        except RefusedFileError as error:
            refusal = error.refusal
    return ProvidedFile(
        path=path,
        digest=hashlib.sha256(data).hexdigest(),
        size=len(data),
        kind=kind,
        is_old_office=data.startswith(_OLD_OFFICE),
        facts=facts,
        refusal=refusal,
    )


def _looked(kind: Kind, data: bytes) -> Facts:
    """Look at a file of a kind. What reads them takes long to load, and most builds have none to read."""
    if kind == "pdf":
        from tillsammans.materials.look_pdf import look_pdf

        return look_pdf(data)
    from tillsammans.materials.look_docx import look_docx

    return look_docx(data)
