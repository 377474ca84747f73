"""Days in sources: where they stand, and the one mistake that they all can have."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tillsammans.floor.dates import parse_iso
from tillsammans.floor.languages import Text, words
from tillsammans.floor.problems import Finding
from tillsammans.floor.tree import Node, Scalar, select_scalars


def select_days(node: Node | None, *path: str) -> Iterator[tuple[Scalar, date]]:
    """Walk to the days at a path of keys; what is no day is the business of the shape rules."""
    for scalar in select_scalars(node, *path):
        day = parse_iso(scalar.text)
        if day is not None:
            yield scalar, day


def not_come_yet(day: Scalar, hint: Text) -> Finding:
    """Say that a day lies ahead where something should already have happened."""
    message = words(f"Datumet {day.text} har inte varit än.", f"The day {day.text} has not come yet.")
    return Finding(day.position, message, hint)
