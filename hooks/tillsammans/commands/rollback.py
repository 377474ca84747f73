"""`tillsammans rollback`: a release that was shown before is shown again, at once."""

from __future__ import annotations

import argparse
from typing import Any

from tillsammans.commands.publishing import add_target, change
from tillsammans.floor.languages import Text, words
from tillsammans.publish.target import Target


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("rollback", help="show the release before this one again")
    add_target(parser)
    parser.add_argument("--to", metavar="NAME", help="show this one (a folder of TARGET/releases)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Switch, and say to what."""

    def act(target: Target) -> Text:
        done = target.rollback(options.to)
        if not done.is_new:
            return words(f"{done.name} visas redan.", f"{done.name} is shown already.")
        return words(f"Nu visas {done.name}.", f"{done.name} is shown now.")

    return change(options, act, create=False)
