"""`tillsammans next-change`: when the site becomes another by itself, so that it can be built just then."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from tillsammans.commands.shared import CLEAN, PROBLEMS, add_day, day, project
from tillsammans.floor.dates import beginning
from tillsammans.floor.languages import words
from tillsammans.floor.problems import as_text, has_errors
from tillsammans.site.load import load_site
from tillsammans.site.schedule import next_changes

_NONE = words("Webbplatsen ändras inte av sig själv.", "The site does not change by itself.")


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("next-change", help="print when the site next changes by itself")
    add_day(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the instant alone, for scripts; say what changes on the other stream."""
    loaded = load_site(project(options), day(options))
    if loaded.site is None:
        for problem in filter(lambda one: has_errors([one]), loaded.problems):
            print(as_text(problem, options.lang), file=sys.stderr)
        return PROBLEMS
    changes = next_changes(loaded.site)
    if not changes:
        print(_NONE.in_language(options.lang), file=sys.stderr)
        return CLEAN
    print(beginning(changes[0].day))
    for change in changes:
        print(f"{change.path}: {change.field}", file=sys.stderr)
    return CLEAN
