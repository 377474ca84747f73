"""`tillsammans review`: what is due, by whom and when; as text, as a table or as a calendar."""

from __future__ import annotations

import argparse
import re
import sys
from typing import Any

from tillsammans.commands.shared import CLEAN, PROBLEMS, UsageError, add_day, add_language, day, project
from tillsammans.floor.languages import words
from tillsammans.floor.problems import as_text, has_errors
from tillsammans.review import calendar, markdown, table
from tillsammans.site.load import load_site
from tillsammans.site.reviewing import listing
from tillsammans.site.unchecked import read_contacts

_NO_MONTHS = words(
    "”{text}” är inget antal månader. Skriv ett heltal, som 3.",
    "“{text}” is not a number of months. Write a whole number, as 3.",
)


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("review", help="list what is due for review, by owner")
    parser.add_argument("--format", choices=("md", "csv", "ics"), default="md")
    parser.add_argument("--months", default="3", metavar="NUMBER", help="how far ahead (default: 3)")
    add_day(parser)
    add_language(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the list; that something is due is no failure."""
    months = _months(options.months)
    root = project(options)
    loaded = load_site(root, day(options))
    if loaded.site is None:
        for problem in filter(lambda one: has_errors([one]), loaded.problems):
            print(as_text(problem, options.lang), file=sys.stderr)
        return PROBLEMS
    found = listing(loaded.site, read_contacts(root, loaded.site.languages), months)
    if options.format == "md":
        print(markdown.write(found, options.lang), end="")
    else:
        # Bytes as they are: a terminal's encoding or line ends would spoil a file that this is led into.
        write = table.write if options.format == "csv" else calendar.write
        sys.stdout.flush()
        sys.stdout.buffer.write(write(found, options.lang))
    return CLEAN


def _months(text: str) -> int:
    if not re.fullmatch(r"\d{1,3}", text, re.ASCII):
        raise UsageError(_NO_MONTHS, text)
    return int(text)
