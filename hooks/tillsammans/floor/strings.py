"""The words of the interface: one file a language, the same keys in each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Mapping as Tree
from tillsammans.floor.tree import Node, Scalar

FOLDER = "docs/_data/strings"
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


class Phrase(str):
    """Words with places to fill in: `t.facts.up_to(law="2024:746")`."""

    __slots__ = ()

    def __call__(self, **values: object) -> str:
        """Fill in the places by name; a name that isn't given raises KeyError."""
        return _PLACEHOLDER.sub(lambda match: str(values[match[1]]), self)


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


def check(files: Sequence[tuple[str, Tree]], _context: Context) -> Iterator[Finding]:
    """Find words that are empty, and compare the files of all languages with each other, both ways."""
    for _, tree in files:
        for name, value in leaves(tree):
            if not isinstance(value, Scalar) or not value.text.strip():
                yield Finding(
                    value.position,
                    words(f"Ordet {name} är tomt.", f"The word {name} is empty."),
                    words("Skriv det som ska visas.", "Write what is to be shown."),
                )
    for (_, tree), (_, other) in permutations(files, 2):
        yield from _compare(tree, other)


def _compare(tree: Tree, other: Tree) -> Iterator[Finding]:
    """Find what another language has and this one lacks."""
    own = dict(leaves(tree))
    for name, value in leaves(other):
        path = value.position.path
        if name not in own:
            yield Finding(
                tree.position,
                words(
                    f"Ordet {name} saknas här men finns i {path}.",
                    f"The word {name} is missing here but stands in {path}.",
                ),
                words("Lägg till det på det här språket.", "Add it in this language."),
            )
        elif _places(value) - _places(own[name]):
            yield Finding(
                own[name].position,
                words(
                    f"Ordet {name} saknar en plats inom klamrar som finns på det andra språket.",
                    f"The word {name} lacks a place in braces that the other language has.",
                ),
                words(f"Jämför med {path}.", f"Compare with {path}."),
            )


def _places(node: Node) -> frozenset[str]:
    return frozenset(_PLACEHOLDER.findall(node.text)) if isinstance(node, Scalar) else frozenset()


RULE: Rule[Sequence[tuple[str, Tree]]] = Rule(
    id="interface-words",
    severity=Severity.ERROR,
    what=words("Webbplatsens egna ord finns på alla språk.", "The site's own words exist in every language."),
    why=words("Annars visas en knapp utan text.", "Otherwise a button is shown without text."),
    example="header: {skip: Hoppa till innehållet}  # only in sv.yml",
    check=check,
)
