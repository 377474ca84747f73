"""From types to fields of a form: every kind of value that models have."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, Field, StringConstraints
from tillsammans.editing.choosing import OfFiles, OfNames, OfRecords, OfValues
from tillsammans.editing.fields import Forms
from tillsammans.floor.forms import TODAY, Asked
from tillsammans.floor.types import Flag, IsoDate, Line, LocalText, Model, Slug

Odd = Annotated[str, StringConstraints(max_length=3)]


class Part(Model):
    """A part."""

    on: IsoDate
    text: Line | None = None


class Whole(Model):
    """A value of every kind."""

    name: LocalText
    tags: tuple[Line, ...] = ()
    parts: Annotated[tuple[Part, ...], Field(min_length=2)]
    days: tuple[Literal["mon", "tue"], ...] = ()
    odd: Odd
    flag: Flag = False
    many: int = 0
    moment: datetime | None = None
    contacts: tuple[Slug, ...] = ()
    role: Slug
    file: Line
    files: Mapping[str, Line] = Field(default_factory=dict)
    laws: Mapping[Slug, Line] = Field(default_factory=dict)
    kind: Literal["whole"]
    mark: Line | None = None
    part: Part | None = None
    named: Mapping[Slug, Part] = Field(default_factory=dict)
    forms: Mapping[str, tuple[Line, ...]] = Field(default_factory=dict)


class Sums(Model):
    """A part without a name."""

    first: Line
    second: Line


class Holder(Model):
    """Lists."""

    sums: tuple[Sums, ...] = ()
    names: tuple[LocalText, ...] = ()


class Unknown(Model):
    """A model that nobody asks about."""

    day: date


FORM = {
    "Part.on": Asked("Dag", default=TODAY),
    "Part.text": Asked("Text", is_long=True),
    "Whole.name": Asked("Namn", "På varje språk."),
    "Whole.tags": Asked("Märken"),
    "Whole.parts": Asked("Delar", one="Del"),
    "Whole.days": Asked("Dagar", choices={"mon": "måndag", "tue": "tisdag"}),
    "Whole.odd": Asked("Udda", length=(1, 2)),
    "Whole.flag": Asked("Flagga"),
    "Whole.many": Asked("Antal"),
    "Whole.moment": Asked("Tid"),
    "Whole.contacts": Asked("Kontakter", refers="contacts"),
    "Whole.role": Asked("Roll", refers="roles"),
    "Whole.file": Asked("Fil", refers="pictures"),
    "Whole.files": Asked("Filer", refers="pictures"),
    "Whole.laws": Asked("Lagar", refers="laws"),
    "Whole.kind": Asked("Slag", is_hidden=True),
    "Whole.mark": Asked("Märke", is_fixed=True, pattern=("^a$", "Skriv a.")),
    "Whole.part": Asked("Del"),
    "Whole.named": Asked("Med namn", one="Del"),
    "Whole.forms": Asked("Former", one="Form"),
}
PICTURES = OfFiles("image", "docs/bilder", "bilder", (".jpg", ".png"))
CHOSEN = {
    "contacts": OfRecords("contacts", "name.sv"),
    "roles": OfValues({"web": "Webbredaktör"}),
    "pictures": PICTURES,
    "laws": OfNames({"lag": "Lagen"}, {"pattern": ["^1$", "Skriv 1."]}),
}


def fields(model: type[BaseModel] = Whole, **how: object) -> dict[str, dict[str, object]]:
    forms = Forms(("sv", "en", "fi"), FORM, CHOSEN, ((Odd, {"pattern": ["^.$", "Ett tecken."]}),), **how)  # type: ignore[arg-type]
    return {field["name"]: field for field in forms.fields(model)}


PICTURE = {
    "widget": "image",
    "accept": ".jpg,.png",
    "choose_url": False,
    "media_folder": "/docs/bilder",
    "public_folder": "/bilder",
}
PARTS = [
    {
        "name": "on",
        "label": "Dag",
        "required": True,
        "widget": "datetime",
        "type": "date",
        "format": "YYYY-MM-DD",
        "default": TODAY,
    },
    {"name": "text", "label": "Text", "required": False, "widget": "text", "maxlength": 400},
]

NAMED = {
    "name": "_name",
    "label": "Namn i filen",
    "hint": "Andra hänvisar till namnet, så det ändras inte sedan. Två får inte ha samma.",
    "required": True,
    "widget": "string",
    "pattern": ["^[a-z0-9]+(-[a-z0-9]+)*$", "Skriv små bokstäver a–z, siffror och bindestreck."],
}


@pytest.mark.parametrize(
    ("name", "drawn"),
    [
        (
            "tags",
            {
                "widget": "list",
                "field": {"name": "value", "label": "Märken", "widget": "string", "maxlength": 400},
            },
        ),
        (
            "named",
            {
                "widget": "list",
                "label_singular": "Del",
                "allow_reorder": False,
                "fields": [NAMED, *PARTS],
                "summary": "{{fields.text}}",
                "collapsed": "auto",
            },
        ),
        (
            "forms",
            {
                "widget": "object",
                "collapsed": "auto",
                "fields": [
                    {
                        "name": code,
                        "label": label,
                        "required": False,
                        "widget": "list",
                        "label_singular": "Form",
                        "field": {
                            "name": "value",
                            "label": "Former",
                            "widget": "string",
                            "maxlength": 400,
                        },
                    }
                    for code, label in (("sv", "Svenska"), ("en", "Engelska"), ("fi", "fi"))
                ],
            },
        ),
        ("flag", {"widget": "boolean"}),
        ("many", {"widget": "number", "value_type": "int"}),
        ("moment", {"widget": "datetime", "type": "datetime-local", "format": "YYYY-MM-DD HH:mm"}),
        ("part", {"widget": "object", "collapsed": "auto", "fields": PARTS}),
        (
            "days",
            {
                "widget": "select",
                "options": [{"label": "måndag", "value": "mon"}, {"label": "tisdag", "value": "tue"}],
                "multiple": True,
            },
        ),
        (
            "contacts",
            {
                "widget": "relation",
                "collection": "contacts",
                "value_field": "{{slug}}",
                "display_fields": ["name.sv"],
                "search_fields": ["name.sv"],
                "multiple": True,
            },
        ),
    ],
)
def test_optional_fields(name: str, drawn: dict[str, object]) -> None:
    assert fields()[name] == {"name": name, "label": FORM[f"Whole.{name}"].label, "required": False, **drawn}


def test_required_fields() -> None:
    made = fields()
    assert made["name"] == {
        "name": "name",
        "label": "Namn",
        "hint": "På varje språk.",
        "required": True,
        "widget": "object",
        "collapsed": "auto",
        "summary": "{{sv}}",
        "fields": [
            {"name": "sv", "label": "Svenska", "widget": "string"},
            {"name": "en", "label": "Engelska", "widget": "string"},
            {"name": "fi", "label": "fi", "widget": "string"},
        ],
    }
    assert made["parts"] == {
        "name": "parts",
        "label": "Delar",
        "label_singular": "Del",
        "required": True,
        "min": 2,
        "widget": "list",
        "fields": PARTS,
        "summary": "{{fields.text}}",
        "collapsed": "auto",
    }
    assert made["odd"] == {
        "name": "odd",
        "label": "Udda",
        "required": True,
        "widget": "string",
        "minlength": 1,
        "maxlength": 2,
        "pattern": ["^.$", "Ett tecken."],
    }
    assert made["role"] == {
        "name": "role",
        "label": "Roll",
        "required": True,
        "widget": "select",
        "options": [{"label": "Webbredaktör", "value": "web"}],
    }
    assert made["file"] == {"name": "file", "label": "Fil", "required": True, **PICTURE}
    assert made["kind"] == {"name": "kind", "label": "Slag", "widget": "hidden", "default": "whole"}


def test_a_mapping_has_a_field_for_each_language_or_name() -> None:
    made = fields()
    assert made["files"]["fields"] == [
        {"name": name, "label": label, "required": False, **PICTURE}
        for name, label in (("sv", "Svenska"), ("en", "Engelska"), ("fi", "fi"))
    ]
    law = {
        "name": "lag",
        "label": "Lagen",
        "required": False,
        "widget": "string",
        "pattern": ["^1$", "Skriv 1."],
    }
    assert made["laws"]["fields"] == [law]
    shared = fields(shared=lambda _path: "duplicate")
    assert shared["laws"]["fields"] == [{**law, "i18n": "duplicate"}]
    assert shared["kind"]["i18n"] == "duplicate"


def test_a_fixed_field_is_shown_and_a_pattern_has_its_answer() -> None:
    assert fields()["mark"] == {
        "name": "mark",
        "label": "Märke",
        "readonly": True,
        "required": False,
        "widget": "string",
        "maxlength": 400,
        "pattern": ["^a$", "Skriv a."],
    }


def test_a_list_of_days_is_told_apart_by_its_first_field() -> None:
    form = {
        "Holder.sums": Asked("Summor"),
        "Holder.names": Asked("Namn"),
        "Sums.first": Asked("Ett"),
        "Sums.second": Asked("Två"),
    }
    sums, names = Forms(("sv",), form).fields(Holder)
    assert sums["summary"] == "{{fields.first}}"
    assert names["summary"] == "{{fields.sv}}"


def test_a_field_that_nobody_asked_about_is_an_error() -> None:
    with pytest.raises(KeyError, match=r"Unknown\.day"):
        Forms(("sv",), {}).fields(Unknown)
    with pytest.raises(ValueError, match="docs/bilder"):
        PICTURES.widget(is_many=True)
