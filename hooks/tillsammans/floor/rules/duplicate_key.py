"""Rule duplicate-key: a field stands once."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Mapping, Node, Scalar, Sequence


def check(root: Node, _context: Context) -> Iterator[Finding]:
    """Find keys that stand twice in the same set of fields."""
    if isinstance(root, Sequence):
        for item in root.items:
            yield from check(item, _context)
    if not isinstance(root, Mapping):
        return
    first: dict[str, Scalar] = {}
    for entry in root.entries:
        name = entry.key.text
        earlier = first.setdefault(name, entry.key)
        if earlier is not entry.key:
            line = earlier.position.line
            yield Finding(
                entry.key.position,
                words(
                    f"Fältet {name} står redan på rad {line}.", f"The field {name} stands on line {line} too."
                ),
                words("Ta bort den ena raden.", "Remove one of the lines."),
            )
        yield from check(entry.value, _context)


RULE: Rule[Node] = Rule(
    id="duplicate-key",
    severity=Severity.ERROR,
    what=words("Ett fält står en gång.", "A field stands once."),
    why=words(
        "Annars vet ingen vilket av värdena som gäller.", "Otherwise nobody knows which of the values holds."
    ),
    example="phone: 112\nphone: 114 14",
    check=check,
)
