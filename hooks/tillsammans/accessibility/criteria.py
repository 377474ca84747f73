"""The success criteria of WCAG 2.2 at levels A and AA, by number, and 4.1.1, which EN 301 549 V3.2.1 has."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator

from tillsammans.floor.types import refuse

_LAST = {
    "1.1": (1,),
    "1.2": (1, 2, 3, 4, 5),
    "1.3": (1, 2, 3, 4, 5),
    "1.4": (1, 2, 3, 4, 5, 10, 11, 12, 13),
    "2.1": (1, 2, 4),
    "2.2": (1, 2),
    "2.3": (1,),
    "2.4": (1, 2, 3, 4, 5, 6, 7, 11),
    "2.5": (1, 2, 3, 4, 7, 8),
    "3.1": (1, 2),
    "3.2": (1, 2, 3, 4, 6),
    "3.3": (1, 2, 3, 4, 7, 8),
    "4.1": (1, 2, 3),
}
"""Guideline -> last parts of the numbers of its criteria."""

CRITERIA = frozenset(f"{guideline}.{last}" for guideline, every in _LAST.items() for last in every)


def _criterion(value: Any) -> Any:
    if isinstance(value, str) and value in CRITERIA:
        return value
    sv = f"”{value}” är inget kriterium i WCAG på nivå A eller AA. Skriv som ”1.4.3”."
    raise refuse("criterion", sv, f"“{value}” is no criterion of WCAG at level A or AA. Write as “1.4.3”.")


Criterion = Annotated[str, BeforeValidator(_criterion)]
"""The number of a success criterion: `1.4.3`."""
