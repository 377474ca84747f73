"""From a tree to a model: every deviation becomes a problem at its own place in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar, cast

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
    untranslated_text,
    wrong_value,
)
from tillsammans.floor.tree import Mapping, Node, Scalar, Sequence, locate, plain
from tillsammans.floor.types import SLUG

AnyModel = TypeVar("AnyModel", bound=BaseModel)


def check_words(root: Mapping, context: Context) -> list[Problem]:
    """Find what is wrong with names and values as such, whatever the model."""
    return [
        *duplicate_key.RULE.run(root, context),
        *hidden_character.RULE.run(root, context),
        *untranslated_text.RULE.run(root, context),
    ]


def build_each(
    model: type[AnyModel], root: Mapping, context: Context
) -> tuple[dict[str, AnyModel], list[Problem]]:
    """Make a model from every entry of a tree; the names are as fit for addresses as a slug."""
    made = {}
    problems = check_words(root, context)
    for entry in root.entries:
        if not SLUG.fullmatch(entry.key.text):
            found = wrong_value.finding(entry.key, "string_pattern_mismatch", {})
            problems.append(wrong_value.RULE.found(found))
        if isinstance(entry.value, Mapping):
            one, its_problems = build(model, entry.value, context)
            problems += its_problems
            if one is not None:
                made[entry.key.text] = one
        else:
            problems.append(wrong_value.RULE.found(wrong_value.finding(entry.value, "model_type", {})))
    return made, problems


def build(
    model: type[AnyModel], root: Mapping, context: Context, *, language: str | None = None
) -> tuple[AnyModel | None, list[Problem]]:
    """Make a model from a tree; where that is not possible, say everything that stands in the way.

    `language` is that of the whole file, where it has one.
    """
    problems = check_words(root, context)
    try:
        known = {"languages": context.languages, "language": language}
        made = model.model_validate(plain(root), context=known)
    except ValidationError as error:
        problems.extend(_problems(model, root, error.errors(), context))
        return None, problems
    return made, problems


def _problems(
    model: type[BaseModel], root: Mapping, errors: Iterable[ErrorDetails], context: Context
) -> Iterator[Problem]:
    for error in errors:
        path = error["loc"]
        details = error.get("ctx", {})
        kind = error["type"]
        if kind == "missing":
            parent = locate(root, path[:-1])
            yield missing_field.RULE.found(missing_field.finding(parent.position, str(path[-1])))
        elif kind == "extra_forbidden":
            key = _key(root, path)
            known = sorted(field_names(model, path[:-1]))
            yield unknown_key.RULE.found(unknown_key.finding(key, known))
        elif kind == "unknown_language":
            key = _key(root, (*path, details["language"]))
            yield unknown_key.RULE.found(unknown_key.finding(key, context.languages))
        elif kind == "other_forms":
            yield from _other_forms(root, path, details)
        elif kind == "missing_translation":
            for language in details["missing"]:
                found = missing_translation.finding(locate(root, path).position, language)
                yield missing_translation.RULE.found(found)
        elif kind != "too_short" or not _is_filled(locate(root, path)):
            node = _key(root, path[:-1]) if path[-1:] == ("[key]",) else locate(root, path)
            yield wrong_value.RULE.found(wrong_value.finding(node, kind, details))


def _other_forms(root: Mapping, path: tuple[str | int, ...], details: dict[str, Any]) -> Iterator[Problem]:
    """Tell of forms of counted words that a language doesn't have, and of those that are missing."""
    for name in details["missing"]:
        yield missing_field.RULE.found(missing_field.finding(locate(root, path).position, name))
    for name in details["odd"]:
        key = _key(root, (*path, name))
        yield unknown_key.RULE.found(unknown_key.finding(key, details["known"]))


def _is_filled(node: Node) -> bool:
    """Whether a list holds something, so that its length is not what is wrong with it."""
    return isinstance(node, Sequence) and bool(node.items)


def _key(root: Mapping, path: tuple[str | int, ...]) -> Scalar:
    """Return the key at a path."""
    parent = cast("Mapping", locate(root, path[:-1]))
    return cast("Scalar", parent.key(str(path[-1])))


def field_names(model: type[BaseModel], path: tuple[str | int, ...]) -> Iterable[str]:
    """Name the fields of the model at a path within a model, in their order."""
    current = model
    for step in path:
        field = current.model_fields.get(str(step))
        inner = _model_in(field.annotation) if field else None
        current = inner or current  # an item of a list, or an entry under a name of its own
    return current.model_fields


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """Find the model inside `Model | None`, `tuple[Model, ...]` and the like."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        found = _model_in(inner)
        if found is not None:
            return found
    return None
