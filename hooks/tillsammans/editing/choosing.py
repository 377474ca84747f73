"""What a field chooses its value from: records that the desk shows, known values, or files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

Described = dict[str, Any]
"""A part of the desk's configuration."""


class Chosen(Protocol):
    """A kind of field that chooses."""

    def widget(self, *, is_many: bool) -> Described:
        """Describe the field's widget; with `is_many`, it takes several values."""


@dataclass(frozen=True)
class OfRecords:
    """Names of records, as the desk knows them at that moment."""

    collection: str
    """Name of the collection."""
    shown: str
    """Key path of what is shown of a record: `name.sv`."""

    def widget(self, *, is_many: bool) -> Described:
        """Choose from a collection."""
        relation = {
            "widget": "relation",
            "collection": self.collection,
            "value_field": "{{slug}}",
            "display_fields": [self.shown],
            "search_fields": [self.shown],
        }
        return {**relation, "multiple": True} if is_many else relation


@dataclass(frozen=True)
class OfValues:
    """Values that were known when the desk was made."""

    labels: Mapping[str, str]
    """Value -> its words."""

    def widget(self, *, is_many: bool) -> Described:
        """Choose from a list."""
        options = [{"label": label, "value": value} for value, label in self.labels.items()]
        choice = {"widget": "select", "options": options}
        return {**choice, "multiple": True} if is_many else choice


@dataclass(frozen=True)
class OfNames:
    """Names that are known, with a value each."""

    labels: Mapping[str, str]
    """Name -> its words."""
    value: Described
    """What is special about a value's field."""


@dataclass(frozen=True)
class OfFiles:
    """Files of a folder, or new ones from the editor's own device."""

    kind: str
    """`image` or `file`."""
    folder: str
    """Where they stand in the project: `docs/bilder`."""
    address: str
    """What stands before the file's name in a record: `bilder`."""
    endings: Sequence[str]
    """What names end with: `.jpg`."""

    def widget(self, *, is_many: bool) -> Described:
        """Choose a file; there are no fields for several."""
        if is_many:
            raise ValueError(self.folder)
        return {
            "widget": self.kind,
            "accept": ",".join(self.endings),
            "choose_url": False,
            "media_folder": f"/{self.folder}",
            "public_folder": f"/{self.address}",
        }
