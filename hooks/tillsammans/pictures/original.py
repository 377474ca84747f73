"""A picture as an editor laid it in `docs/bilder`. Rules get these; pages show what is made of them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import PurePosixPath

from pydantic import ValidationError

from tillsammans.floor.store import Store, fingerprint
from tillsammans.floor.types import Model
from tillsammans.pictures import header
from tillsammans.pictures.decode import DECODER, UnreadableError, decoded, is_transparent

FOLDER = "docs/bilder"
"""Where originals stand; all languages share them."""

ENDINGS: dict[header.Kind, tuple[str, ...]] = {
    "jpeg": (".jpg", ".jpeg"),
    "png": (".png",),
    "webp": (".webp",),
}
"""Kind of picture -> endings of its file."""

MOST_BYTES = 12_000_000
MOST_PIXELS = 40_000_000
LONGEST_SIDE = 10_000
"""Pixels."""


class Facts(Model):
    """What is known of a picture that has been decoded."""

    width: int
    """Pixels, upright."""
    height: int
    is_transparent: bool


@dataclass(frozen=True)
class Original:
    """A file of the folder."""

    path: str
    """Relative to the project: `docs/bilder/x.jpg`."""
    digest: str
    """SHA-256 of its bytes."""
    size: int
    """Bytes; one more than the limit stands for any number above it."""
    header: header.Header | None
    """None for what is no picture of a kind that is taken."""
    other_kind: str | None
    """What it is instead, where that is known."""
    facts: Facts | None
    """None where it may not, or cannot, be decoded."""

    @property
    def name(self) -> str:
        """What pages know it by: `bilder/x.jpg`."""
        return self.path.removeprefix("docs/")

    @property
    def ending(self) -> str:
        """The end of its name, as it was written: `.jpg`."""
        return PurePosixPath(self.path).suffix

    @property
    def stem(self) -> str:
        """Its name without folder and ending."""
        return PurePosixPath(self.path).stem


def read(path: str, data: bytes, store: Store) -> Original:
    """Read a picture, and decode it once where its header says that this is safe."""
    found = header.read(data)
    return Original(
        path=path,
        digest=hashlib.sha256(data).hexdigest(),
        size=len(data),
        header=found,
        other_kind=None if found else header.other_kind(data),
        facts=_facts(data, store) if found and may_be_decoded(found, len(data)) else None,
    )


def may_be_decoded(found: header.Header, size: int) -> bool:
    """Whether a picture of `size` bytes is one picture, and not larger than is good for a computer."""
    return not found.is_animated and size <= MOST_BYTES and not is_too_large(found)


def is_too_large(found: header.Header) -> bool:
    """Whether a picture has more pixels than anybody needs."""
    return found.width * found.height > MOST_PIXELS or max(found.width, found.height) > LONGEST_SIDE


def _facts(data: bytes, store: Store) -> Facts | None:
    """Decode a picture to see whether it is whole; a picture that was decoded before isn't again."""

    def make() -> bytes:
        image = decoded(data)
        found = Facts(width=image.width, height=image.height, is_transparent=is_transparent(image))
        return found.model_dump_json().encode()

    name = fingerprint("facts", hashlib.sha256(data).hexdigest(), DECODER)
    try:
        return Facts.model_validate_json(store.kept(f"{name}.json", make))
    except (UnreadableError, ValidationError):
        return None
