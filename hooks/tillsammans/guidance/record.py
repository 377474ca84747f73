"""A guide's record as it was written. Rules get these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from tillsammans.floor.record import Recorded
from tillsammans.floor.tree import Mapping as Tree
from tillsammans.floor.tree import Node, Scalar, select, select_scalars


@dataclass(frozen=True)
class GuideRecord(Recorded):
    """The file of a guide, which has the name of the page that the guide belongs to."""

    @cached_property
    def questions(self) -> Mapping[str, tuple[Scalar, Node]]:
        """Questions by their names: the name as it was written, and what stands below it."""
        return dict(self._entries("questions"))

    @cached_property
    def outcomes(self) -> Mapping[str, tuple[Scalar, Node]]:
        """Outcomes in the same way."""
        return dict(self._entries("outcomes"))

    def _entries(self, field: str) -> Iterator[tuple[str, tuple[Scalar, Node]]]:
        for found in select(self.root, field):
            if isinstance(found, Tree):
                yield from ((entry.key.text, (entry.key, entry.value)) for entry in found.entries)

    @cached_property
    def targets(self) -> Mapping[str, Sequence[Scalar]]:
        """What the answers to each question lead to, as it was written."""
        return {
            name: tuple(select_scalars(node, "answers", "*", "to"))
            for name, (_, node) in self.questions.items()
        }

    @property
    def first(self) -> str:
        """The name of the first question."""
        return self.text("first")

    @cached_property
    def circle(self) -> tuple[Scalar, ...]:
        """Answers that lead back to a question on the way to them, in the order in which they are found."""
        found: list[Scalar] = []
        done: set[str] = set()
        for start in self.targets:
            on_the_way: dict[str, Iterator[Scalar]] = {}
            if start not in done:
                on_the_way[start] = iter(self.targets[start])
            while on_the_way:
                name = next(reversed(on_the_way))
                target = next(on_the_way[name], None)
                if target is None:
                    on_the_way.popitem()
                    done.add(name)
                elif target.text in on_the_way:
                    found.append(target)
                elif target.text in self.targets and target.text not in done:
                    on_the_way[target.text] = iter(self.targets[target.text])
        return tuple(found)

    @cached_property
    def ordered(self) -> tuple[str, ...]:
        """Questions that can be reached, each after all that it leads to, where there is no circle."""
        placed: list[str] = []
        met: set[str] = set()
        waiting = [(self.first, False)]
        while waiting:
            name, is_left = waiting.pop()
            if is_left:
                placed.append(name)
            elif name in self.targets and name not in met:
                met.add(name)
                waiting.append((name, True))
                waiting += [(target.text, False) for target in self.targets[name]]
        return tuple(placed)
