"""Something that somebody has to look at by a day, and the list of all that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from tillsammans.floor.dates import add_months
from tillsammans.floor.languages import MessageLanguage, Text

Kind = Literal[
    "page",
    "confirmation",
    "person",
    "translation",
    "material",
    "guide",
    "amendment",
    "reading",
    "dependency",
    "security",
    "report",
    "supervision",
    "shortcoming",
]
"""What is due: a page's review, a confirmation of contact details, a question whether a person still has
a role, a translation, the review of a material, a page behind the law, a register's reading, an end of life,
a security contact, a test run of the accessibility, who supervises it, a shortcoming to mend."""


@dataclass(frozen=True)
class Due:
    """One thing that is due."""

    owner: str
    """Id of the role that does it."""
    day: date
    """The last day on which it is done in time."""
    kind: Kind
    path: str
    """The file to change, relative to the project."""
    what: Text
    """What to do, as a sentence in the languages of the messages."""
    part: str = ""
    """Tells several of a kind in one file apart, and stays as long as the thing does."""


@dataclass(frozen=True)
class Listing:
    """What is due on a day or soon after it."""

    as_of: date
    until: date
    """The last day that the list reaches to."""
    identity: str
    """What calendars know the site by."""
    owners: Mapping[str, Text]
    """Role -> its name, in the order in which they are listed."""
    rows: tuple[Due, ...]
    """By day, then by file."""

    def groups(self, language: MessageLanguage) -> Iterator[tuple[str, tuple[Due, ...]]]:
        """Walk over the owners who have something to do: name of the role, and what."""
        for role, name in self.owners.items():
            own = tuple(row for row in self.rows if row.owner == role)
            if own:
                yield name.in_language(language), own

    def is_overdue(self, row: Due) -> bool:
        """Whether something should have been done before the day of the list."""
        return row.day < self.as_of


def listing(
    found: Iterable[Due], as_of: date, months: int, identity: str, owners: Mapping[str, Text]
) -> Listing:
    """Pick what is overdue, or due within some months after a day."""
    until = add_months(as_of, months)
    rows = sorted((row for row in found if row.day <= until), key=_order)
    return Listing(as_of, until, identity, owners, tuple(rows))


def _order(row: Due) -> tuple[date, str, str, str]:
    return (row.day, row.path, row.kind, row.part)
