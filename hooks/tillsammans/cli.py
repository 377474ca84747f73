"""The command `tillsammans`: what editors and operators run without MkDocs."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from tillsammans.floor import as_of
from tillsammans.floor.languages import MessageLanguage
from tillsammans.floor.messages import message_language
from tillsammans.floor.problems import Problem, as_github, as_json, as_text, has_errors, summary
from tillsammans.publish import headers
from tillsammans.site import files
from tillsammans.site.load import load_site

CLEAN, PROBLEMS, USAGE = 0, 1, 2
"""Exit statuses."""

_WORDS = {
    "sv": {
        "date": "”{text}” är inget datum. Skriv år-månad-dag, som 2026-11-23.",
        "path": "{text} finns inte i projektet.",
        "project": "Här finns inget projekt: docs/_data saknas i {text}.",
    },
    "en": {
        "date": "“{text}” is not a date. Write year-month-day, as 2026-11-23.",
        "path": "{text} is not in the project.",
        "project": "There is no project here: docs/_data is missing in {text}.",
    },
}


class _UsageError(Exception):
    """A command that cannot be carried out as it was given."""

    def __init__(self, word: str, text: str) -> None:
        super().__init__(word, text)
        self.word = word
        self.text = text


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0 clean, 1 problems found, 2 not understood."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show å or – must not stop a check.
        getattr(stream, "reconfigure", lambda **_: None)(errors="replace")
    options = _parser().parse_args(arguments)
    language: MessageLanguage = options.lang or message_language(os.environ)
    run: Callable[[argparse.Namespace, MessageLanguage], int] = options.run
    try:
        return run(options, language)
    except _UsageError as error:
        print(_WORDS[language][error.word].format(text=error.text), file=sys.stderr)
        return USAGE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tillsammans", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: here)")
    parser.add_argument("--lang", choices=("sv", "en"), help="language of messages (default: sv)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="check all sources without building")
    check.add_argument(
        "paths", nargs="*", metavar="PATH", help="show problems of these files or folders only"
    )
    check.add_argument("--as-of", metavar="DATE", help="the day that the site describes (default: today)")
    check.add_argument("--format", choices=("text", "github", "json"), default="text")
    check.add_argument("--lang", choices=("sv", "en"), default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    check.set_defaults(run=_check)
    server = commands.add_parser("headers", help="print the configuration of a web server")
    server.add_argument("--format", choices=headers.FORMATS, required=True)
    server.add_argument("--path", default="/", help="path of the site on its host (default: /)")
    server.add_argument("--brotli", action="store_true", help="nginx has the module ngx_brotli")
    server.set_defaults(run=_server)
    return parser


def _check(options: argparse.Namespace, language: MessageLanguage) -> int:
    """Check everything, and print the problems of the files that were asked for."""
    root = _project(options)
    try:
        day = as_of.choose(options.as_of, os.environ, lambda: datetime.now(UTC).date())
    except as_of.NotADateError as error:
        raise _UsageError("date", str(error)) from None
    wanted = [_inside(root, path) for path in options.paths]
    problems = [problem for problem in load_site(root, day).problems if _is_wanted(problem, wanted)]
    if options.format == "json":
        print(as_json(problems, language))
    else:
        write = as_github if options.format == "github" else as_text
        for problem in problems:
            print(write(problem, language))
        print(summary(problems, language), file=sys.stderr)
    return PROBLEMS if has_errors(problems) else CLEAN


def _server(options: argparse.Namespace, _language: MessageLanguage) -> int:
    """Print what a web server needs to know."""
    path = f"/{options.path.strip('/')}/".replace("//", "/")
    place = headers.Place(path, files.languages(_project(options)), options.brotli)
    print(headers.write(options.format, place), end="")
    return CLEAN


def _project(options: argparse.Namespace) -> Path:
    """Return the project's folder; refuse one that holds none."""
    root: Path = options.root.resolve()
    if not (root / files.DATA).is_dir():
        raise _UsageError("project", str(options.root))
    return root


def _inside(root: Path, path: str) -> str:
    """Return a path relative to the project; refuse one that isn't in it."""
    full = Path(path).resolve() if Path(path).is_absolute() else (root / path).resolve()
    if not full.exists() or not full.is_relative_to(root):
        raise _UsageError("path", path)
    return full.relative_to(root).as_posix()


def _is_wanted(problem: Problem, wanted: Sequence[str]) -> bool:
    path = problem.finding.position.path
    return not wanted or any(name in (path, ".") or path.startswith(f"{name}/") for name in wanted)
