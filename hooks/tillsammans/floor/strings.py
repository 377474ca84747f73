"""The words of the interface: one file a language, the same keys in each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Mapping as Tree
from tillsammans.floor.tree import Scalar

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


def leaves(tree: Tree, prefix: str = "") -> Iterator[tuple[str, Scalar]]:
    """Walk over the words of a file with their dotted names."""
    for entry in tree.entries:
        name = f"{prefix}{entry.key.text}"
        if isinstance(entry.value, Tree):
            yield from leaves(entry.value, f"{name}.")
        elif isinstance(entry.value, Scalar):
            yield name, entry.value


def check(files: Sequence[tuple[str, Tree]], _context: Context) -> Iterator[Finding]:
    """Compare the files of all languages with each other, both ways."""
    groups = [(tree, dict(leaves(tree))) for _, tree in files]
    for tree, own in groups:
        for other_tree, other in groups:
            if other_tree is tree:
                continue
            for name, value in other.items():
                if name not in own:
                    path = value.position.path
                    yield Finding(
                        tree.position,
                        words(
                            f"Ordet {name} saknas här men finns i {path}.",
                            f"The word {name} is missing here but stands in {path}.",
                        ),
                        words("Lägg till det på det här språket.", "Add it in this language."),
                    )
                elif set(_PLACEHOLDER.findall(value.text)) - set(_PLACEHOLDER.findall(own[name].text)):
                    yield Finding(
                        own[name].position,
                        words(
                            f"Ordet {name} saknar en plats inom klamrar som finns på det andra språket.",
                            f"The word {name} lacks a place in braces that the other language has.",
                        ),
                        words(f"Jämför med: {value.text}", f"Compare with: {value.text}"),
                    )


RULE: Rule[Sequence[tuple[str, Tree]]] = Rule(
    id="interface-words",
    severity=Severity.ERROR,
    what=words("Webbplatsens egna ord finns på alla språk.", "The site's own words exist in every language."),
    why=words("Annars visas en knapp utan text.", "Otherwise a button is shown without text."),
    example="header: {skip: Hoppa till innehållet}  # only in sv.yml",
    check=check,
)
