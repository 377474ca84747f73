"""The contact records of a project as a spreadsheet: what one would hold, and what one would change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from tillsammans.contacts.model import Contact
from tillsammans.contacts.record import FOLDER, Record
from tillsammans.contacts.spreadsheet import export
from tillsammans.contacts.spreadsheet.columns import columns
from tillsammans.contacts.spreadsheet.compare import Comparison, compare
from tillsammans.contacts.spreadsheet.origin import at_cells
from tillsammans.contacts.spreadsheet.outcome import outcome
from tillsammans.contacts.spreadsheet.places import Records
from tillsammans.contacts.spreadsheet.rows import choose, read_rows
from tillsammans.contacts.spreadsheet.told import Told
from tillsammans.floor.csv_grid import read_csv
from tillsammans.floor.problems import Problem, Severity, has_errors, sort
from tillsammans.floor.rule import Context
from tillsammans.floor.rules import spreadsheet_file
from tillsammans.floor.shape import build
from tillsammans.floor.source import Source, read_yaml
from tillsammans.floor.tree import plain
from tillsammans.floor.xlsx_grid import read_xlsx
from tillsammans.floor.xlsx_write import LONGEST
from tillsammans.site import files
from tillsammans.site.loader import Loader
from tillsammans.site.trial import problems_with

CSV, XLSX = ".csv", ".xlsx"
_MACROS = (".xlsm", ".xltm", ".xlsb")


@dataclass(frozen=True)
class Kept:
    """The contact records as they are."""

    sources: Mapping[str, Source]
    """Slug -> file."""
    records: Records
    languages: Sequence[str]
    problems: Sequence[Problem]
    """What stands in the way of reading them; nothing may be done with them while there is any."""


@dataclass(frozen=True)
class Imported:
    """What a spreadsheet would change."""

    comparison: Comparison
    made: Mapping[str, Source]
    """The files that change: slug -> file."""
    problems: Sequence[Problem]
    """Nothing may be written while one of them is an error."""


def read_kept(root: Path) -> Kept:
    """Read the contact records of a project."""
    languages = files.languages(root)
    loader = Loader(root, Context(as_of=date.min, languages=languages))
    found: dict[str, tuple[Source, Record]] = {}
    for source in files.gather(root, FOLDER, ".yml"):
        tree = loader.attempt(partial(read_yaml, source))
        if tree is not None:
            record = Record(source.path, tree)
            found[record.slug] = (source, record)
            loader.problems.extend(build(Contact, tree, loader.context)[1])
    return Kept(
        {slug: source for slug, (source, _) in found.items()},
        {slug: plain(record.root) for slug, (_, record) in found.items()},
        languages,
        sort(loader.problems) if has_errors(loader.problems) else (),
    )


def ending(path: str) -> str:
    """Return what a spreadsheet is by the ending of its name; raises RefusedError for any other."""
    found = Path(path).suffix.lower()
    if found in (CSV, XLSX):
        return found
    raise spreadsheet_file.refusal(path, "macro" if found in _MACROS else "ending")


def exported(kept: Kept, path: str) -> bytes:
    """Make the spreadsheet of a name; raises RefusedError where no spreadsheet can be called or hold that."""
    if ending(path) == CSV:
        return export.as_csv(kept.records, kept.languages)
    if export.longest(kept.records, kept.languages) > LONGEST:
        raise spreadsheet_file.refusal(path, "long")
    return export.as_xlsx(kept.records, kept.languages)


def imported(kept: Kept, source: Source, today: date) -> Imported:
    """Compare a spreadsheet with the records; the problems are those of the spreadsheet itself.

    Raises RefusedError where the file cannot be read, and NotWritableError where a record is written in a way
    that a change cannot be made in.
    """
    told = Told()
    is_csv = ending(source.path) == CSV
    grids = (read_csv(source.path, source.data),) if is_csv else read_xlsx(source.path, source.data)
    table = read_rows(choose(source.path, grids), columns(kept.languages), told)
    comparison = compare(table, kept.records, today, told)
    made = outcome(comparison, kept.sources, kept.records, kept.languages)
    return Imported(comparison, made, sort(told.problems))


def checked(root: Path, found: Imported, path: str, today: date) -> Imported:
    """Check the project as it would be with the changes of a spreadsheet, told by the path of its file."""
    after = at_cells(problems_with(root, found.made.values(), today), found.comparison, found.made)
    concerned = [problem for problem in after if _concerns(problem, path)]
    return replace(found, problems=sort([*found.problems, *_not_told(concerned, found.problems)]))


def _concerns(problem: Problem, path: str) -> bool:
    """Whether a problem stands in the way, or is of a cell."""
    is_of_cell = problem.finding.position.path.startswith(path)
    return is_of_cell or problem.severity is Severity.ERROR


def _not_told(found: Sequence[Problem], told: Sequence[Problem]) -> Iterator[Problem]:
    """Leave out what has been told of a row: the spreadsheet asks for a new day sooner than the release."""
    rows = {(one.rule, one.finding.position.path, one.finding.position.line) for one in told}
    for one in found:
        if (one.rule, one.finding.position.path, one.finding.position.line) not in rows:
            yield one
