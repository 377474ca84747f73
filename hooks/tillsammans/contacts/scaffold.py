"""A new contact record: every field that it needs, with what is known filled in."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class NewContact:
    """What is known of a new organisation. What isn't stays empty, and the check says what to fill in."""

    kind: str
    name_sv: str = ""
    name_en: str = ""
    municipality: str = ""
    police_area: str = ""
    website: str = ""
    phone: str = ""
    email: str = ""
    source: str = ""


def _value(text: str) -> str:
    """Write a value; digits alone and odd characters get quotation marks."""
    if not text:
        return ""
    is_plain = text[0].isalnum() and not text.isdigit() and ": " not in text and " #" not in text
    return f" {text}" if is_plain else f" {json.dumps(text, ensure_ascii=False)}"


def write(new: NewContact, today: date) -> str:
    """Write the record as YAML, in the order of the model's fields."""
    lines = [f"kind: {new.kind}", "name:", f"  sv:{_value(new.name_sv)}", f"  en:{_value(new.name_en)}"]
    lines += ["summary:", "  sv:", "  en:"]
    if new.kind == "municipality":
        lines += [f"municipality:{_value(new.municipality)}", f"police_area:{_value(new.police_area)}"]
    lines += [
        f"website:{_value(new.website)}",
        "points:",
        "  - id: kundtjanst",
        "    label:",
        "      sv: Kundtjänst",
        "      en: Customer service",
        "    audience:",
        "      sv:",
        "      en:",
        f"    need: [{'municipality' if new.kind == 'municipality' else 'service'}]",
        f"    phone:{_value(new.phone)}",
        f"    email:{_value(new.email)}",
        "    confirmed:",
        f"      on: {today.isoformat()}",
        "      by: contacts",
        f"      source:{_value(new.source)}",
        "",
    ]
    return "\n".join(lines)
