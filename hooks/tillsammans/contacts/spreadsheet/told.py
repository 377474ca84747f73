"""What is wrong with a spreadsheet, as it is found: all of it is told at once."""

from __future__ import annotations

from dataclasses import dataclass, field

from tillsammans.floor.cells import Cell, UnclearError
from tillsammans.floor.languages import Text
from tillsammans.floor.problems import Finding, Problem
from tillsammans.floor.rules import spreadsheet_heading, spreadsheet_row, spreadsheet_value


@dataclass
class Told:
    """Collects problems."""

    problems: list[Problem] = field(default_factory=list)

    def of_heading(self, finding: Finding) -> None:
        """Tell what is wrong with a column."""
        self.problems.append(spreadsheet_heading.RULE.found(finding))

    def of_row(self, cell: Cell, heading: str, message: Text, hint: Text) -> None:
        """Tell what is wrong with what a row is about."""
        self.problems.append(
            spreadsheet_row.RULE.found(spreadsheet_row.finding(cell, heading, message, hint))
        )

    def of_value(self, cell: Cell, heading: str, error: UnclearError) -> None:
        """Tell why a value cannot be read."""
        found = spreadsheet_value.finding(cell, heading, error.message, error.hint)
        self.problems.append(spreadsheet_value.RULE.found(found))
