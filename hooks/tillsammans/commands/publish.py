"""`tillsammans publish`: a built site becomes the one that is shown, if everything in it is right."""

from __future__ import annotations

import argparse
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tillsammans.commands.publishing import add_target, change, look, report
from tillsammans.commands.shared import PROBLEMS, UsageError, project
from tillsammans.floor.languages import Text, words
from tillsammans.floor.problems import has_errors
from tillsammans.publish.folder_reading import read_folder
from tillsammans.publish.target import CURRENT, Target

KEEP = "5"

_NOT_A_NUMBER = words(
    "”{text}” är inget antal utgåvor. Skriv ett heltal från 1, som 5.",
    "“{text}” is not a number of releases. Write a whole number from 1, as 5.",
)


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("publish", help="check a built site and switch to it")
    add_target(parser)
    parser.add_argument("--site", type=Path, help="the built site (default: site in the project)")
    parser.add_argument(
        "--keep", default=KEEP, metavar="NUMBER", help=f"releases that stay (default: {KEEP})"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check the site as it lies there, and publish the bytes that were checked."""
    if not re.fullmatch(r"[1-9]\d{0,3}", options.keep, re.ASCII):
        raise UsageError(_NOT_A_NUMBER, options.keep)
    root = project(options)
    site = options.site or options.root / "site"
    place = f"{site.as_posix()}/"
    release, problems = look(place, lambda: read_folder(site, place), root)
    if release is None or has_errors(problems):
        report(problems, options.lang)
        return PROBLEMS
    listed = release.listed

    def act(target: Target) -> Text:
        done = target.publish(site, listed, datetime.now(UTC), int(options.keep))
        shown = options.target / CURRENT
        if not done.is_new:
            return words(f"Redan publicerad: {done.name}", f"Published already: {done.name}")
        return words(
            f"Publicerade {done.name}. Den visas i {shown}.",
            f"Published {done.name}. It is shown in {shown}.",
        )

    return change(options, act, create=True)
