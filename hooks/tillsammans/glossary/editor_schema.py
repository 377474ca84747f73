"""The schema of the glossary as an editor writes it: see `floor.editor_schema`."""

from __future__ import annotations

from collections.abc import Sequence

from tillsammans.floor import editor_schema
from tillsammans.glossary.model import PATH as GLOSSARY
from tillsammans.glossary.model import Glossary

PATH = "docs/_data/schemas/glossary.schema.json"
"""Relative to the project."""

HELP = {
    "Glossary.owner": "Roll i publisher.yml som läser förklaringarna igen, till exempel guidance.",
    "Glossary.read": "Dagen då förklaringarna senast lästes mot källorna, som 2026-11-24.",
    "Glossary.law_state": "Lagar som förklaringarna bygger på, med senaste ändring: postlagen: '2024:746'.",
    "Glossary.terms": "Ordens namn i adressen: små bokstäver a–z, siffror och bindestreck. De ändras aldrig.",
    "Term.term": "Ordet som ordlistan visar det.",
    "Term.forms": "Böjningar, sammansättningar och andra namn som sidorna har, en lista för varje språk.",
    "Term.definition": "En eller två meningar i klarspråk, högst LIX 40. Ren text.",
    "Term.source": "Källa i sources.yml.",
}
"""Model and field -> help in Swedish."""


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
        HELP,
        with_languages,
    )
