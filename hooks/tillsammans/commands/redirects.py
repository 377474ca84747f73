"""`tillsammans redirects`: what a web server needs to know of addresses that lead on, printed."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from tillsammans.commands.shared import CLEAN, PROBLEMS, add_day, day, project
from tillsammans.floor.problems import as_text, has_errors
from tillsammans.publish import moved
from tillsammans.site.load import load_site
from tillsammans.site.redirects import every


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("redirects", help="print the redirects for a web server")
    parser.add_argument("--format", choices=moved.FORMATS, required=True)
    parser.add_argument("--path", default="/", help="path of the site on its host (default: /)")
    add_day(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print them, if the project is right."""
    loaded = load_site(project(options), day(options))
    if loaded.site is None:
        for problem in filter(lambda one: has_errors([one]), loaded.problems):
            print(as_text(problem, options.lang), file=sys.stderr)
        return PROBLEMS
    path = f"/{options.path.strip('/')}/".replace("//", "/")
    print(moved.write(options.format, every(loaded.site), path), end="")
    return CLEAN
