"""A contact record as it was written: its slug, and its tree with positions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tillsammans.floor.days import select_days
from tillsammans.floor.record import Recorded
from tillsammans.floor.tree import Node, Scalar, select, select_scalars

FOLDER = "docs/_data/contacts"
"""Where the records stand, relative to the project."""

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)


@dataclass(frozen=True)
class Record(Recorded):
    """One file of `docs/_data/contacts`."""

    @property
    def kind(self) -> str:
        """What the organisation says that it is; empty where it doesn't."""
        return self.text("kind")

    def public_points(self) -> frozenset[str]:
        """Return the ids of the points that pages may show."""
        return frozenset(
            name.text
            for point in select(self.root, "points", "*")
            if not any(flag.text == "true" for flag in select_scalars(point, "internal"))
            for name in select_scalars(point, "id")
        )

    def phones(self) -> Iterator[Scalar]:
        """Walk over all phone numbers."""
        yield from select_scalars(self.root, "points", "*", "phone")
        yield from select_scalars(self.root, "persons", "*", "phone")

    def emails(self) -> Iterator[Scalar]:
        """Walk over all e-mail addresses."""
        yield from select_scalars(self.root, "points", "*", "email")
        yield from select_scalars(self.root, "persons", "*", "email")

    def urls(self) -> Iterator[Scalar]:
        """Walk over all web addresses."""
        yield from select_scalars(self.root, "website")
        yield from select_scalars(self.root, "points", "*", "url")

    def confirmations(self) -> Iterator[Node]:
        """Walk over all confirmations, of points and of persons."""
        yield from select(self.root, "points", "*", "confirmed")
        yield from select(self.root, "persons", "*", "confirmed")

    def confirmed_days(self) -> Iterator[tuple[Scalar, date]]:
        """Walk over the days of all confirmations."""
        for confirmed in self.confirmations():
            yield from select_days(confirmed, "on")
