"""Work that is remembered: it is done again where an answer differs, and only there."""

from __future__ import annotations

import pytest
from tillsammans.floor.memory import Ledger, Memory, Question, Remembered, Work


class World:
    """Something that answers, and can change."""

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        self.ledger = Ledger(lambda question: self.facts[question[0]])

    def ask(self, name: str) -> object:
        """Ask for a fact."""
        self.ledger.note((name,))
        return self.facts[name]


def sums(memory: Memory[str], world: World, done: list[str]) -> str:
    def work() -> str:
        done.append("sum")
        total = f"{world.ask('a')}"
        return total if world.ask("short") else f"{total} {world.ask('b')}"

    return memory.done(Work("sum", "given", world.ledger, work))


def test_nothing_is_done_again_where_every_answer_is_the_same() -> None:
    done: list[str] = []
    first: Memory[str] = Memory()
    assert sums(first, World(a=1, b=2, short=False), done) == "1 2"

    again = Memory(former=first.now)
    assert sums(again, World(a=1, b=2, short=False, c=9), done) == "1 2"

    assert done == ["sum"]
    assert again.now == first.now


@pytest.mark.parametrize(
    ("changed", "expected"), [({"a": 3}, "3 2"), ({"b": 3}, "1 3"), ({"short": True}, "1")]
)
def test_it_is_done_again_where_one_answer_differs(changed: dict[str, object], expected: str) -> None:
    done: list[str] = []
    first: Memory[str] = Memory()
    sums(first, World(a=1, b=2, short=False), done)

    again = Memory(former=first.now)

    assert sums(again, World(**{"a": 1, "b": 2, "short": False, **changed}), done) == expected
    assert done == ["sum", "sum"]


def test_what_was_not_asked_does_not_matter() -> None:
    done: list[str] = []
    first: Memory[str] = Memory()
    sums(first, World(a=1, b=2, short=True), done)

    assert sums(Memory(former=first.now), World(a=1, b=77, short=True), done) == "1"
    assert done == ["sum"]


def test_what_it_was_given_matters() -> None:
    world = World()
    first: Memory[str] = Memory()
    first.done(Work("work", "one", world.ledger, lambda: "one"))

    assert Memory(former=first.now).done(Work("work", "two", world.ledger, lambda: "two")) == "two"


def test_whoever_asks_for_a_work_has_asked_what_it_asked() -> None:
    for remembered in (False, True):
        world = World(a=1, b=2, short=False)
        memory: Memory[str] = Memory()
        if remembered:
            sums(memory, world, [])
            memory = Memory(former=memory.now)
        with world.ledger.noting() as asked:
            sums(memory, world, [])
        assert set(asked) == {("a",), ("b",), ("short",)}


def test_what_is_made_once_is_asked_for_by_all_who_take_it() -> None:
    world = World(a=1)
    made: list[int] = []

    def make() -> object:
        made.append(1)
        return world.ask("a")

    for _ in range(2):
        with world.ledger.noting() as asked:
            assert world.ledger.once("card", make) == 1
        assert list(asked) == [("a",)]
    assert made == [1]


def test_what_is_noted_within_is_noted_around_it() -> None:
    world = World(a=1, b=2)
    with world.ledger.noting() as outer:
        world.ask("a")
        with world.ledger.noting() as inner:
            world.ask("b")
    assert (list(outer), list(inner)) == ([("a",), ("b",)], [("b",)])


def test_an_answer_is_named_once() -> None:
    asked: list[Question] = []

    def answer(question: Question) -> object:
        asked.append(question)
        return 1

    ledger = Ledger(answer)
    assert ledger.name(("a",)) == ledger.name(("a",))
    assert asked == [("a",)]


class Box:
    """Where an outcome lies."""

    def __init__(self, outcome: str | None) -> None:
        self.outcome = outcome

    def open(self) -> str | None:
        """Return it."""
        return self.outcome


@pytest.mark.parametrize(("lies", "expected"), [("kept", "kept"), (None, "made")])
def test_what_lies_elsewhere_is_opened_or_made_anew(lies: str | None, expected: str) -> None:
    world = World()
    memory = Memory(former={"work": Remembered("given", {}, sealed=Box(lies))})

    assert memory.done(Work("work", "given", world.ledger, lambda: "made")) == expected
    assert (memory.now["work"].sealed is None) == (lies is None)
