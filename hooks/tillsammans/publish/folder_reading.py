"""A built site in a folder, read for the checks of a release. Works on files."""

from __future__ import annotations

import os
from pathlib import Path

from tillsammans.floor.languages import Text, words
from tillsammans.publish import manifest
from tillsammans.publish.gathering import Read, UnreadableError, gather
from tillsammans.publish.release import Release
from tillsammans.publish.seal import files_of

_NO_MANIFEST = words(
    "Mappen är ingen färdig webbplats: manifest.sha256 saknas eller är skadad.",
    "The folder is no finished site: manifest.sha256 is missing or damaged.",
)
_LINK = words("Filen är en länk till något annat.", "The file is a link to something else.")


def read_manifest(read: Read) -> dict[str, str]:
    """Read the manifest of a site; raises UnreadableError."""
    try:
        return manifest.read(read(manifest.NAME))
    except manifest.ManifestError:
        raise UnreadableError(_NO_MANIFEST) from None


def reader(folder: Path) -> Read:
    """Return what reads the files of a folder; links are not followed."""

    def read(path: str) -> bytes:
        file = folder / path
        if file.is_symlink():
            raise UnreadableError(_LINK)
        try:
            return file.read_bytes()
        except FileNotFoundError:
            raise UnreadableError(_NO_MANIFEST) from None
        except OSError as error:
            said = error.strerror or type(error).__name__
            raise UnreadableError(Text({"sv": said, "en": said})) from None

    return read


def read_folder(folder: Path, place: str) -> Release:
    """Read a built site, with everything that stands in its folder; raises UnreadableError.

    `place` is how messages name the folder, with a slash at the end.
    """
    read = reader(folder)
    listed = read_manifest(read)
    return gather(place, listed, files_of(folder), read, os.cpu_count() or 1)
