"""`tillsammans verify`: a built, published or served site is compared with its manifest, and checked."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from tillsammans.commands.publishing import look, report
from tillsammans.commands.shared import CLEAN, PROBLEMS, UsageError, add_language
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Problem, has_errors
from tillsammans.floor.rule import at
from tillsammans.publish import fetching, folder_reading
from tillsammans.publish.gathering import UnreadableError, gather
from tillsammans.publish.release import Release
from tillsammans.publish.release_rules import release_files
from tillsammans.publish.target import CURRENT, is_ours

THREADS = 8
"""Questions that a server is asked at a time."""

_NO_FOLDER = words("Mappen {text} finns inte.", "There is no folder {text}.")
_NO_MANIFEST = words("{text} har inget manifest att jämföra med.", "{text} has no manifest to compare with.")


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("verify", help="check a built site, a release or a site that is served")
    parser.add_argument("place", metavar="PLACE", help="a folder, or an address (https://…)")
    parser.add_argument(
        "--against", type=Path, metavar="FOLDER", help="a built site that it must be the same as"
    )
    add_language(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read everything, and print all differences."""
    if fetching.is_address(options.place):
        place = f"{options.place.rstrip('/')}/"
        read = partial(_served, place)
    else:
        folder = Path(options.place)
        folder = folder / CURRENT if is_ours(folder) else folder
        if not folder.is_dir():
            raise UsageError(_NO_FOLDER, options.place)
        place = f"{folder.as_posix()}/"
        read = partial(folder_reading.read_folder, folder, place)
    expected = _expected(options.against) if options.against else None
    release, problems = look(place, read, options.root)
    if release is not None and expected is not None:
        problems = (*problems, *_differences(release, expected, options.against))
    report(problems, options.lang)
    return PROBLEMS if has_errors(problems) else CLEAN


def _served(place: str) -> Release:
    read = fetching.reader(place)
    listed = folder_reading.read_manifest(read)
    return gather(place, listed, listed, read, THREADS)


def _expected(folder: Path) -> Mapping[str, str]:
    try:
        return folder_reading.read_manifest(folder_reading.reader(folder))
    except UnreadableError:
        raise UsageError(_NO_MANIFEST, str(folder)) from None


def _differences(release: Release, expected: Mapping[str, str], against: Path) -> Iterator[Problem]:
    """Compare the manifests themselves: whoever changes a file may change its line too."""
    for path in sorted(expected.keys() | release.listed.keys()):
        if expected.get(path) != release.listed.get(path):
            said = words(f"Filen är en annan än i {against}.", f"The file is another one than in {against}.")
            yield release_files.RULE.found(Finding(at(release.place + path), said))
