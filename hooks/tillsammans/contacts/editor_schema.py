"""The schema of a contact's record as an editor writes it: see `floor.editor_schema`."""

from __future__ import annotations

from collections.abc import Sequence

from tillsammans.contacts.form import FORM
from tillsammans.contacts.hours import ALWAYS
from tillsammans.contacts.model import Contact
from tillsammans.floor import editor_schema

PATH = "docs/_data/schemas/contact.schema.json"
"""Relative to the project."""


def schema(languages: Sequence[str]) -> str:
    """Write the schema for records in the languages of a site, as JSON."""
    return editor_schema.schema(
        Contact,
        languages,
        {"title": "Kontakt", "description": "En organisation: docs/_data/contacts/<namn>.yml"},
        {name: asked.help for name, asked in FORM.items()},
        _with_always,
    )


def _with_always(definitions: editor_schema.Definitions) -> None:
    """Let hours be one word too."""
    definitions["Hours"] = {"anyOf": [{"const": ALWAYS}, definitions["Hours"]]}
