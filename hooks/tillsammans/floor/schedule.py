"""From when and until when something is published. The day of the site decides, never the clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from tillsammans.floor.days import select_days
from tillsammans.floor.tree import Node


class State(StrEnum):
    """Whether something is published on a day."""

    COMING = "coming"
    LIVE = "live"
    EXPIRED = "expired"


def state(starts: date | None, ends: date | None, as_of: date) -> State:
    """Tell the state on a day. `starts` is the first day of publication, `ends` the first day after it."""
    if starts is not None and as_of < starts:
        return State.COMING
    return State.LIVE if ends is None or as_of < ends else State.EXPIRED


def written_span(front: Node) -> tuple[date, date]:
    """Return the first day of a page and the first one after it, from its front matter as it was written."""
    starts = [day for _, day in (*select_days(front, "publish_at"), *select_days(front, "published"))]
    ends = [day for _, day in select_days(front, "expire_at")]
    return next(iter(starts), date.min), next(iter(ends), date.max)


def changes(starts: date | None, ends: date | None, as_of: date) -> Iterator[date]:
    """List the days after `as_of` on which something appears or goes."""
    if starts is None or ends is None or starts < ends:
        yield from (day for day in (starts, ends) if day is not None and day > as_of)
