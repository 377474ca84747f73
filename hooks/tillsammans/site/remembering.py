"""Checking that is remembered: what was found in a file holds as long as the file and what was asked hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, cast

from tillsammans.floor.digest import digest
from tillsammans.floor.memory import Ledger, Memory
from tillsammans.floor.processes import spread
from tillsammans.floor.rule import Context

MANY = 200
"""Checks that are worth other processes."""


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


class Check(NamedTuple):
    """Something to look for in one or two files."""

    name: str
    stands_on: str
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

    def outcomes(self, checks: Sequence[Check], context: Context) -> list[Any]:
        """Make all checks in a context, in their order, or take what is remembered of them."""
        ledger = _NamedOnce(context, self._names)
        missing = [
            check for check in checks if self.memory.recalled(check.name, check.stands_on, ledger) is None
        ]

        def do(check: Check) -> tuple[Any, tuple[tuple[str, ...], ...]]:
            with ledger.noting() as asked:
                outcome = check.make(cast("Context", SeenContext(context, ledger)))
            return outcome, tuple(asked)

        done = spread(do, missing, self.processes if len(missing) >= MANY else 1)
        for check, (outcome, asked) in zip(missing, done, strict=True):
            answers = {question: ledger.name(question) for question in asked}
            self.memory.keep(check.name, check.stands_on, answers, outcome)
        return [self.memory.taken(check.name) for check in checks]


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
