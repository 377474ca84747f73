"""A new meeting: every field that it needs, with what is known filled in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tillsammans.floor.yaml_value import yaml_value
from tillsammans.meetings.model import FOLDER


@dataclass(frozen=True)
class NewMeeting:
    """What is known of a new meeting. What isn't stays empty, and the check says what to fill in."""

    title_sv: str = ""
    title_en: str = ""
    municipality: str = ""
    begins: str = ""
    """Time of day, as 13:00."""
    ends: str = ""
    contact: str = ""
    source: str = ""


def meeting_path(day: date, slug: str) -> str:
    """Return where the record of a meeting stands: by its month, within which it may move."""
    return f"{FOLDER}/{day:%Y-%m}-{slug}.yml"


def write(new: NewMeeting, day: date, today: date) -> str:
    """Write a planned meeting of a day, in the order of the model's fields."""
    times = [
        f"{field}:{yaml_value(f'{day.isoformat()} {time}' if time else '')}"
        for field, time in (("start", new.begins), ("end", new.ends))
    ]
    lines = [
        "title:",
        f"  sv:{yaml_value(new.title_sv)}",
        f"  en:{yaml_value(new.title_en)}",
        f"municipality:{yaml_value(new.municipality)}",
        "status: planned",
        *times,
        f"contact:{yaml_value(new.contact)}",
        f"sources: [{new.source}]",
        f"changed: {today.isoformat()}",
        "sequence: 0",
        "",
    ]
    return "\n".join(lines)
