"""A new contact record: every field that it needs, with what is known filled in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tillsammans.floor.yaml_value import yaml_value


@dataclass(frozen=True)
class NewContact:
    """What is known of a new organisation. What isn't stays empty, and the check says what to fill in."""

    kind: str
    name_sv: str = ""
    name_en: str = ""
    summary_sv: str = ""
    summary_en: str = ""
    municipality: str = ""
    police_area: str = ""
    website: str = ""
    phone: str = ""
    email: str = ""
    audience_sv: str = ""
    audience_en: str = ""
    source: str = ""


def write(new: NewContact, today: date) -> str:
    """Write the record as YAML, in the order of the model's fields."""
    lines = [
        f"kind: {new.kind}",
        "name:",
        f"  sv:{yaml_value(new.name_sv)}",
        f"  en:{yaml_value(new.name_en)}",
    ]
    lines += ["summary:", f"  sv:{yaml_value(new.summary_sv)}", f"  en:{yaml_value(new.summary_en)}"]
    if new.kind == "municipality":
        lines += [
            f"municipality:{yaml_value(new.municipality)}",
            f"police_area:{yaml_value(new.police_area)}",
        ]
    lines += [
        f"website:{yaml_value(new.website)}",
        "points:",
        "  - id: kundtjanst",
        "    label:",
        "      sv: Kundtjänst",
        "      en: Customer service",
        "    audience:",
        f"      sv:{yaml_value(new.audience_sv)}",
        f"      en:{yaml_value(new.audience_en)}",
        f"    need: [{'municipality' if new.kind == 'municipality' else 'service'}]",
        f"    phone:{yaml_value(new.phone)}",
        f"    email:{yaml_value(new.email)}",
        "    confirmed:",
        f"      on: {today.isoformat()}",
        "      by: contacts",
        f"      source:{yaml_value(new.source)}",
        "",
    ]
    return "\n".join(lines)
