"""Collections of the desk: records of one kind in a folder, pages in several languages, single files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from tillsammans.editing.choosing import Described

YAML, MARKDOWN = "record", "page-frontmatter"
"""Formats that `overrides/desk/records.js` reads and writes."""

Way = Literal["simple", "editorial_workflow"]
"""How a change reaches the site at a Git host: at once, or through a review."""

_NAME = ("^[a-z0-9]+(-[a-z0-9]+)*$", "Skriv små bokstäver a–z, siffror och bindestreck.")
"""What names of files look like where nothing else is said."""


@dataclass(frozen=True)
class Records:
    """Files of a folder, with the same fields each."""

    name: str
    label: str
    one: str
    """The label of a single one."""
    folder: str
    """Relative to the project. `{{locale}}` stands for the language."""
    fields: Sequence[Described]
    title: str
    """Key path of what an entry is called: `name.sv`."""
    slug: str
    """What a new file's name is made from: `{{fields.published}}-{{title}}`."""
    icon: str
    way: Way = "simple"
    slug_hint: str = "Blir en del av adressen och kan inte ändras sedan."
    slug_pattern: tuple[str, str] = _NAME
    only: tuple[str, str] | None = None
    """Field and value of those files of the folder that belong here."""
    order: tuple[str, Literal["ascending", "descending"]] | None = None
    """Field that lists are sorted by."""
    has_body: bool = False
    """Whether they are pages in Markdown, one file a language."""

    def described(self) -> Described:
        """Describe the collection."""
        made: dict[str, Any] = {
            "name": self.name,
            "label": self.label,
            "label_singular": self.one,
            "icon": self.icon,
            "folder": self.folder,
            "create": True,
            "delete": False,
            "duplicate": False,
            "identifier_field": self.title,
            "slug": {
                "template": self.slug,
                "editable": ["create"],
                "hint": self.slug_hint,
                "pattern": list(self.slug_pattern),
            },
            "summary": f"{{{{fields.{self.title}}}}}",
            **_format(has_body=self.has_body),
        }
        if self.only is not None:
            made["filter"] = {"field": self.only[0], "value": self.only[1]}
        if self.order is not None:
            field, direction = self.order
            made["sortable_fields"] = {"fields": [field], "default": {"field": field, "direction": direction}}
        return {**made, "fields": list(self.fields)}


@dataclass(frozen=True)
class Single:
    """One file, or one in each language."""

    name: str
    label: str
    file: str
    """Relative to the project. `{{locale}}` stands for the language."""
    fields: Sequence[Described]

    @property
    def has_languages(self) -> bool:
        """Whether there is a file in each language."""
        return "{{locale}}" in self.file


@dataclass(frozen=True)
class Singles:
    """Files that are there already; none is added or taken away."""

    name: str
    label: str
    icon: str
    files: Sequence[Single]
    way: Way = "simple"
    has_body: bool = False

    def described(self) -> Described:
        """Describe the collection."""
        files = [
            {
                "name": one.name,
                "label": one.label,
                "file": one.file,
                "i18n": one.has_languages,
                "fields": list(one.fields),
            }
            for one in self.files
        ]
        return {
            "name": self.name,
            "label": self.label,
            "icon": self.icon,
            **_format(has_body=self.has_body),
            "i18n": any(one.has_languages for one in self.files),
            "files": files,
        }


def _format(*, has_body: bool) -> Mapping[str, Any]:
    """Say how files are read and written."""
    return {"format": MARKDOWN, "i18n": True} if has_body else {"format": YAML}


BODY: Described = {
    "name": "body",
    "label": "Text",
    "widget": "richtext",
    "i18n": True,
    "modes": ["raw"],
    "use_emoji_autocomplete": False,
    "hint": "[[source: kramfors-2023]] ger en siffra som leder till källan, [[call: polisen/114-14]] en "
    "knapp att ringa med, [[contact: polisen]] allt om en organisation.",
}
"""The text of a page, as it is written: a richer editor would spoil anchors and marks."""
