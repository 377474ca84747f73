"""The words of the interface: one file a language, the same keys in each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tillsammans.floor.tree import Mapping as Tree
from tillsammans.floor.tree import Node, Scalar

FOLDER = "docs/_data/strings"
PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


class Phrase(str):
    """Words with places to fill in: `t.facts.up_to(law="2024:746")`."""

    __slots__ = ()

    def __call__(self, **values: object) -> str:
        """Fill in the places by name; a name that isn't given raises KeyError."""
        return PLACEHOLDER.sub(lambda match: str(values[match[1]]), self)


class Strings(Mapping[str, "Strings | Phrase"]):
    """A group of words; its members are reached as attributes (`t.header.skip`) and as items."""

    def __init__(self, tree: Tree) -> None:
        """Take the tree of a strings file, or of a group within it."""
        self._members: dict[str, Strings | Phrase] = {
            entry.key.text: Strings(entry.value)
            if isinstance(entry.value, Tree)
            else Phrase(entry.value.text if isinstance(entry.value, Scalar) else "")
            for entry in tree.entries
        }

    def __getattr__(self, name: str) -> Strings | Phrase:
        """Return a member; an unknown name is a defect of a template and raises AttributeError."""
        try:
            return self._members[name]
        except KeyError:
            raise AttributeError(name) from None

    def __getitem__(self, name: str) -> Strings | Phrase:
        """Return a member by its name."""
        return self._members[name]

    def __iter__(self) -> Iterator[str]:
        """Walk over the names."""
        return iter(self._members)

    def __len__(self) -> int:
        """Count the members."""
        return len(self._members)

    def phrase(self, *path: str) -> Phrase:
        """Return the phrase at a path of names; raises KeyError where there is none."""
        found: Strings | Phrase = self
        for name in path:
            if isinstance(found, Phrase):
                raise KeyError(name)
            found = found[name]
        if not isinstance(found, Phrase):
            raise KeyError(path[-1])
        return found


def leaves(tree: Tree, prefix: str = "") -> Iterator[tuple[str, Node]]:
    """Walk over the words of a file with their dotted names; a list stands where a word should."""
    for entry in tree.entries:
        name = f"{prefix}{entry.key.text}"
        if isinstance(entry.value, Tree):
            yield from leaves(entry.value, f"{name}.")
        else:
            yield name, entry.value
