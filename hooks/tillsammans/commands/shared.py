"""What all commands share: exit statuses, the project's folder, the day, and what is wrong with a call."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from tillsammans.floor import as_of
from tillsammans.floor.languages import Text, words
from tillsammans.site import files

CLEAN, PROBLEMS, USAGE = 0, 1, 2
"""Exit statuses."""

_NOT_A_DAY = words(
    "”{text}” är inget datum. Skriv år-månad-dag, som 2026-11-23.",
    "“{text}” is not a date. Write year-month-day, as 2026-11-23.",
)
_NO_PROJECT = words(
    "Här finns inget projekt: docs/_data saknas i {text}.",
    "There is no project here: docs/_data is missing in {text}.",
)
_NOT_INSIDE = words("{text} finns inte i projektet.", "{text} is not in the project.")


class UsageError(Exception):
    """A command that cannot be carried out as it was given; carries the words that say why."""

    def __init__(self, why: Text, text: str) -> None:
        """Take the words, in which `{text}` stands for what was given."""
        super().__init__(why.in_language("en").format(text=text))
        self.why = why
        self.text = text


def add_day(parser: argparse.ArgumentParser, help_text: str = "the day that the site describes") -> None:
    """Let a command be told the day."""
    parser.add_argument("--as-of", metavar="DATE", help=f"{help_text} (default: today)")


def add_language(parser: argparse.ArgumentParser) -> None:
    """Let the language of messages be told after the command too."""
    parser.add_argument("--lang", choices=("sv", "en"), default=argparse.SUPPRESS, help=argparse.SUPPRESS)


def day(options: argparse.Namespace) -> date:
    """Return the day that the site describes; refuse what is no day."""
    try:
        return as_of.choose(options.as_of, os.environ, as_of.today)
    except as_of.NotADateError as error:
        raise UsageError(_NOT_A_DAY, str(error)) from None


def project(options: argparse.Namespace) -> Path:
    """Return the project's folder; refuse one that holds none."""
    root: Path = options.root.resolve()
    if not (root / files.DATA).is_dir():
        raise UsageError(_NO_PROJECT, str(options.root))
    return root


def inside(root: Path, path: str) -> str:
    """Return a path relative to the project; refuse one that isn't in it."""
    full = Path(path).resolve() if Path(path).is_absolute() else (root / path).resolve()
    if not full.exists() or not full.is_relative_to(root):
        raise UsageError(_NOT_INSIDE, path)
    return full.relative_to(root).as_posix()


def is_below(path: str, names: Sequence[str]) -> bool:
    """Tell whether a path is one of those named, or below one that is a folder."""
    return any(name in (path, ".") or path.startswith(f"{name}/") for name in names)


Run = Callable[[argparse.Namespace], int]
"""Carries a command out and returns its exit status. `options.lang` is the language of messages."""
