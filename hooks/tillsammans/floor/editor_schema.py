"""The JSON Schema of a file that editors write, with Swedish help, for editors such as VS Code.

It is made from a model and kept in `docs/_data/schemas`, where `.vscode/settings.json` ties it to the files.
Tests hold the schemas and the models together.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tillsammans.floor.types import Model

Definitions = dict[str, Any]
"""Name of a model -> its schema."""


def schema(
    model: type[Model],
    languages: Sequence[str],
    head: Mapping[str, str],
    help_texts: Mapping[str, str],
    adapt: Callable[[Definitions], None] = lambda _: None,
) -> str:
    """Write the schema of a model in the languages of a site, as JSON.

    `head`: its title and description. `help_texts`: model and field (`Term.forms`) -> help. `adapt` changes
    what a model cannot say of itself.
    """
    generated = model.model_json_schema()
    definitions: Definitions = generated.pop("$defs")
    generated.pop("description")
    definitions["Text"] = {
        "type": "object",
        "description": "Samma text på varje språk.",
        "properties": {language: {"type": "string", "minLength": 1} for language in languages},
        "required": list(languages),
        "additionalProperties": False,
    }
    for name, definition in {model.__name__: generated, **definitions}.items():
        definition.pop("title", None)
        for field, described in definition.get("properties", {}).items():
            described.pop("title", None)
            described.pop("default", None)
            help_text = help_texts.get(f"{name}.{field}")
            if help_text is not None:
                described["description"] = help_text
    adapt(definitions)
    document = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **head,
        **generated,
        "definitions": definitions,
    }
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return text.replace("#/$defs/", "#/definitions/") + "\n"
