"""Rule interface-words: the site's own words exist in every language."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.strings import PLACEHOLDER, leaves
from tillsammans.floor.tree import Mapping, Node, Scalar


def check(files: Sequence[Mapping], _context: Context) -> Iterator[Finding]:
    """Find words that are empty, and compare the files of all languages with each other, both ways."""
    for tree in files:
        for name, value in leaves(tree):
            if not isinstance(value, Scalar) or not value.text.strip():
                yield Finding(
                    value.position,
                    words(f"Ordet {name} är tomt.", f"The word {name} is empty."),
                    words("Skriv det som ska visas.", "Write what is to be shown."),
                )
    for tree, other in permutations(files, 2):
        yield from _compare(tree, other)


def _compare(tree: Mapping, other: Mapping) -> Iterator[Finding]:
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
    return frozenset(PLACEHOLDER.findall(node.text)) if isinstance(node, Scalar) else frozenset()


RULE: Rule[Sequence[Mapping]] = Rule(
    id="interface-words",
    severity=Severity.ERROR,
    what=words("Webbplatsens egna ord finns på alla språk.", "The site's own words exist in every language."),
    why=words("Annars visas en knapp utan text.", "Otherwise a button is shown without text."),
    example="header: {skip: Hoppa} (sv.yml)\nheader: {skip: Hoppa} (sv.yml), header: {skip: Skip} (en.yml)",
    check=check,
)
