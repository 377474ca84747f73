"""What every step of loading shares: reading a file, and keeping what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Generic, TypeVar

from pydantic import BaseModel

from tillsammans.floor.problems import Problem
from tillsammans.floor.record import Recorded
from tillsammans.floor.rule import MOST, Context, RefusedError, Rule, run_all
from tillsammans.floor.rules import hidden_character, unexpected_file
from tillsammans.floor.shape import build
from tillsammans.floor.source import Source, read_yaml
from tillsammans.floor.tree import Mapping as Tree
from tillsammans.site import files
from tillsammans.site.remembering import Check, Checked

AnyModel = TypeVar("AnyModel", bound=BaseModel)
AnyRecord = TypeVar("AnyRecord", bound=Recorded)
Read = TypeVar("Read")


@dataclass(frozen=True)
class Gathered(Generic[AnyRecord]):
    """The records of a folder."""

    records: tuple[AnyRecord, ...]
    unreadable: frozenset[str]
    """Slugs of those that cannot be read: nobody knows what they hold."""

    @property
    def slugs(self) -> frozenset[str]:
        """The slugs of all."""
        return self.unreadable | {record.slug for record in self.records}


@dataclass
class Loader:
    """Collects what is read and what is wrong with it, step by step."""

    root: Path
    context: Context
    problems: list[Problem] = field(default_factory=list)
    checked: Checked = field(default_factory=Checked)
    """What is remembered of files, and takes part in checking them."""
    digests: dict[str, str] = field(default_factory=dict)
    """Files of records -> names of their content."""

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

    def originals(self, folder: str, most: int, ending: str) -> list[Source]:
        """Read what editors lay in a folder, a little more than `most` bytes of each; links are told."""
        sources, links = files.originals(self.root, folder, most)
        found = unexpected_file.Leftovers(f"{folder}/<namn>{ending}", links)
        self.problems.extend(unexpected_file.RULE.run(found, self.context))
        return sources

    def records(self, folder: str, kind: type[AnyRecord]) -> Gathered[AnyRecord]:
        """Read the records of a folder."""
        self.leftovers(folder, ".yml")
        records = []
        unreadable = set()
        sources = files.gather(self.root, folder, ".yml")
        works = [Check(f"read {one.path}", one.digest, partial(_tree, source=one)) for one in sources]
        for work, source, (tree, problem) in zip(
            works, sources, self.checked.outcomes(works, self.context), strict=True
        ):
            if tree is not None:
                records.append(kind(source.path, tree))
                self.digests[source.path] = work.stands_on
            else:
                self.problems.append(problem)
                unreadable.add(PurePosixPath(source.path).stem)
        return Gathered(tuple(records), frozenset(unreadable))

    def models(
        self, records: Iterable[AnyRecord], rules: Sequence[Rule[AnyRecord]], kind: type[AnyModel]
    ) -> dict[str, AnyModel]:
        """Check records one by one and make their models: slug -> model."""

        def check(context: Context, *, record: AnyRecord) -> tuple[list[Problem], AnyModel | None]:
            problems = list(run_all(rules, record, context))
            made, found = build(kind, record.root, context)
            return [*problems, *found], made

        every = list(records)
        works = [
            Check(f"check {record.path}", self.digests[record.path], partial(check, record=record))
            for record in every
        ]
        made = {}
        outcomes = self.checked.outcomes(works, self.context)
        for record, (problems, model) in zip(every, outcomes, strict=True):
            self.problems.extend(problems)
            if model is not None:
                made[record.slug] = model
        return made

    def data(self, path: str, kind: type[AnyModel]) -> AnyModel | None:
        """Read a file of data that must be there into its model."""
        tree = self.tree(path)
        return self.model(kind, tree) if tree else None

    def model(self, kind: type[AnyModel], tree: Tree, *, language: str | None = None) -> AnyModel | None:
        """Make a model from a tree; `language` is that of the whole file, where it has one."""
        made, problems = build(kind, tree, self.context, language=language)
        self.problems.extend(problems)
        return made


def _tree(_context: Context, *, source: Source) -> tuple[Tree | None, Problem | None]:
    """Read a file of data; where it cannot be read, say why."""
    try:
        return read_yaml(source), None
    except RefusedError as refused:
        return None, refused.problem


def read_records(root: Path, folder: str, kind: type[AnyRecord]) -> tuple[AnyRecord, ...]:
    """Read the records of a folder of a project that has been checked.

    Raises RefusedError where one of them cannot be read.
    """
    return tuple(kind(source.path, read_yaml(source)) for source in files.gather(root, folder, ".yml"))


def characters(path: str, lines: Iterable[tuple[int, str]]) -> Iterable[Problem]:
    """Find hidden characters in numbered lines."""
    found = (
        finding for number, line in lines for finding in hidden_character.find_in_line(path, number, line)
    )
    return map(hidden_character.RULE.found, islice(found, MOST))
