"""From a model to the fields of a form. Types say what to draw, a form says the words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from annotated_types import MinLen
from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from tillsammans.editing.choosing import Chosen, Described, OfNames
from tillsammans.floor.forms import Asked, Form
from tillsammans.floor.languages import words
from tillsammans.floor.types import LocalText, PartDate, Slug, Url

LANGUAGE_NAMES = words("Svenska", "Engelska").root
"""How the desk names languages; one without a name here goes by its code."""

Shared = Callable[[str], bool | str]
"""Path of a field (`image.alt`) -> how it stands in the files of several languages: True (each its own),
`duplicate` (the same in all) or False (the file is not one of several)."""

SUMMARIES = ("label", "title", "term", "text", "name", "opens", "on", "id")
"""Names of fields that tell an entry of a list from the others; the first that a model has is shown."""

NAME = "_name"
"""Field of a form that holds the name of a part, where a file has names before the parts: no model has it.
`overrides/desk/records.js` shows such parts as a list, and writes them as they were."""

KINDS: tuple[tuple[Any, Described], ...] = (
    (Slug, {"pattern": ["^[a-z0-9]+(-[a-z0-9]+)*$", "Skriv små bokstäver a–z, siffror och bindestreck."]}),
    (
        Url,
        {
            "pattern": [
                r"^https?://[^\s/?#]+\.[^\s/?#]+([/?#]\S*)?$",
                "Skriv adressen som https://www.exempel.se/sida.",
            ]
        },
    ),
    (PartDate, {"pattern": [r"^\d{4}(-\d{2}(-\d{2})?)?$", "Skriv år, år-månad eller år-månad-dag."]}),
)
"""Types that models share -> what is special about their fields."""


def each_its_own(_path: str) -> bool | str:
    """Tell that a record is one file, in which the languages stand beside each other."""
    return False


@dataclass(frozen=True)
class Forms:
    """Draws the fields of models."""

    languages: Sequence[str]
    form: Form
    chosen: Mapping[str, Chosen | OfNames] = field(default_factory=dict)
    """Name of what a field refers to -> what it chooses from."""
    kinds: Sequence[tuple[Any, Described]] = ()
    """Types of single rooms, as KINDS."""
    shared: Shared = each_its_own

    def fields(self, model: type[BaseModel], path: str = "") -> list[Described]:
        """List the fields of a model, in its order."""
        return list(self._fields(model, path))

    def _fields(self, model: type[BaseModel], path: str) -> Iterator[Described]:
        hints = get_type_hints(model, include_extras=True)
        for name, info in model.model_fields.items():
            asked = self.form[f"{model.__name__}.{name}"]
            yield self._field(name, hints[name], info, asked, f"{path}{name}")

    def _field(self, name: str, hint: Any, info: FieldInfo, asked: Asked, path: str) -> Described:
        made: Described = {"name": name, "label": asked.label}
        shared = self.shared(path)
        if shared:
            made["i18n"] = shared
        if asked.is_hidden:
            hidden = {**made, "widget": "hidden"}
            only = get_args(hint) if get_origin(hint) is Literal else ()
            return {**hidden, "default": only[0]} if only else hidden
        if asked.hint:
            made["hint"] = asked.hint
        if asked.is_fixed:
            made["readonly"] = True
        least = max((limit.min_length for limit in info.metadata if isinstance(limit, MinLen)), default=0)
        made["required"] = info.is_required() or least > 0
        made.update(self._widget(_present(hint), asked, path))
        if asked.pattern is not None:
            made["pattern"] = list(asked.pattern)
        if asked.length is not None:
            made["minlength"], made["maxlength"] = asked.length
        if asked.default is not None:
            made["default"] = asked.default
        if least:
            made["min"] = least
        return made

    def _widget(self, hint: Any, asked: Asked, path: str) -> Described:
        """Describe what draws a value of a type."""
        if hint == LocalText:
            return self._text(asked)
        if get_origin(hint) is tuple:
            return self._list(get_args(hint)[0], asked, path)
        if asked.refers:
            return self._chosen(hint, asked, path)
        special = next((extra for kind, extra in (*KINDS, *self.kinds) if kind == hint), {})
        if get_origin(hint) is Annotated:
            inner, *limits = get_args(hint)
            return {**self._widget(inner, asked, path), **_limits(limits), **special}
        return self._plain(hint, asked, path)

    def _plain(self, hint: Any, asked: Asked, path: str) -> Described:
        """Describe what draws a value of a type without limits."""
        if get_origin(hint) is Mapping:
            return self._mapping(hint, asked, path)
        if get_origin(hint) is Literal:
            options = [{"label": asked.choices[value], "value": value} for value in get_args(hint)]
            return {"widget": "select", "options": options}
        if isinstance(hint, type) and issubclass(hint, BaseModel):
            return {"widget": "object", "collapsed": "auto", "fields": self.fields(hint, f"{path}.")}
        return {"widget": "text"} if asked.is_long else dict(_PLAIN[hint])

    def _mapping(self, hint: Any, asked: Asked, path: str) -> Described:
        """Describe named parts, as a list of them; or a value in each language."""
        key, value = get_args(hint)
        inner = self._widget(value, asked, path)
        if key != Slug:
            return _object(self._names, inner, self.shared(path))
        named: Described = {
            "name": NAME,
            "label": "Namn i filen",
            "hint": "Andra hänvisar till namnet, så det ändras inte sedan. Två får inte ha samma.",
            "required": True,
            "widget": "string",
            **dict(KINDS)[Slug],
        }
        return {
            "widget": "list",
            "label_singular": asked.one,
            "allow_reorder": False,
            "fields": [named, *inner["fields"]],
            **_summary(inner["fields"]),
        }

    def _chosen(self, hint: Any, asked: Asked, path: str) -> Described:
        """Describe a choice; a mapping has a field for each name, or each language."""
        chosen = self.chosen[asked.refers]
        if isinstance(chosen, OfNames):
            return _object(chosen.labels, {"widget": "string", **chosen.value}, self.shared(path))
        if get_origin(hint) is Mapping:
            return _object(self._names, chosen.widget(is_many=False), self.shared(path))
        return chosen.widget(is_many=False)

    @property
    def _names(self) -> Mapping[str, str]:
        """Languages and what they are called."""
        return {code: LANGUAGE_NAMES.get(code, code) for code in self.languages}

    def _choice(self, asked: Asked) -> Chosen:
        return cast("Chosen", self.chosen[asked.refers])

    def _text(self, asked: Asked) -> Described:
        """Describe a text in every language, side by side."""
        widget = "text" if asked.is_long else "string"
        fields = [
            {"name": code, "label": LANGUAGE_NAMES.get(code, code), "widget": widget}
            for code in self.languages
        ]
        return {
            "widget": "object",
            "collapsed": "auto",
            "summary": f"{{{{{self.languages[0]}}}}}",
            "fields": fields,
        }

    def _list(self, hint: Any, asked: Asked, path: str) -> Described:
        """Describe a list: of choices, of parts with fields of their own, or of single values."""
        if asked.refers:
            return self._choice(asked).widget(is_many=True)
        inner = self._widget(hint, asked, path)
        one = {"label_singular": asked.one} if asked.one else {}
        if inner["widget"] == "select":
            return {**inner, "multiple": True}
        if inner["widget"] == "object":
            return {"widget": "list", **one, "fields": inner["fields"], **_summary(inner["fields"])}
        return {"widget": "list", **one, "field": {"name": "value", "label": asked.label, **inner}}


def _object(names: Mapping[str, str], inner: Described, shared: bool | str) -> Described:  # noqa: FBT001
    """Describe optional fields that are alike."""
    how = {"i18n": shared} if shared else {}
    fields = [
        {"name": name, "label": label, "required": False, **how, **inner} for name, label in names.items()
    ]
    return {"widget": "object", "collapsed": "auto", "fields": fields}


_PLAIN: Mapping[Any, Described] = {
    str: {"widget": "string"},
    bool: {"widget": "boolean"},
    int: {"widget": "number", "value_type": "int"},
    dt.date: {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"},
    dt.datetime: {"widget": "datetime", "type": "datetime-local", "format": "YYYY-MM-DD HH:mm"},
}
"""Types of values -> how they are drawn, in the notation that the records are written in."""


def _present(hint: Any) -> Any:
    """Return the type of a value that is there: `Slug` of `Slug | None`."""
    if get_origin(hint) in (Union, UnionType):
        return next(inner for inner in get_args(hint) if inner is not NoneType)
    return hint


def _limits(limits: Sequence[Any]) -> Described:
    """Say how long a value may be."""
    longest = [limit.max_length for limit in limits if isinstance(limit, StringConstraints)]
    return {"maxlength": longest[0]} if longest else {}


def _summary(fields: Sequence[Described]) -> Described:
    """Say what a folded entry of a list shows."""
    known = {item["name"]: item for item in fields}
    first = next((name for name in SUMMARIES if name in known), fields[0]["name"])
    path = f"{first}.sv" if known[first]["widget"] == "object" else first
    return {"summary": f"{{{{fields.{path}}}}}", "collapsed": "auto"}
