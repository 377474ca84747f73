"""A new material: every field that it needs, with what is known filled in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tillsammans.floor.dates import add_months
from tillsammans.floor.yaml_value import yaml_value

REVIEWED_EVERY = 6
"""Months between the reviews of a material."""


@dataclass(frozen=True)
class NewMaterial:
    """What is known of a new material. What isn't stays empty, and the check says what to fill in."""

    audience: str
    title_sv: str = ""
    title_en: str = ""
    purpose_sv: str = ""
    purpose_en: str = ""
    owner: str = ""
    document: str = ""
    """What the build makes; without it, the material has files."""
    file_sv: str = ""
    file_en: str = ""


def write(new: NewMaterial, today: date) -> str:
    """Write the record as YAML, in the order of the model's fields."""
    files = ["files:", f"  sv:{yaml_value(new.file_sv)}", f"  en:{yaml_value(new.file_en)}"]
    lines = [
        "title:",
        f"  sv:{yaml_value(new.title_sv)}",
        f"  en:{yaml_value(new.title_en)}",
        "purpose:",
        f"  sv:{yaml_value(new.purpose_sv)}",
        f"  en:{yaml_value(new.purpose_en)}",
        f"audience: [{new.audience}]",
        'version: "1"',
        f"date: {today.isoformat()}",
        f"owner:{yaml_value(new.owner)}",
        f"last_reviewed: {today.isoformat()}",
        f"next_review: {add_months(today, REVIEWED_EVERY).isoformat()}",
        "licence: CC-BY-4.0",
        "status: current",
        *([f"document: {new.document}"] if new.document else files),
        "",
    ]
    return "\n".join(lines)
