"""The drawn pictures that a page can show: `[[drawing: way]]`."""

from __future__ import annotations

from collections.abc import Mapping

DRAWINGS: Mapping[str, Mapping[str, str]] = {
    "partners": {},
    "way": {"danger": "112/larm", "police": "polisen/114-14"},
}
"""Name of a drawing -> what its template calls a number -> the contact point that has it.

Numbers in a drawing come from the records, as everywhere. `overrides/partials/drawings/<name>.html` draws it.
"""
