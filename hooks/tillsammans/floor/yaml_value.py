"""Values as YAML: plain where that is safe, in quotation marks where it is not."""

from __future__ import annotations

import json


def yaml_value(text: str) -> str:
    """Write a value with the blank before it; nothing for an empty one, which the check then misses."""
    if not text:
        return ""
    is_plain = text[0].isalnum() and not text.isdigit() and ": " not in text and " #" not in text
    return f" {text}" if is_plain else f" {json.dumps(text, ensure_ascii=False)}"
