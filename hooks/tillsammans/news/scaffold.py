"""A new item: every field that it needs, with what is known filled in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tillsammans.floor.dates import add_months
from tillsammans.floor.yaml_value import yaml_value
from tillsammans.news.model import FOLDER

REVIEWED_EVERY = 12
"""Months between the reviews of an item."""


@dataclass(frozen=True)
class NewItem:
    """What is known of a new item. What isn't stays empty, and the check says what to fill in."""

    category: str
    title: str = ""
    lead: str = ""
    description: str = ""
    municipality: str = ""
    audience: str = "residents"
    contact: str = ""
    source: str = ""


def item_path(published: date, slug: str) -> str:
    """Return where an item stands within the folder of its language."""
    return f"{FOLDER}/{published.isoformat()}-{slug}.md"


def write(new: NewItem, published: date, today: date) -> str:
    """Write an item in one language: front matter in the order of the model's fields, and an empty text."""
    municipality = [f"municipality:{yaml_value(new.municipality)}"] if new.municipality else []
    lines = [
        "---",
        f"title:{yaml_value(new.title)}",
        f"description:{yaml_value(new.description)}",
        f"lead:{yaml_value(new.lead)}",
        "kind: news-item",
        f"published: {published.isoformat()}",
        f"updated: {max(published, today).isoformat()}",
        "owner: news",
        f"category: {new.category}",
        *municipality,
        f"audience: {new.audience}",
        f"contacts: [{new.contact}]",
        f"sources: [{new.source}]",
        f"last_reviewed: {today.isoformat()}",
        f"next_review: {add_months(today, REVIEWED_EVERY).isoformat()}",
        "---",
        "",
        "",
    ]
    return "\n".join(lines)
