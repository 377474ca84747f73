"""The statement as it was written. Rules get these, so that anything may be missing or misshapen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tillsammans.floor.tree import Mapping, Node, Scalar, select, select_scalars

AUTHORITY, SAMPLE = "authority", "sample"
"""Whether an authority stands behind the site."""


@dataclass(frozen=True)
class StatementSource:
    """The record, the report of the last test run, and what the publisher says of itself."""

    record: Mapping
    report: Mapping
    publisher: Mapping

    @property
    def status(self) -> str:
        """Whether the publisher is an authority, as written."""
        return next((status.text for status in select_scalars(self.publisher, "status")), "")

    @property
    def conformity(self) -> Iterator[Scalar]:
        """The degree of conformity; none where nothing is written."""
        return select_scalars(self.record, "conformity")

    def shortcomings(self, *why: Literal["shortcoming", "disproportionate-burden"]) -> Iterator[Scalar]:
        """Walk over the reasons of shortcomings that are of some kinds."""
        for reason in select_scalars(self.record, "shortcomings", "*", "why"):
            if reason.text in why:
                yield reason

    @property
    def findings(self) -> tuple[Node, ...]:
        """What the last test run found."""
        return tuple(select(self.report, "findings", "*"))
