"""Rule different-facts: what a page says of itself besides words is the same in every language."""

from collections.abc import Iterator, Mapping

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Node, Scalar, Sequence
from tillsammans.translations import fields
from tillsammans.translations.pair import Pair


def check(pair: Pair, _context: Context) -> Iterator[Finding]:
    """Compare the values of the front matter that aren't words."""
    if pair.source is None or pair.translation is None:
        return
    source, translation = pair.source, pair.translation
    first, second = (dict(_facts(page.front)) for page in (source, translation))
    for name, node in first.items():
        said, line = _said(node), node.position.line
        other = second.get(name)
        if other is None:
            yield Finding(
                translation.front.position,
                words(
                    f"{name} saknas här men är {said} i {source.path} på rad {line}.",
                    f"{name} is missing here but is {said} in {source.path} on line {line}.",
                ),
                words("Lägg till samma uppgift.", "Add the same value."),
            )
        elif _said(other) != said:
            both = isinstance(other, Scalar) and isinstance(node, Scalar)
            yield Finding(
                other.position,
                words(
                    f"{name} är {_said(other)} här men {said} i {source.path} på rad {line}.",
                    f"{name} is {_said(other)} here but {said} in {source.path} on line {line}.",
                ),
                words(f"Skriv {said}, eller ändra båda.", f"Write {said}, or change both."),
                other.replaced_by(said) if both and isinstance(other, Scalar) else None,
            )
    for name, node in second.items():
        if name not in first:
            yield Finding(
                node.position,
                words(
                    f"{name} står här men inte överst i {source.path}.",
                    f"{name} stands here but not at the top of {source.path}.",
                ),
                words("Ta bort uppgiften, eller lägg till den i båda.", "Remove it, or add it to both."),
            )


def _facts(node: Node, name: str = "") -> Iterator[tuple[str, Node]]:
    """Walk over the values that aren't words, by their dotted names; a list of values is one of them."""
    if name in (*fields.WORDS, *fields.OF_ONE_FILE):
        return
    if isinstance(node, Scalar | Sequence):
        if not (isinstance(node, Scalar) and node.is_empty):
            yield name, node
        return
    children: Mapping[str, Node] = {entry.key.text: entry.value for entry in reversed(node.entries)}
    for key, child in children.items():
        yield from _facts(child, f"{name}.{key}" if name else key)


def _said(node: Node) -> str:
    """Write a value on one line."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return f"[{', '.join(map(_said, node.items))}]"
    return f"{{{', '.join(f'{entry.key.text}: {_said(entry.value)}' for entry in node.entries)}}}"


RULE: Rule[Pair] = Rule(
    id="different-facts",
    severity=Severity.ERROR,
    what=words(
        "Datum, ansvarig, kontakter, källor och andra uppgifter om sidan är lika på alla språk.",
        "Dates, owner, contacts, sources and other facts about the page are the same in every language.",
    ),
    why=words(
        "Annars säger den ena sidan något annat om sig själv än den andra.",
        "Otherwise one page says something else of itself than the other.",
    ),
    example="",
    check=check,
)
