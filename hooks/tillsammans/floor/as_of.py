"""The day that the site describes: chosen once at the edge, and never asked for inside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime

from tillsammans.floor.dates import SWEDEN, from_epoch, parse_iso


class NotADateError(ValueError):
    """A day that was given but cannot be read; its argument is the text."""


def choose(option: str | None, environment: Mapping[str, str], today: Callable[[], date]) -> date:
    """Return the day given as an option, else `SOURCE_DATE_EPOCH`, else today.

    Raises NotADateError where one of the two is given and cannot be read.
    """
    if option is not None:
        return _required(parse_iso(option), option)
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if epoch is not None:
        return _required(from_epoch(epoch), epoch)
    return today()


def today() -> date:
    """Ask the clock for the day in Sweden. For those who call `choose`, and for nobody else."""
    return datetime.now(SWEDEN).date()


def _required(day: date | None, text: str) -> date:
    if day is None:
        raise NotADateError(text)
    return day
