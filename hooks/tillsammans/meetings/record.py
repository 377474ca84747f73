"""A meeting's record as it was written. Rules get these."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from tillsammans.floor.record import Recorded
from tillsammans.floor.tree import Scalar, select_scalars
from tillsammans.meetings.model import parse_moment


@dataclass(frozen=True)
class MeetingRecord(Recorded):
    """The file of a meeting."""

    @property
    def status(self) -> str:
        """The state, as it was written."""
        return self.text("status")

    def moments(self, field: str) -> Iterator[tuple[Scalar, datetime]]:
        """Walk to the moment of a field; what is none is the business of the shape rules."""
        for scalar in select_scalars(self.root, field):
            moment = parse_moment(scalar.text)
            if moment is not None:
                yield scalar, moment
