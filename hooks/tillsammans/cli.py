"""The command `tillsammans`: what editors and operators run without MkDocs."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from tillsammans.commands import (
    check,
    contacts,
    editor,
    headers,
    new,
    next_change,
    publish,
    readability,
    record_release,
    redirects,
    review,
    rollback,
    translations,
    verify,
)
from tillsammans.commands.shared import CLEAN, USAGE, Run, UsageError
from tillsammans.floor.messages import message_language

COMMANDS = (
    *(check, new, contacts, translations, readability, review, next_change, record_release),
    *(publish, rollback, verify, headers, redirects, editor),
)
"""In the order in which the help lists them."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0 clean, 1 problems found, 2 not understood."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show å or – must not stop a check.
        getattr(stream, "reconfigure", lambda **_: None)(errors="replace")
    options = _parser().parse_args(arguments)
    options.lang = options.lang or message_language(os.environ)
    run: Run = options.run
    try:
        status = run(options)
        sys.stdout.flush()
    except UsageError as error:
        print(error.why.in_language(options.lang).format(text=error.text), file=sys.stderr)
        return USAGE
    except BrokenPipeError:
        # Whoever reads has had enough, as in `tillsammans check | head`: nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tillsammans", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: here)")
    parser.add_argument("--lang", choices=("sv", "en"), help="language of messages (default: sv)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add(commands)
    return parser
