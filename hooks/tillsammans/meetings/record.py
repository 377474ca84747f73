"""A meeting's record as it was written. Rules get these."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath

from tillsammans.floor.tree import Mapping, Scalar, select_scalars
from tillsammans.meetings.model import parse_moment


@dataclass(frozen=True)
class MeetingRecord:
    """The file of a meeting."""

    path: str
    """Relative to the project."""
    root: Mapping

    @property
    def slug(self) -> str:
        """The permanent name: that of the file."""
        return PurePosixPath(self.path).stem

    @property
    def status(self) -> str:
        """The state, as it was written."""
        return next((one.text for one in select_scalars(self.root, "status")), "")

    def says(self, field: str) -> bool:
        """Whether anything is written in a field: its name alone says nothing."""
        value = self.root.get(field)
        return value is not None and not (isinstance(value, Scalar) and value.is_empty)

    def moments(self, field: str) -> Iterator[tuple[Scalar, datetime]]:
        """Walk to the moment of a field; what is none is the business of the shape rules."""
        for scalar in select_scalars(self.root, field):
            moment = parse_moment(scalar.text)
            if moment is not None:
                yield scalar, moment
