"""JSON-LD: what search engines are told, as a block in the page."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

CONTEXT = "https://schema.org"

_IN_SCRIPT = str.maketrans(
    {character: f"\\u{ord(character):04x}" for character in ("<", ">", "&", "\u2028", "\u2029")}
)
"""What could end a script element, or a line within it."""


def embedded(data: dict[str, Any]) -> Markup:
    """Write JSON that can stand in a script element whatever the values hold."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(written.translate(_IN_SCRIPT))  # noqa: S704 - nothing in it can end the element


def without_gaps(values: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is not known."""
    return {name: value for name, value in values.items() if value}
