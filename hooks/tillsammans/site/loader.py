"""What every step of loading shares: reading a file, and keeping what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from tillsammans.floor.problems import Problem
from tillsammans.floor.rule import (
    MOST,
    Context,
    RefusedError,
)
from tillsammans.floor.rules import hidden_character, unexpected_file
from tillsammans.floor.shape import build
from tillsammans.floor.source import read_yaml
from tillsammans.floor.tree import Mapping as Tree
from tillsammans.site import files

AnyModel = TypeVar("AnyModel", bound=BaseModel)
Read = TypeVar("Read")


@dataclass
class Loader:
    """Collects what is read and what is wrong with it, step by step."""

    root: Path
    context: Context
    problems: list[Problem] = field(default_factory=list)

    def attempt(self, read: Callable[[], Read]) -> Read | None:
        """Read something; a refusal becomes a problem."""
        try:
            return read()
        except RefusedError as refused:
            self.problems.append(refused.problem)
            return None

    def tree(self, path: str) -> Tree | None:
        """Read a file of data that must be there."""
        return self.attempt(lambda: read_yaml(files.read(self.root, path)))

    def require(self, path: str) -> None:
        """Miss a file that everything leads to."""
        self.attempt(lambda: files.read(self.root, path))

    def leftovers(self, folder: str, ending: str) -> None:
        """Find what stands in a folder and isn't read."""
        paths = files.leftovers(self.root, folder, ending)
        found = unexpected_file.Leftovers(f"{folder}/<namn>{ending}", paths)
        self.problems.extend(unexpected_file.RULE.run(found, self.context))

    def data(self, path: str, kind: type[AnyModel]) -> AnyModel | None:
        """Read a file of data that must be there into its model."""
        tree = self.tree(path)
        return self.model(kind, tree) if tree else None

    def model(self, kind: type[AnyModel], tree: Tree, *, language: str | None = None) -> AnyModel | None:
        """Make a model from a tree; `language` is that of the whole file, where it has one."""
        made, problems = build(kind, tree, self.context, language=language)
        self.problems.extend(problems)
        return made


def characters(path: str, lines: Iterable[tuple[int, str]]) -> Iterable[Problem]:
    """Find hidden characters in numbered lines."""
    found = (
        finding for number, line in lines for finding in hidden_character.find_in_line(path, number, line)
    )
    return map(hidden_character.RULE.found, islice(found, MOST))
