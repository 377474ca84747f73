"""What a spreadsheet would change in the records: field by field, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tillsammans.contacts.collection_rules import unconfirmed_change
from tillsammans.contacts.release import DETAILS
from tillsammans.contacts.spreadsheet.columns import ON, Column
from tillsammans.contacts.spreadsheet.places import Place, Records, absent, placed, with_old_names
from tillsammans.contacts.spreadsheet.rows import Table
from tillsammans.contacts.spreadsheet.told import Told
from tillsammans.floor.cells import Cell, UnclearError, tidy
from tillsammans.floor.languages import Text, words
from tillsammans.floor.plain import at
from tillsammans.floor.problems import Finding
from tillsammans.floor.tree import Plain


@dataclass(frozen=True)
class Change:
    """One field that gets another value."""

    column: Column
    old: str
    new: str
    note: Text | None
    """How the cell was read, where it doesn't say the value as it is."""
    cell: Cell


@dataclass(frozen=True)
class Compared:
    """A row beside its record."""

    place: Place
    changes: Sequence[Change]


@dataclass(frozen=True)
class Comparison:
    """Everything that a sheet says, beside what the records say."""

    columns: Sequence[Column]
    """Those that the sheet has."""
    rows: Sequence[Compared]
    absent: Sequence[str]
    """What stands in the records and in no row: `slug`, or `slug: id of a point or name of a person`."""

    @property
    def changed(self) -> list[Compared]:
        """The rows that change something."""
        return [one for one in self.rows if one.changes]


def compare(table: Table, records: Records, today: date, told: Told) -> Comparison:
    """Compare the rows with the records."""
    places = with_old_names(placed(table.rows, records, told), records, told)
    rows = []
    for place in places:
        known = None if place.is_new else at(records[place.row.slug], place.path)
        one = Compared(place, list(_changes(table.columns, place, known, told)))
        rows.append(one)
        if not place.is_new and place.row.part != "organisation":
            _tell_of_confirmation(one, known, today, told)
    return Comparison(table.columns, rows, list(absent(places, records)))


def _changes(columns: Sequence[Column], place: Place, known: Plain, told: Told) -> Iterator[Change]:
    """Read the cells of a row that say something else than the record."""
    for column in columns:
        path = column.places.get(place.row.part)
        if path is None:
            continue
        cell = place.row.cells[column.heading]
        old = column.kind.show(at(known, path))
        if cell.kind == "text" and tidy(cell.text) == old:
            continue
        try:
            reading = column.kind.read(cell, old)
        except UnclearError as error:
            told.of_value(cell, column.heading, error)
            continue
        if reading.text != old:
            yield Change(column, old, reading.text, reading.note, cell)


def _tell_of_confirmation(one: Compared, known: Plain, today: date, told: Told) -> None:
    """Tell where details change and the day of their confirmation doesn't, or goes back."""
    by_path = {change.column.places[one.place.row.part]: change for change in one.changes}
    former = str(at(known, ON))
    day = by_path.get(ON)
    if day is None:
        first = next((change for path, change in by_path.items() if path[0] in (*DETAILS, "name")), None)
        # Who confirmed the details today may correct them today.
        if first is not None and former != today.isoformat():
            told.problems.append(unconfirmed_change.RULE.found(_unconfirmed(first, former)))
    elif day.new < former:
        message = words(
            f"{day.new} är före {former}, som redan står i projektet. Filen kan vara gammal.",
            f"{day.new} is before {former}, which the project has already. The file may be old.",
        )
        hint = words("Exportera på nytt och för över ändringarna.", "Export anew and bring the changes over.")
        told.of_row(day.cell, day.column.heading, message, hint)


def _unconfirmed(change: Change, former: str) -> Finding:
    place = f"{change.cell.name}, {change.column.heading}"
    return Finding(
        change.cell.position,
        words(
            f"{place}: uppgiften har ändrats, men är bekräftad {former}.",
            f"{place}: the detail has changed, but was confirmed on {former}.",
        ),
        words(
            "Jämför med källan, siffra för siffra, och skriv dagens datum i Bekräftat den.",
            "Compare with the source, digit by digit, and write today's date in Bekräftat den.",
        ),
    )
