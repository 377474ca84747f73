"""The published schema of one contact: JSON Schema, draft 2020-12, made from the documents of `json_api`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic.json_schema import models_json_schema

from tillsammans.contacts.exports.catalogue import Catalogue
from tillsammans.contacts.exports.json_api import SWEDISH, Collection, Contact, Envelope, pretty
from tillsammans.floor.open_data import CONTACT_SCHEMA

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_LOCAL = "#/$defs/{model}"
_OWN = _LOCAL.format(model="Contact")


def schema(catalogue: Catalogue) -> dict[str, Any]:
    """Make the schema.

    Its root is a contact, alone in its file (then with what is said of the file) or within the list.
    The list is `#/$defs/Collection`. Fields that it doesn't name are allowed: they come with time.
    """
    _, joined = models_json_schema(
        [(kind, "serialization") for kind in (Contact, Envelope, Collection)], ref_template=_LOCAL
    )
    parts: dict[str, Any] = joined["$defs"]
    contact, envelope = parts.pop("Contact"), parts.pop("Envelope")
    parts["Words"] = _words(parts["Words"], catalogue.languages)
    whole = {
        "$schema": DIALECT,
        "$id": catalogue.site_url + CONTACT_SCHEMA,
        "description": "A contact of the cooperation against illegal consignments.",
        SWEDISH: "En kontakt i samarbetet mot illegala försändelser.",
        "type": "object",
        "properties": {**envelope["properties"], **contact["properties"]},
        "required": contact["required"],
        "$defs": dict(sorted(parts.items())),
    }
    return {**_tidied(whole), "title": "Contact"}


def _words(words: Mapping[str, Any], languages: Sequence[str]) -> dict[str, Any]:
    """Require the languages of the site."""
    return {
        **words,
        "required": list(languages),
        "additionalProperties": {"type": "string", "minLength": 1},
    }


def _tidied(value: Any) -> Any:
    """Let references to a contact lead to the root, and leave out titles that only repeat names."""
    if isinstance(value, dict):
        return {
            key: "#" if (key, part) == ("$ref", _OWN) else _tidied(part)
            for key, part in value.items()
            if key != "title" or isinstance(part, dict)
        }
    return [_tidied(part) for part in value] if isinstance(value, list) else value


def files(catalogue: Catalogue) -> dict[str, str]:
    """Write the schema: address -> JSON."""
    return {CONTACT_SCHEMA: pretty(schema(catalogue))}
