"""Who asks for which words of the interface: read from the templates and the sources themselves."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jinja2 import Environment, nodes
from pydantic import BaseModel
from tillsammans.floor import words
from tillsammans.floor.phrases import Choice, Group
from tillsammans.floor.words import Words

Names = tuple[str, ...]
"""Names that lead to a word; `*` stands for one that the data choose."""


@dataclass(frozen=True)
class Use:
    """A place that asks for words."""

    line: int
    names: Names
    given: frozenset[str] | None
    """Places that it fills in; None where it takes the words as they are."""


def _group(model: type[BaseModel], name: str) -> type[BaseModel] | None:
    """Return the group under a name; None for a word."""
    inner = model.model_fields[name].annotation
    return inner if isinstance(inner, type) and issubclass(inner, Group) else None


def reached(names: Names, model: type[BaseModel] = Words, above: Names = ()) -> Iterator[Names]:
    """Find the words that names lead to; none where they stop at a group, or go astray."""
    if not names:
        return
    first, *rest = names
    is_choice = first == "*" and issubclass(model, Choice)
    for name in model.model_fields:
        if is_choice or name == first:
            inner, path = _group(model, name), (*above, name)
            if inner is not None:
                yield from reached(tuple(rest), inner, path)
            elif not rest:
                yield path


def every_word(model: type[BaseModel] = Words, above: Names = ()) -> Iterator[Names]:
    """List all words."""
    for name in model.model_fields:
        inner = _group(model, name)
        yield from every_word(inner, (*above, name)) if inner else [(*above, name)]


def _classes(model: type[BaseModel] = Words, above: Names = ()) -> Iterator[tuple[str, Names]]:
    """List the classes of groups, and where they stand."""
    yield model.__name__, above
    for name in model.model_fields:
        inner = _group(model, name)
        if inner:
            yield from _classes(inner, (*above, name))


def uses_in_template(text: str) -> Iterator[Use]:
    """Find what a template asks of `t`, and of names that it gives to groups of it."""
    tree = Environment(autoescape=True).parse(text)
    aliases: dict[str, Names] = {"t": ()}
    for assigned in tree.find_all(nodes.Assign):
        names = _names_in_template(assigned.node, aliases)
        if names is not None and isinstance(assigned.target, nodes.Name):
            aliases[assigned.target.name] = names
    given = {id(call.node): frozenset(pair.key for pair in call.kwargs) for call in tree.find_all(nodes.Call)}
    steps: list[nodes.Getattr | nodes.Getitem] = [
        *tree.find_all(nodes.Getattr),
        *tree.find_all(nodes.Getitem),
    ]
    within = {id(step.node) for step in steps} | {
        id(assigned.node) for assigned in tree.find_all(nodes.Assign)
    }
    for step in steps:
        names = _names_in_template(step, aliases)
        if names is not None and id(step) not in within:
            yield Use(step.lineno, names, given.get(id(step)))


def _names_in_template(node: nodes.Node, aliases: Mapping[str, Names]) -> Names | None:
    if isinstance(node, nodes.Name):
        return aliases.get(node.name)
    if isinstance(node, nodes.Getattr | nodes.Getitem):
        above = _names_in_template(node.node, aliases)
        return None if above is None else (*above, node.attr if isinstance(node, nodes.Getattr) else "*")
    return None


def uses_in_source(text: str) -> Iterator[Use]:
    """Find the words that a module asks for.

    They are known by being called `strings`, in one language or all, by being typed as one of the groups,
    or by a name that a function gives to such a thing. Whether they exist, mypy tells.
    """
    tree = ast.parse(text)
    imported = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == words.__name__
        for alias in node.names
    }
    typed = {name: names for name, names in _classes() if name in imported}
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            yield from _uses_in_function(function, typed)


def _uses_in_function(function: ast.FunctionDef, typed: Mapping[str, Names]) -> Iterator[Use]:
    inner = list(ast.walk(function))
    aliases = {
        node.arg: typed[node.annotation.id]
        for node in inner
        if isinstance(node, ast.arg) and isinstance(node.annotation, ast.Name) and node.annotation.id in typed
    }
    for target, value in _assigned(inner):
        names = _names_in_source(value, aliases)
        if names is not None and isinstance(target, ast.Name):
            aliases[target.id] = names
    given = {
        id(node.func): frozenset(str(keyword.arg) for keyword in node.keywords)
        for node in inner
        if isinstance(node, ast.Call)
    }
    for node in inner:
        if isinstance(node, ast.Attribute | ast.Subscript):
            names = _names_in_source(node, aliases)
            if names and any(reached(names)):
                yield Use(node.lineno, names, given.get(id(node)))


def _assigned(inner: list[ast.AST]) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Pair names with what they are given, in `a = b` and in `a, b = c, d`."""
    for node in inner:
        if isinstance(node, ast.Assign):
            target, value = node.targets[0], node.value
            if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
                yield from zip(target.elts, value.elts, strict=True)
            else:
                yield target, value


def _names_in_source(node: ast.expr, aliases: Mapping[str, Names]) -> Names | None:
    if isinstance(node, ast.Name):
        return aliases.get(node.id)
    if isinstance(node, ast.Attribute) and node.attr == "strings":
        return ()
    if isinstance(node, ast.Attribute | ast.Subscript):
        above = _names_in_source(node.value, aliases)
        if above is None:
            return None
        if isinstance(node, ast.Attribute):
            return (*above, node.attr)
        return (*above, "*") if above else ()  # at the top, a language is chosen
    return None
