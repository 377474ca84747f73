"""`tillsammans readability`: how heavy each page is to read."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from tillsammans.commands.shared import CLEAN, PROBLEMS, add_language, inside, is_below, project
from tillsammans.floor.languages import words
from tillsammans.floor.problems import as_text
from tillsammans.floor.readability import lix
from tillsammans.floor.tree import select_scalars
from tillsammans.site.unchecked import read_pages

_HEAD = words(
    "LIX  gräns  ord  längsta mening  sida",
    "LIX  limit  words  longest sentence  page",
)


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("readability", help="print how heavy pages are to read, the heaviest first")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="these files or folders only")
    add_language(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print a line for each page."""
    root = project(options)
    wanted = [inside(root, path) for path in options.paths]
    pages, problems = read_pages(root)
    for problem in problems:
        print(as_text(problem, options.lang), file=sys.stderr)
    rows = []
    for page in pages:
        path = page.document.path
        if not wanted or is_below(path, wanted):
            limit = next((one.text for one in select_scalars(page.document.front, "lix")), "-")
            lengths = [sentence.words for sentence in page.sentences]
            rows.append((lix(page.sentences), limit, sum(lengths), max(lengths, default=0), path))
    head = _HEAD.in_language(options.lang)
    widths = [len(name) for name in head.split("  ")]
    print(head)
    for row in sorted(rows, key=lambda one: (-one[0], one[-1])):
        cells = (str(cell).rjust(width) for cell, width in zip(row[:-1], widths, strict=False))
        print("  ".join([*cells, row[-1]]))
    return PROBLEMS if problems else CLEAN
