"""The command `tillsammans`: what editors and operators run without MkDocs."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import UTC, date, datetime
from pathlib import Path
from typing import get_args

from tillsammans.contacts.collection_rules import unconfirmed_change, vanished_contact
from tillsammans.contacts.model import Kind
from tillsammans.contacts.record import FOLDER, SLUG
from tillsammans.contacts.release import PATH as RELEASED
from tillsammans.contacts.release import write as write_release
from tillsammans.contacts.scaffold import NewContact
from tillsammans.contacts.scaffold import write as write_contact
from tillsammans.floor import as_of
from tillsammans.floor.fixes import apply as apply_fixes
from tillsammans.floor.languages import MessageLanguage
from tillsammans.floor.messages import message_language
from tillsammans.floor.problems import Fix, Problem, as_github, as_json, as_text, has_errors, summary
from tillsammans.publish import headers
from tillsammans.site import files
from tillsammans.site.load import load_site, read_records

CLEAN, PROBLEMS, USAGE = 0, 1, 2
"""Exit statuses."""

_WORDS = {
    "sv": {
        "date": "”{text}” är inget datum. Skriv år-månad-dag, som 2026-11-23.",
        "path": "{text} finns inte i projektet.",
        "slug": "{text} kan inte bli en webbadress. Använd små bokstäver a–z, siffror och -.",
        "exists": "{text} finns redan.",
        "written": "Skrev {path}. Fyll i de tomma fälten och kör: tillsammans check {path}",
        "fixed": "{path}: {number} rättade",
        "recorded": "Skrev {path} (kontakter: {number})",
        "project": "Här finns inget projekt: docs/_data saknas i {text}.",
    },
    "en": {
        "date": "“{text}” is not a date. Write year-month-day, as 2026-11-23.",
        "path": "{text} is not in the project.",
        "slug": "{text} cannot become a web address. Use small letters a–z, digits and -.",
        "exists": "{text} exists already.",
        "written": "Wrote {path}. Fill in the empty fields and run: tillsammans check {path}",
        "fixed": "{path}: {number} corrected",
        "recorded": "Wrote {path} (contacts: {number})",
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
    check.add_argument("--fix", action="store_true", help="write corrections that are safe, then check again")
    check.set_defaults(run=_check)
    record = commands.add_parser("record-release", help="write down what this release says of the contacts")
    record.add_argument("--as-of", metavar="DATE", help="the day that the site describes (default: today)")
    record.set_defaults(run=_record_release)
    new = commands.add_parser("new", help="write a new file with every field that it needs")
    contact = new.add_subparsers(required=True, metavar="KIND").add_parser("contact")
    contact.add_argument("slug", help="permanent name, as kramfors-kommun")
    contact.add_argument("--kind", choices=get_args(Kind), default="municipality")
    for name in ("name-sv", "name-en", "municipality", "police-area", "website", "phone", "email", "source"):
        contact.add_argument(f"--{name}", metavar="TEXT")
    contact.add_argument("--as-of", metavar="DATE", help="the day of the confirmation (default: today)")
    contact.set_defaults(run=_new_contact)
    server = commands.add_parser("headers", help="print the configuration of a web server")
    server.add_argument("--format", choices=headers.FORMATS, required=True)
    server.add_argument("--path", default="/", help="path of the site on its host (default: /)")
    server.add_argument("--brotli", action="store_true", help="nginx has the module ngx_brotli")
    server.set_defaults(run=_server)
    return parser


def _check(options: argparse.Namespace, language: MessageLanguage) -> int:
    """Check everything, and print the problems of the files that were asked for."""
    root = _project(options)
    day = _day(options)
    wanted = [_inside(root, path) for path in options.paths]
    problems = _problems(root, day, wanted)
    if options.fix and _write_fixes(root, problems, language):
        problems = _problems(root, day, wanted)
    if options.format == "json":
        print(as_json(problems, language))
    else:
        write = as_github if options.format == "github" else as_text
        for problem in problems:
            print(write(problem, language))
        print(summary(problems, language), file=sys.stderr)
    return PROBLEMS if has_errors(problems) else CLEAN


def _problems(root: Path, day: date, wanted: Sequence[str]) -> list[Problem]:
    return [problem for problem in load_site(root, day).problems if _is_wanted(problem, wanted)]


def _write_fixes(root: Path, problems: Sequence[Problem], language: MessageLanguage) -> int:
    """Write the safe corrections into their files; returns how many there were."""
    fixes: dict[str, list[Fix]] = {}
    for problem in problems:
        if problem.finding.fix is not None:
            fixes.setdefault(problem.finding.position.path, []).append(problem.finding.fix)
    total = 0
    for path, wanted in fixes.items():
        data, number = apply_fixes((root / path).read_bytes(), wanted)
        if number:
            files.write(root, path, data)
            print(_WORDS[language]["fixed"].format(path=path, number=number), file=sys.stderr)
        total += number
    return total


def _new_contact(options: argparse.Namespace, language: MessageLanguage) -> int:
    """Write a new contact record with every field that it needs."""
    root = _project(options)
    path = f"{FOLDER}/{options.slug}.yml"
    if not SLUG.fullmatch(options.slug):
        raise _UsageError("slug", options.slug)
    if (root / path).exists():
        raise _UsageError("exists", path)
    names = [field.name for field in fields(NewContact)]
    known = {name: getattr(options, name) for name in names if getattr(options, name)}
    text = write_contact(NewContact(**known), _day(options))
    files.write(root, path, text.encode())
    print(_WORDS[language]["written"].format(path=path))
    return CLEAN


def _record_release(options: argparse.Namespace, language: MessageLanguage) -> int:
    """Write down what a release of the contacts says; refuse while there are errors."""
    root = _project(options)
    # What changed since the last release is what is being recorded: those two rules don't count here.
    about_release = {unconfirmed_change.RULE.id, vanished_contact.RULE.id}
    problems = [one for one in _problems(root, _day(options), ()) if one.rule not in about_release]
    if has_errors(problems):
        for problem in problems:
            print(as_text(problem, language))
        return PROBLEMS
    records = read_records(root)
    files.write(root, RELEASED, write_release(records).encode())
    print(_WORDS[language]["recorded"].format(number=len(records), path=RELEASED))
    return CLEAN


def _server(options: argparse.Namespace, _language: MessageLanguage) -> int:
    """Print what a web server needs to know."""
    path = f"/{options.path.strip('/')}/".replace("//", "/")
    place = headers.Place(path, files.languages(_project(options)), options.brotli)
    print(headers.write(options.format, place), end="")
    return CLEAN


def _day(options: argparse.Namespace) -> date:
    """Return the day that the site describes."""
    try:
        return as_of.choose(options.as_of, os.environ, lambda: datetime.now(UTC).date())
    except as_of.NotADateError as error:
        raise _UsageError("date", str(error)) from None


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
