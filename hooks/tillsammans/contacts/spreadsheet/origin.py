"""Problems of the records as a spreadsheet would leave them, told at the cells that they come from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from tillsammans.contacts.release import DETAILS
from tillsammans.contacts.spreadsheet.columns import ORGANISATION
from tillsammans.contacts.spreadsheet.compare import Compared, Comparison
from tillsammans.floor.cells import Cell
from tillsammans.floor.languages import words
from tillsammans.floor.plain import Path
from tillsammans.floor.problems import Position, Problem, sort
from tillsammans.floor.rules import missing_field, missing_translation
from tillsammans.floor.source import Source, read_yaml
from tillsammans.floor.tree import Mapping as Tree
from tillsammans.floor.tree import Scalar, find, positions

_FILL_IN = words("Fyll i cellen.", "Fill in the cell.")
_ABSENT = {
    missing_field.RULE.id: missing_field.name_in,
    missing_translation.RULE.id: missing_translation.name_in,
}
"""Rules about what is not there -> what tells its name."""


@dataclass(frozen=True)
class _Origin:
    """A cell, and the heading of its column."""

    cell: Cell
    heading: str


def at_cells(
    problems: Sequence[Problem], comparison: Comparison, made: Mapping[str, Source]
) -> tuple[Problem, ...]:
    """Move problems of files that a sheet changes to its cells; others stay where they are.

    `made` are those files: slug -> file.
    """
    origins = _Origins()
    for slug, source in made.items():
        origins.add(
            read_yaml(source), [one for one in comparison.rows if one.place.row.slug == slug], comparison
        )
    return sort(map(origins.moved, problems))


@dataclass
class _Origins:
    """Where what stands in some files comes from."""

    said: dict[Position, _Origin] = field(default_factory=dict)
    absent: dict[tuple[Position, str], _Origin] = field(default_factory=dict)
    """A set, by its place, and a field that it lacks -> the cell that would fill it in."""

    def add(self, root: Tree, rows: Sequence[Compared], comparison: Comparison) -> None:
        """Learn where the values of a file come from."""
        found = [(one, path, origin) for one in rows for path, origin in _origins(one, comparison)]
        for _, path, origin in found:
            self._learn(root, path, origin, is_whole=True)
            self._miss(root, path, origin)
        # What is wrong with a set as a whole is told at the first of its cells, or at that of the row.
        for one, path, origin in found:
            if len(path) - 1 > len(one.place.path):
                self._learn(root, path[:-1], origin, is_whole=False)
        for one in rows:
            row = _Origin(one.place.row.cells[ORGANISATION], ORGANISATION)
            self._learn(root, one.place.path, row, is_whole=False)

    def _learn(self, root: Tree, path: Path, origin: _Origin, *, is_whole: bool) -> None:
        node = find(root, path)
        if node is None:
            return
        # The first field of a set stands where the set begins: its name says nothing of where a problem is.
        if path and path[-1] in DETAILS:
            key = cast("Tree", find(root, path[:-1])).key(str(path[-1]))
            self.said.setdefault(cast("Scalar", key).position, origin)
        for position in positions(node) if is_whole else (node.position,):
            self.said.setdefault(position, origin)

    def _miss(self, root: Tree, path: Path, origin: _Origin) -> None:
        for size in range(len(path)):
            parent, child = find(root, path[:size]), find(root, path[: size + 1])
            if parent is not None and (child is None or (isinstance(child, Scalar) and child.is_empty)):
                self.absent.setdefault((parent.position, str(path[size])), origin)

    def moved(self, problem: Problem) -> Problem:
        """Tell a problem at the cell that it comes from."""
        finding = problem.finding
        name_in = _ABSENT.get(problem.rule)
        name = name_in(finding) if name_in else ""
        empty = self.absent.get((finding.position, name))
        origin = empty or self.said.get(finding.position)
        if origin is None:
            return problem
        place = f"{origin.cell.name}, {origin.heading}"
        sv, en = (f"{place}: {finding.message.in_language(code)}" for code in ("sv", "en"))
        hint = _FILL_IN if empty else finding.hint
        moved = replace(finding, position=origin.cell.position, message=words(sv, en), hint=hint, fix=None)
        return replace(problem, finding=moved)


def _origins(one: Compared, comparison: Comparison) -> Iterator[tuple[Path, _Origin]]:
    """Walk over the values of a row, and their cells."""
    row = one.place.row
    for column in comparison.columns:
        if row.part in column.places:
            yield one.place.path_of(column), _Origin(row.cells[column.heading], column.heading)
