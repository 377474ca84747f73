"""Compression: a `.br` and a `.gz` beside every text file, so that servers need not compress again.

The same content gives the same bytes: no time and no name goes in.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping

import brotli

from tillsammans.floor.addresses import output_file
from tillsammans.publish.assets import FOLDER
from tillsammans.publish.headers import TEXT_ENDINGS

_PAGE_QUALITY, _ASSET_QUALITY = 5, 11
"""Brotli. A page is one of thousands, so speed counts: 11 saves a tenth and takes forty times as long.
An asset is compressed once and read with every first page."""

_GZIP_LEVEL = 4
"""For the few who ask without HTTPS; 9 saves 2 % and takes half as long again."""


def compressed(data: bytes, *, shared: bool = False) -> Mapping[str, bytes]:
    """Compress a text: ending (`.br`, `.gz`) -> bytes. `shared` marks an asset of many pages."""
    return {
        ".br": _brotli(data, shared=shared),
        ".gz": gzip.compress(data, _GZIP_LEVEL, mtime=0),
    }


def _brotli(data: bytes, *, shared: bool) -> bytes:
    quality = _ASSET_QUALITY if shared else _PAGE_QUALITY
    return bytes(brotli.compress(data, mode=brotli.MODE_TEXT, quality=quality))


def transferred(address: str, data: bytes) -> int:
    """Return how many bytes of a file travel to a browser that understands Brotli."""
    if not has_twins(output_file(address)):
        return len(data)
    return len(_brotli(data, shared=_is_shared(address)))


def _is_shared(path: str) -> bool:
    """Whether a file is for every page; folders below that of the assets hold what few pages ask for."""
    return path.rpartition("/")[0] == FOLDER


def has_twins(path: str) -> bool:
    """Whether a file is a text, and gets compressed twins."""
    return path.rpartition(".")[2] in TEXT_ENDINGS


def twins(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Compress the texts among some files: path -> content, of the twins alone."""
    return {
        path + ending: twin
        for path, data in files.items()
        if has_twins(path)
        for ending, twin in compressed(data, shared=_is_shared(path)).items()
    }
