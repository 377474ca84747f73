"""From a tree to a model: every deviation becomes a problem at its own place in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from tillsammans.floor.problems import Problem
from tillsammans.floor.rule import Context
from tillsammans.floor.rules import (
    duplicate_key,
    hidden_character,
    missing_field,
    missing_translation,
    unknown_key,
    wrong_value,
)
from tillsammans.floor.tree import Mapping, Scalar, locate, plain

AnyModel = TypeVar("AnyModel", bound=BaseModel)


def build(model: type[AnyModel], root: Mapping, context: Context) -> tuple[AnyModel | None, list[Problem]]:
    """Make a model from a tree; where that is not possible, say everything that stands in the way."""
    problems = [*duplicate_key.RULE.run(root, context), *hidden_character.RULE.run(root, context)]
    try:
        made = model.model_validate(plain(root), context={"languages": context.languages})
    except ValidationError as error:
        problems.extend(_problems(model, root, error.errors()))
        return None, problems
    return made, problems


def _problems(model: type[BaseModel], root: Mapping, errors: Iterable[ErrorDetails]) -> Iterator[Problem]:
    for error in errors:
        path = error["loc"]
        details = error.get("ctx", {})
        kind = error["type"]
        if kind == "missing":
            parent = locate(root, path[:-1])
            yield missing_field.RULE.found(missing_field.finding(parent.position, str(path[-1])))
        elif kind == "extra_forbidden":
            key = _key(root, path)
            known = sorted(_fields(model, path[:-1]))
            yield unknown_key.RULE.found(unknown_key.finding(key, known))
        elif kind == "unknown_language":
            key = _key(root, (*path, details["language"]))
            yield unknown_key.RULE.found(unknown_key.finding(key, ["sv", "en"]))
        elif kind == "missing_translation":
            for language in details["missing"]:
                found = missing_translation.finding(locate(root, path).position, language)
                yield missing_translation.RULE.found(found)
        else:
            yield wrong_value.RULE.found(wrong_value.finding(locate(root, path), kind, details))


def _key(root: Mapping, path: tuple[str | int, ...]) -> Scalar:
    """Return the key at a path."""
    parent = locate(root, path[:-1])
    key = parent.key(str(path[-1])) if isinstance(parent, Mapping) else None
    return key or Scalar(str(path[-1]), parent.position, 0, 0, is_plain=True)


def _fields(model: type[BaseModel], path: tuple[str | int, ...]) -> Iterable[str]:
    """Name the fields of the model at a path within a model."""
    current: Any = model
    for step in path:
        if isinstance(step, int):
            continue
        field = current.model_fields.get(step)
        inner = _model_in(field.annotation) if field else None
        if inner is None:
            return ()
        current = inner
    names: Iterable[str] = current.model_fields
    return names


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """Find the model inside `Model | None`, `tuple[Model, ...]` and the like."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        found = _model_in(inner)
        if found is not None:
            return found
    return None
