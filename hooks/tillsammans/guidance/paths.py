"""Every way through a guide that the rules have passed: each step is a page of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from tillsammans.guidance.model import Answer, Guide, Outcome, Question


@dataclass(frozen=True)
class Given:
    """A question on the way, and the answer that was given to it."""

    question: Question
    answer: Answer


@dataclass(frozen=True)
class Step:
    """A question or an outcome, and how it was reached."""

    given: tuple[Given, ...]
    """The answers before it; none for the first question."""
    node: Question | Outcome
    most: int
    """Questions from the first one to the farthest outcome that can still be reached."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the answers before it: its address within the guide."""
        return tuple(one.answer.id for one in self.given)

    def after(self, answer: Answer) -> tuple[str, ...]:
        """Return the names of the step that an answer to it leads to."""
        return (*self.names, answer.id)


@dataclass(frozen=True)
class Paths:
    """All steps of a guide."""

    guide: Guide

    @cached_property
    def steps(self) -> Mapping[tuple[str, ...], Step]:
        """All steps by the names of their answers, each before those that follow it."""
        return {step.names: step for step in self._from(self.guide.first, ())}

    def _from(self, name: str, given: tuple[Given, ...]) -> Iterator[Step]:
        question = self.guide.questions.get(name)
        if question is None:
            yield Step(given, self.guide.outcomes[name], len(given))
            return
        yield Step(given, question, len(given) + self._farthest[name])
        for answer in question.answers:
            yield from self._from(answer.to, (*given, Given(question, answer)))

    @cached_property
    def _farthest(self) -> Mapping[str, int]:
        """Questions from each question to its farthest outcome, itself included."""
        counted: dict[str, int] = {}

        def count(name: str) -> int:
            if name not in self.guide.questions:
                return 0
            if name not in counted:
                counted[name] = 1 + max(count(answer.to) for answer in self.guide.questions[name].answers)
            return counted[name]

        count(self.guide.first)
        return counted
