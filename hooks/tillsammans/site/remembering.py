"""Checking that is remembered: what was found in a file holds as long as the file and what was asked hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, cast

from tillsammans.floor.digest import digest
from tillsammans.floor.memory import Ledger, Memory, Remembered
from tillsammans.floor.processes import spread
from tillsammans.floor.rule import Context

MANY = 200
"""Works that are worth other processes."""


class SeenContext:
    """What rules may know, as they ask for it."""

    def __init__(self, context: Context, ledger: Ledger) -> None:
        """Take the context, and where questions are noted."""
        self._context = context
        self._ledger = ledger

    def __getattr__(self, name: str) -> Any:
        """Answer a question."""
        self._ledger.note((name,))
        return getattr(self._context, name)


class Work(NamedTuple):
    """Something to do with one or two files."""

    name: str
    stood_on: str
    """Name of the content of the files."""
    make: Callable[[Context], Any]
    """Does it. Nothing but the files and the context may matter."""


@dataclass
class Checked:
    """The memory of the checks of a project, and how many processes may work."""

    memory: Memory[Any] = field(default_factory=Memory)
    processes: int = 1
    _names: dict[int, tuple[object, str]] = field(default_factory=dict)
    """Names of the parts of contexts, by identity: most stay the same from step to step."""

    def outcomes(self, works: Sequence[Work], context: Context) -> list[Any]:
        """Do all works in a context, in their order, or take what is remembered of them."""
        ledger = _NamedOnce(context, self._names)
        missing = [work for work in works if self.memory.recalled(work.name, work.stood_on, ledger) is None]

        def do(work: Work) -> tuple[Any, frozenset[tuple[str, ...]]]:
            with ledger.noting() as asked:
                outcome = work.make(cast("Context", SeenContext(context, ledger)))
            return outcome, frozenset(asked)

        done = spread(do, missing, self.processes if len(missing) >= MANY else 1)
        for work, (outcome, asked) in zip(missing, done, strict=True):
            answers = {question: ledger.name(question) for question in sorted(asked)}
            self.memory.now[work.name] = Remembered(work.stood_on, answers, outcome)
        return [self.memory.taken(work.name) for work in works]


class _NamedOnce(Ledger):
    """Names the parts of a context."""

    def __init__(self, context: Context, names: dict[int, tuple[object, str]]) -> None:
        super().__init__(lambda question: getattr(context, question[0]))
        self._context = context
        self._parts = names

    def name(self, question: tuple[str, ...]) -> str:
        part = getattr(self._context, question[0])
        if id(part) not in self._parts:
            # The part is kept, so that no other one gets its identity.
            self._parts[id(part)] = part, digest(part)
        return self._parts[id(part)][1]
