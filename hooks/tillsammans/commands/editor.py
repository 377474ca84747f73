"""`tillsammans editor`: fetch what the editing desk runs on, and keep it if it is what the project trusts."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tillsammans.commands.shared import CLEAN, UsageError, project
from tillsammans.editing.packages import CACHE, PACKAGES, Package, is_genuine
from tillsammans.floor.languages import words
from tillsammans.site import files

CLIENT = "npm"
"""The registry's own client. It only fetches: nothing of a package is run."""

_READY = words("{path} är på plats.", "{path} is in place.")
_NO_CLIENT = words(
    "npm saknas på den här datorn. Installera Node.js, eller hämta {text} på annat sätt och kör: "
    "tillsammans editor --file FIL",
    "npm is missing on this computer. Install Node.js, or fetch {text} in another way and run: "
    "tillsammans editor --file FILE",
)
_NOT_FETCHED = words(
    "npm kunde inte hämta {text}. Finns det nät?", "npm could not fetch {text}. Is there a network?"
)
_NOT_GENUINE = words(
    "{text} är inte den fil som projektet litar på. Inget har sparats.",
    "{text} is not the file that the project trusts. Nothing was kept.",
)


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("editor", help="fetch what the editing desk runs on")
    parser.add_argument(
        "--file", metavar="FILE", type=Path, action="append", default=[], help="an archive already fetched"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Fetch what isn't there; refuse whatever is another file than the one that was pinned."""
    root = project(options)
    for package in PACKAGES:
        kept = files.archive(root, package.archive)
        if kept is None or not is_genuine(package, kept):
            files.write(root, f"{CACHE}/{package.archive}", _genuine(package, options.file))
        print(_READY.in_language(options.lang).format(path=f"{CACHE}/{package.archive}"))
    return CLEAN


def _genuine(package: Package, given: Sequence[Path]) -> bytes:
    """Return the archive; raises UsageError where there is none, or another one."""
    found = next((path for path in given if path.name == package.archive and path.is_file()), None)
    archive = found.read_bytes() if found else _fetched(package)
    if not is_genuine(package, archive):
        raise UsageError(_NOT_GENUINE, package.archive)
    return archive


def _fetched(package: Package) -> bytes:
    """Ask the registry's client for the archive."""
    client = shutil.which(CLIENT)
    if client is None:
        raise UsageError(_NO_CLIENT, package.archive)
    with tempfile.TemporaryDirectory() as folder:
        request = [client, "pack", package.request, "--ignore-scripts", "--silent"]
        done = subprocess.run(request, cwd=folder, stdout=subprocess.DEVNULL, check=False)  # noqa: S603
        archive = Path(folder) / package.archive
        if done.returncode != 0 or not archive.is_file():
            raise UsageError(_NOT_FETCHED, package.request)
        return archive.read_bytes()
