"""The schema of the glossary as an editor writes it: see `floor.editor_schema`."""

from __future__ import annotations

from collections.abc import Sequence

from tillsammans.floor import editor_schema
from tillsammans.glossary.form import FORM
from tillsammans.glossary.model import PATH as GLOSSARY
from tillsammans.glossary.model import Glossary

PATH = "docs/_data/schemas/glossary.schema.json"
"""Relative to the project."""


def schema(languages: Sequence[str]) -> str:
    """Write the schema in the languages of a site, as JSON."""

    def with_languages(definitions: editor_schema.Definitions) -> None:
        """Name the languages that forms have."""
        forms = definitions["Term"]["properties"]["forms"]
        words = forms.pop("additionalProperties")
        forms |= {"properties": dict.fromkeys(languages, words), "additionalProperties": False}

    return editor_schema.schema(
        Glossary,
        languages,
        {"title": "Ordlista", "description": f"Ord som läsare kan behöva få förklarade: {GLOSSARY}"},
        {name: asked.help for name, asked in FORM.items()},
        with_languages,
    )
