"""Compression: a `.br` and a `.gz` beside every text file, so that servers need not compress again.

The same content gives the same bytes: no time and no name goes in.
"""

from __future__ import annotations

import gzip
import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from tillsammans.floor.addresses import output_file
from tillsammans.publish.assets import FOLDER
from tillsammans.publish.headers import TEXT_ENDINGS

_PAGE_QUALITY, _ASSET_QUALITY = 5, 11
"""Brotli. A page is one of thousands, so speed counts: 11 saves a tenth and takes forty times as long.
An asset is compressed once and read with every first page."""

_GZIP_LEVEL = 9


def compressed(data: bytes, *, shared: bool = False) -> Mapping[str, bytes]:
    """Compress a text: ending (`.br`, `.gz`) -> bytes. `shared` marks an asset of many pages."""
    quality = _ASSET_QUALITY if shared else _PAGE_QUALITY
    return {
        ".br": brotli.compress(data, mode=brotli.MODE_TEXT, quality=quality),
        ".gz": gzip.compress(data, _GZIP_LEVEL, mtime=0),
    }


def transferred(address: str, data: bytes) -> int:
    """Return how many bytes of a file travel to a browser that understands Brotli."""
    if output_file(address).rpartition(".")[2] not in TEXT_ENDINGS:
        return len(data)
    quality = _ASSET_QUALITY if address.startswith(f"{FOLDER}/") else _PAGE_QUALITY
    return len(brotli.compress(data, mode=brotli.MODE_TEXT, quality=quality))


def compress_site(site: Path) -> int:
    """Write the compressed twins of all text files below a folder; returns how many files have them."""
    files = [
        path for path in site.rglob("*") if path.suffix.removeprefix(".") in TEXT_ENDINGS and path.is_file()
    ]
    assets = site / FOLDER  # those of every page; folders below it hold what few pages ask for

    def write(path: Path) -> None:
        for ending, data in compressed(path.read_bytes(), shared=path.parent == assets).items():
            path.with_name(path.name + ending).write_bytes(data)

    with ThreadPoolExecutor(os.cpu_count()) as threads:
        list(threads.map(write, files))
    return len(files)
