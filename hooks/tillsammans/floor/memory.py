"""Work that is remembered together with what it asked: it is done again only where an answer differs.

Whoever works asks a ledger. The ledger notes every question, and names each answer by its content. A work
whose questions all have the answers that they had would come to the same outcome, so the former one is taken.
Nobody lists by hand what depends on what; what was never asked cannot matter.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Generic, Protocol, TypeVar, cast

from tillsammans.floor.digest import digest

Question = tuple[str, ...]
"""What was asked, in words: `("contacts", "polisen")`."""

Outcome = TypeVar("Outcome")
Held_co = TypeVar("Held_co", covariant=True)


class Ledger:
    """Notes questions, and knows the names of the answers."""

    def __init__(self, answer: Callable[[Question], object]) -> None:
        """Take what answers questions. It gives the same answer as long as the ledger lasts."""
        self._answer = answer
        self._named: dict[Question, tuple[Question, str]] = {}
        self._asked: dict[Question, None] = {}
        self._once: dict[Hashable, tuple[Any, dict[Question, None]]] = {}

    def note(self, question: Question) -> None:
        """Note that something was asked."""
        self._asked[question] = None

    def name(self, question: Question) -> str:
        """Name the answer to a question by its content."""
        return self._known(question)[1]

    def _known(self, question: Question) -> tuple[Question, str]:
        """Return a question as it was first asked, and the name of its answer.

        Thousands of works ask the same: they all hold one question, not one each.
        """
        found = self._named.get(question)
        if found is None:
            found = self._named[question] = question, digest(self._answer(question))
        return found

    @contextmanager
    def noting(self) -> Iterator[Mapping[Question, None]]:
        """Gather what is asked within, in its order; whoever gathers around it is told too."""
        outer, self._asked = self._asked, {}
        try:
            yield self._asked
        finally:
            outer |= self._asked
            self._asked = outer

    def watched(self, make: Callable[[], Outcome]) -> tuple[Outcome, dict[Question, str]]:
        """Do a work; returns its outcome, and what it asked with the names of the answers."""
        with self.noting() as asked:
            outcome = make()
        return outcome, dict(map(self._known, asked))

    def once(self, key: Hashable, make: Callable[[], Outcome]) -> Outcome:
        """Make something once; whoever takes it later has asked what its making asked."""
        if key not in self._once:
            with self.noting() as asked:
                made = make()
            self._once[key] = made, dict(asked)
        outcome: Outcome
        outcome, questions = self._once[key]
        self._asked |= questions
        return outcome


class Sealed(Protocol[Held_co]):
    """An outcome that lies somewhere else, and has not been looked at yet."""

    def open(self) -> Held_co | None:
        """Return it; None where it is damaged."""


@dataclass(frozen=True)
class Remembered(Generic[Outcome]):
    """The outcome of a work, and what it stood on."""

    stood_on: str
    """Name of what the work was given."""
    answers: Mapping[Question, str]
    """What it asked -> names of the answers."""
    outcome: Outcome | None = None
    """None as long as it is sealed."""
    sealed: Sealed[Outcome] | None = None
    """Where it lies; None for one that was made anew."""

    def opened(self) -> Remembered[Outcome] | None:
        """Open it where it is sealed; None where it is damaged."""
        if self.outcome is not None or self.sealed is None:
            return self
        outcome = self.sealed.open()
        return None if outcome is None else replace(self, outcome=outcome)


@dataclass(frozen=True)
class Work(Generic[Outcome]):
    """Something to do, or to remember."""

    name: str
    stands_on: str
    """Name of what it is given."""
    ledger: Ledger
    """Who is asked."""
    make: Callable[[], Outcome]

    def watched(self) -> tuple[Outcome, dict[Question, str]]:
        """Do it; returns its outcome, and what it asked with the names of the answers."""
        return self.ledger.watched(self.make)


Way = Callable[[Callable[[Any], Any], Sequence[Any]], Sequence[Any]]
"""Does something for each of many, and returns the outcomes in their order."""


@dataclass
class Memory(Generic[Outcome]):
    """Outcomes by the names of the works."""

    former: dict[str, Remembered[Outcome]] = field(default_factory=dict)
    """What is remembered from before."""
    now: dict[str, Remembered[Outcome]] = field(default_factory=dict)
    """What was made or taken this time. Works that are no longer asked for are forgotten with the rest."""

    def recalled(self, name: str, stands_on: str, ledger: Ledger) -> Remembered[Outcome] | None:
        """Return what is remembered of a work, where all that it stood on is as it was."""
        found = self.former.get(name)
        if found is None or found.stood_on != stands_on:
            return None
        if any(ledger.name(question) != answer for question, answer in found.answers.items()):
            return None
        opened = found.opened()
        if opened is not None:
            self.now[name] = opened
        return opened

    def keep(
        self, name: str, stands_on: str, answers: Mapping[Question, str], outcome: Outcome
    ) -> Remembered[Outcome]:
        """Remember the outcome of a work that was done."""
        found = self.now[name] = Remembered(stands_on, answers, outcome)
        return found

    def taken(self, name: str) -> Outcome:
        """Return the outcome of a work that was done or recalled this time."""
        return cast("Outcome", self.now[name].outcome)

    def done(self, work: Work[Outcome]) -> Outcome:
        """Return the outcome of a work: the former one where it holds, else that of doing it."""
        found = self.recalled(work.name, work.stands_on, work.ledger)
        if found is None:
            outcome, answers = work.watched()
            found = self.keep(work.name, work.stands_on, answers, outcome)
        for question in found.answers:
            work.ledger.note(question)
        return self.taken(work.name)

    def all_done(self, works: Sequence[Work[Outcome]], way: Way) -> tuple[list[Outcome], int]:
        """Return the outcomes of works in their order, and how many had to be done, in a given way."""
        missing = [work for work in works if self.recalled(work.name, work.stands_on, work.ledger) is None]
        for work, (outcome, answers) in zip(missing, way(Work.watched, missing), strict=True):
            self.keep(work.name, work.stands_on, answers, outcome)
        return [self.taken(work.name) for work in works], len(missing)
