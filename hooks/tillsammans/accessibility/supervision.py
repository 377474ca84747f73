"""Who supervises on a day, and when that changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from tillsammans.accessibility.model import Supervisor

WARNED_MONTHS = 6
"""So long before the day operators are told that a setting is not confirmed."""


def current(supervision: Iterable[Supervisor], as_of: date) -> Supervisor:
    """Return who supervises on a day; raises ValueError where nobody has begun, which the rules refuse."""
    return max((one for one in supervision if one.since <= as_of), key=lambda one: one.since)


def coming(supervision: Iterable[Supervisor], as_of: date) -> Supervisor | None:
    """Return who takes over next."""
    later = (one for one in supervision if one.since > as_of)
    return min(later, key=lambda one: one.since, default=None)


def changes(supervision: Iterable[Supervisor], as_of: date) -> Iterator[date]:
    """Name the days after `as_of` on which somebody else supervises."""
    yield from (one.since for one in supervision if one.since > as_of)


def unconfirmed(supervision: Iterable[Supervisor], as_of: date) -> Iterator[Supervisor]:
    """Walk over those who supervise on a day or later, and of whom nobody knows where to turn to."""
    every = tuple(supervision)
    since = current(every, as_of).since
    yield from (one for one in every if one.since >= since and not one.is_confirmed)
