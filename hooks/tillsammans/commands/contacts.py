"""`tillsammans contacts`: the contact records as a spreadsheet, out and back in."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tillsammans.commands.shared import CLEAN, PROBLEMS, UsageError, add_day, add_language, day, project
from tillsammans.contacts.spreadsheet import report
from tillsammans.floor.languages import MessageLanguage, words
from tillsammans.floor.problems import Problem, as_text, has_errors, summary
from tillsammans.floor.rule import RefusedError
from tillsammans.floor.rules import spreadsheet_file
from tillsammans.floor.source import Source
from tillsammans.floor.yaml_edit import NotWritableError
from tillsammans.site import files
from tillsammans.site.contact_sheets import checked, exported, imported, read_kept

_EXISTS = words("{text} finns redan. Välj ett annat namn.", "{text} exists already. Choose another name.")
_NO_FILE = words("{text} går inte att läsa.", "{text} cannot be read.")
_NOT_WRITABLE = words(
    "{text} är skriven så att ändringen inte kan göras i den. Ändra filen för hand.",
    "{text} is written in a way that the change cannot be made in. Change the file by hand.",
)
_FAILED = words("Inget är skrivet: {text}", "Nothing is written: {text}")
_EXPORTED = words("Skrev {path}. Organisationer: {count}.", "Wrote {path}. Organisations: {count}.")
_DRY = words(
    "Inget är skrivet. Kör samma kommando med --write för att skriva.",
    "Nothing is written. Run the same command with --write to write.",
)
_NOTHING = words(
    "Filen säger detsamma som projektet. Inget är skrivet.",
    "The file says what the project says. Nothing is written.",
)
_STOPPED = words("Inget är skrivet.", "Nothing is written.")
_WRITTEN = words("Skrev {path}", "Wrote {path}")


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("contacts", help="contact records as a spreadsheet, out and back in")
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    out = actions.add_parser("export", help="write all contact records into a spreadsheet")
    out.add_argument("file", metavar="FILE", help="a new file, .xlsx or .csv")
    add_language(out)
    out.set_defaults(run=run_export)
    back = actions.add_parser("import", help="show what a spreadsheet would change; change nothing")
    back.add_argument("file", metavar="FILE", help="a spreadsheet, .xlsx or .csv")
    back.add_argument("--write", action="store_true", help="write the changes into the records")
    add_day(back)
    add_language(back)
    back.set_defaults(run=run_import)


def run_export(options: argparse.Namespace) -> int:
    """Write the spreadsheet; never over a file."""
    kept = read_kept(project(options))
    if kept.problems:
        return _stop(kept.problems, options)
    path = Path(options.file)
    if path.exists():
        raise UsageError(_EXISTS, options.file)
    try:
        data = exported(kept, options.file)
    except RefusedError as refused:
        return _stop([refused.problem], options)
    with _told():
        files.write(path.parent, path.name, data)
    print(_EXPORTED.in_language(options.lang).format(path=options.file, count=len(kept.records)))
    return CLEAN


def run_import(options: argparse.Namespace) -> int:
    """Show the changes and what is wrong with them; write them where that was asked for."""
    root, today = project(options), day(options)
    kept = read_kept(root)
    if kept.problems:
        return _stop(kept.problems, options)
    try:
        found = imported(kept, _read(options.file), today)
    except RefusedError as refused:
        return _stop([refused.problem], options)
    except NotWritableError as error:
        raise UsageError(_NOT_WRITABLE, str(error)) from None
    with _told():
        found = checked(root, found, options.file, today)
    for line in report.lines(found.comparison, options.lang):
        print(line)
    if has_errors(found.problems):
        return _stop(found.problems, options)
    for notice in found.problems:
        print(as_text(notice, options.lang))
    if not found.made:
        print(_NOTHING.in_language(options.lang))
    elif options.write:
        _write(root, list(found.made.values()), options.lang)
    else:
        print(_DRY.in_language(options.lang))
    return CLEAN


def _write(root: Path, sources: Sequence[Source], language: MessageLanguage) -> None:
    with _told():
        files.write_all(root, sources)
    for source in sources:
        print(_WRITTEN.in_language(language).format(path=source.path))


@contextmanager
def _told() -> Iterator[None]:
    """Say in words that the disk or a right stood in the way."""
    try:
        yield
    except OSError as error:
        raise UsageError(_FAILED, str(error)) from None


def _read(path: str) -> Source:
    """Read a spreadsheet, a little more than it may be long."""
    try:
        with Path(path).open("rb") as file:
            return Source(path, file.read(spreadsheet_file.MOST_BYTES + 1))
    except OSError:
        raise UsageError(_NO_FILE, path) from None


def _stop(problems: Sequence[Problem], options: argparse.Namespace) -> int:
    """Print what stands in the way."""
    for problem in problems:
        print(as_text(problem, options.lang))
    print(f"{summary(problems, options.lang)}. {_STOPPED.in_language(options.lang)}", file=sys.stderr)
    return PROBLEMS
