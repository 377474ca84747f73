"""What `publish`, `rollback` and `verify` share: the built site, its problems, and the folder of releases."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tillsammans.commands.shared import CLEAN, PROBLEMS, USAGE, add_language
from tillsammans.floor.languages import MessageLanguage, Text, words
from tillsammans.floor.problems import Finding, Problem, as_text, summary
from tillsammans.floor.rule import at
from tillsammans.publish.gathering import UnreadableError
from tillsammans.publish.manifest import NAME
from tillsammans.publish.refusals import ForeignTargetError, TargetError
from tillsammans.publish.release import Release
from tillsammans.publish.release_rules import release_files
from tillsammans.publish.target import Target, opened
from tillsammans.site.release_checks import problems_of_release

_CANNOT = words("{path}: {why}. Ingenting har bytts ut.", "{path}: {why}. Nothing has been switched.")


def add_target(parser: argparse.ArgumentParser) -> None:
    """Let a command be told the folder of releases."""
    parser.add_argument("target", type=Path, metavar="TARGET", help="the folder of releases")
    add_language(parser)


def look(place: str, read: Callable[[], Release], root: Path) -> tuple[Release | None, tuple[Problem, ...]]:
    """Read a built site and check it; one that cannot be read is one problem."""
    try:
        release = read()
    except UnreadableError as error:
        return None, (release_files.RULE.found(Finding(at(place + NAME), error.why)),)
    return release, problems_of_release(release, root)


def report(problems: Sequence[Problem], language: MessageLanguage) -> None:
    """Print problems, and count them on the other stream."""
    for problem in problems:
        print(as_text(problem, language))
    print(summary(problems, language), file=sys.stderr)


def change(options: argparse.Namespace, act: Callable[[Target], Text], *, create: bool) -> int:
    """Do something with the folder of releases that is locked meanwhile, and say what was done."""
    language: MessageLanguage = options.lang
    try:
        with opened(options.target, create=create) as target:
            said = act(target)
    except TargetError as error:
        print(error.why.in_language(language), file=sys.stderr)
        return USAGE if isinstance(error, ForeignTargetError) else PROBLEMS
    except OSError as error:
        why = _CANNOT.in_language(language)
        print(why.format(path=error.filename or options.target, why=error.strerror), file=sys.stderr)
        return PROBLEMS
    print(said.in_language(language))
    return CLEAN
