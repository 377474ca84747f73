"""Where the rows of a sheet belong in the records: which organisation, which contact point, which person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count, islice

from tillsammans.contacts.record import SLUG
from tillsammans.contacts.spreadsheet.columns import ID, NAME, ORGANISATION, Column, Part
from tillsammans.contacts.spreadsheet.rows import Row
from tillsammans.contacts.spreadsheet.told import Told
from tillsammans.floor.cells import Cell, tidy
from tillsammans.floor.languages import SOURCE_LANGUAGE, words
from tillsammans.floor.plain import Path, at
from tillsammans.floor.tree import Plain

Records = Mapping[str, Plain]
"""What the records say, without positions: slug -> fields."""

GROUPS: Mapping[Part, tuple[str, str]] = {"point": ("points", "id"), "person": ("persons", "name")}
"""What a row is about -> the list that holds it, and the field that tells its items apart."""

_TITLES: Mapping[Part, str] = {"organisation": "name", "point": "label"}
"""What a row is about -> the field with the name that people read."""


@dataclass(frozen=True)
class Place:
    """A row and where in the record of its organisation it belongs."""

    row: Row
    key: str
    """The id of a point, the name of a person; empty for an organisation."""
    path: Path
    """Empty for the organisation itself; a number after that of the last item for a new one."""
    is_new: bool

    def path_of(self, column: Column) -> Path:
        """Return where the value of a column stands in the record."""
        return (*self.path, *column.places[self.row.part])


def items(record: Plain, part: Part) -> dict[str, Plain]:
    """Return the points or persons of a record by the name that tells them apart, in their order.

    One that is called as another one is `Eva Ek (2)`.
    """
    group, name = GROUPS[part]
    found = at(record, (group,))
    made: dict[str, Plain] = {}
    for one in found if isinstance(found, list) else ():
        called = tidy(str(at(one, (name,))))
        others = (f"{called} ({number})" for number in count(2))
        made[next(key for key in (called, *islice(others, len(made))) if key not in made)] = one
    return made


def placed(rows: Sequence[Row], records: Records, told: Told) -> list[Place]:
    """Find out where each row belongs; one that belongs nowhere is told, and left out."""
    return list(_Placing(records, told, _new(rows, records)).all(rows))


def absent(places: Sequence[Place], records: Records) -> Iterator[str]:
    """Name what no row is about: `slug`, or `slug: id of a point or name of a person`."""
    named = {(place.row.slug, place.path) for place in places}
    slugs = {slug for slug, _ in named}
    for slug, record in records.items():
        if slug not in slugs:
            yield slug
            continue
        for part, (group, _) in GROUPS.items():
            for number, name in enumerate(items(record, part)):
                if (slug, (group, number)) not in named:
                    yield f"{slug}: {name}"


def with_old_names(places: Sequence[Place], records: Records, told: Told) -> list[Place]:
    """Leave out rows whose permanent name was changed, and tell it.

    What is new is then called as something that no row is about.
    """
    renamed: set[tuple[str, Path]] = set()
    slugs = {place.row.slug for place in places}
    gone = {slug: record for slug, record in records.items() if slug not in slugs}
    for place in places:
        title = _TITLES.get(place.row.part)
        called = tidy(place.row.cells[NAME].text).casefold() if NAME in place.row.cells else ""
        if not place.is_new or not called or title is None:
            continue
        former, heading = gone, ORGANISATION
        if place.row.part == "point":
            heading = ID
            kept = {one.path for one in places if one.row.slug == place.row.slug}
            points = items(records.get(place.row.slug), "point")
            former = {
                name: one
                for number, (name, one) in enumerate(points.items())
                if ("points", number) not in kept
            }
        for name, one in former.items():
            if tidy(str(at(one, (title, SOURCE_LANGUAGE)))).casefold() == called:
                message = words(
                    f"namnet i adresser är permanent. Det var {name}.",
                    f"the name in addresses is permanent. It was {name}.",
                )
                told.of_row(
                    place.row.cells[heading], heading, message, words(f"Skriv {name}.", f"Write {name}.")
                )
                renamed.add((place.row.slug, place.path))
    return [place for place in places if not {(place.row.slug, ()), (place.row.slug, place.path)} & renamed]


def _new(rows: Sequence[Row], records: Records) -> frozenset[str]:
    """Return the slugs of organisations that the sheet adds."""
    return frozenset(row.slug for row in rows if row.part == "organisation" and row.slug not in records)


@dataclass
class _Placing:
    """Places row after row."""

    records: Records
    told: Told
    new: frozenset[str]
    first: dict[tuple[str, Part, str], Cell] = field(default_factory=dict)
    """What a row is about -> the cell of the first one that is."""
    added: dict[tuple[str, Part], int] = field(default_factory=dict)
    """How many points or persons an organisation gets."""

    def all(self, rows: Sequence[Row]) -> Iterator[Place]:
        for row in rows:
            key = self._key(row)
            if self._has_organisation(row) and key is not None and self._is_first(row, key):
                place = self._place(row, key)
                if place is not None:
                    yield place

    def _has_organisation(self, row: Row) -> bool:
        """Whether the organisation of a row is there, or may come to be."""
        if row.slug in self.records:
            return True
        if row.slug not in self.new:
            message = words(f"{row.slug} finns inte.", f"there is no {row.slug}.")
            hint = words(
                "Rätta kortnamnet. En ny organisation behöver en rad Organisation.",
                "Mend the short name. A new organisation needs a row Organisation.",
            )
            self.told.of_row(row.cells[ORGANISATION], ORGANISATION, message, hint)
            return False
        if not SLUG.fullmatch(row.slug):
            message = words(
                f"”{row.slug}” kan inte vara ett namn i en adress.",
                f"“{row.slug}” cannot be a name in an address.",
            )
            hint = words("Använd små bokstäver a–z, siffror och -.", "Use small letters a–z, digits and -.")
            self.told.of_row(row.cells[ORGANISATION], ORGANISATION, message, hint)
            return False
        return True

    def _key(self, row: Row) -> str | None:
        """Return what tells a row apart within its organisation; None, which is told, where nothing does."""
        if row.part == "organisation" or row.key:
            return row.key
        if row.part == "person" and NAME in row.cells and tidy(row.cells[NAME].text):
            return tidy(row.cells[NAME].text)
        heading = ID if ID in row.cells else ORGANISATION
        message = words("raden säger inte vilken den gäller.", "the row does not say which one it is about.")
        hint = words("Skriv ett kort namn i Id, som kundtjanst.", "Write a short name in Id, as kundtjanst.")
        if row.part == "person":
            hint = words("Skriv personens namn i Namn.", "Write the person's name in Namn.")
        self.told.of_row(row.cells[heading], heading, message, hint)
        return None

    def _is_first(self, row: Row, key: str) -> bool:
        """Whether no row before is about the same."""
        cell = row.cells[ORGANISATION]
        former = self.first.setdefault((row.slug, row.part, key), cell)
        if former is not cell:
            line = former.position.line
            message = words(f"rad {line} gäller samma sak.", f"row {line} is about the same thing.")
            hint = words("Ta bort den ena raden.", "Remove one of the rows.")
            self.told.of_row(cell, ORGANISATION, message, hint)
        return former is cell

    def _place(self, row: Row, key: str) -> Place | None:
        if row.part == "organisation":
            return Place(row, "", (), row.slug not in self.records)
        group, _ = GROUPS[row.part]
        known = list(items(self.records.get(row.slug), row.part))
        if key in known:
            return Place(row, key, (group, known.index(key)), is_new=False)
        if row.part == "person" and row.key and row.slug in self.records:
            message = words(f"{row.key} finns inte i {row.slug}.", f"{row.key} is not in {row.slug}.")
            hint = words("Lämna cellen tom för en ny person.", "Leave the cell empty for a new person.")
            self.told.of_row(row.cells[ID], ID, message, hint)
            return None
        before = self.added.get((row.slug, row.part), 0)
        self.added[row.slug, row.part] = before + 1
        return Place(row, key, (group, len(known) + before), is_new=True)
