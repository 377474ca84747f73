"""The records as a spreadsheet would leave them: files with its changes written in, and new ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tillsammans.contacts.model import Contact
from tillsammans.contacts.record import FOLDER
from tillsammans.contacts.spreadsheet.compare import Compared, Comparison
from tillsammans.contacts.spreadsheet.hours import Exceptions, Holidays, Weekly, hours
from tillsammans.contacts.spreadsheet.places import Records
from tillsammans.floor.plain import Order, Path, at, ordered, with_value
from tillsammans.floor.shape import field_names
from tillsammans.floor.source import Source
from tillsammans.floor.tree import Plain
from tillsammans.floor.yaml_edit import set_value
from tillsammans.floor.yaml_value import document

_HOURS = ("hours",)


def outcome(
    comparison: Comparison, sources: Mapping[str, Source], records: Records, languages: Sequence[str]
) -> dict[str, Source]:
    """Return the files that change: slug -> file. `sources` are those of the records, by slug.

    Raises NotWritableError where a change cannot be written into its file without another.
    """
    order = order_of(languages)
    made: dict[str, Source] = {}
    for slug in dict.fromkeys(one.place.row.slug for one in comparison.changed):
        rows = [one for one in comparison.changed if one.place.row.slug == slug]
        if slug in sources:
            made[slug] = sources[slug]
            for path, value in _edits(rows, records[slug], order):
                made[slug] = set_value(made[slug], path, value, order)
        else:
            fields = ordered(_joined(rows), order)
            text = document(fields if isinstance(fields, dict) else {})
            made[slug] = Source(f"{FOLDER}/{slug}.yml", text.encode())
    return made


def order_of(languages: Sequence[str]) -> Order:
    """Return what tells the order of fields: that of the model, and of the languages."""

    def order(path: Path) -> Sequence[str]:
        names = tuple(field_names(Contact, path))
        return tuple(languages) if names == ("root",) else names

    return order


def _edits(rows: Sequence[Compared], record: Plain, order: Order) -> Iterator[tuple[Path, Plain]]:
    """Walk over the fields to set: those of what is there one by one, then what is new as a whole."""
    for one in rows:
        if not one.place.is_new:
            for path, value in _values(one, at(record, one.place.path)):
                yield (*one.place.path, *path), value
    for one in rows:
        if one.place.is_new:
            made: Plain = None
            for path, value in _values(one, None):
                made = with_value(made, path, value)
            yield one.place.path, ordered(made, order, one.place.path)


def _joined(rows: Sequence[Compared]) -> Plain:
    """Make a record of rows that are all new."""
    made: Plain = None
    for one in rows:
        for path, value in _values(one, None):
            made = with_value(made, (*one.place.path, *path), value)
    return made


def _values(one: Compared, known: Plain) -> Iterator[tuple[Path, Plain]]:
    """Walk over the values that a row sets, each at its place within what the row is about.

    The columns of opening hours set them together.
    """
    row = one.place.row
    if one.place.is_new and row.part == "point":
        yield ("id",), one.place.key
    said: dict[str, str] = {}
    for change in one.changes:
        kind = change.column.kind
        if isinstance(kind, Weekly | Holidays | Exceptions):
            said[kind.field] = change.new
        else:
            yield change.column.places[row.part], kind.value(change.new)
    if said:
        yield _HOURS, hours(said, at(known, _HOURS))
