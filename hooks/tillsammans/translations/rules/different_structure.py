"""Rule different-structure: a translation has the same parts in the same order."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Position, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.translations.pair import Outline, Pair

MOST_COMPARED = 250_000
"""Parts of the one page times parts of the other, up to which the two are aligned: 500 each."""


def check(pair: Pair, _context: Context) -> Iterator[Finding]:
    """Find headings, directives and links that only one of the two pages has."""
    if pair.source is None or pair.translation is None:
        return
    source, translation = pair.source, pair.translation
    names = [[part.name for part in outline.parts] for outline in (source, translation)]
    for start, end, other_start, other_end in _differences(names[0], names[1]):
        for part in source.parts[start:end]:
            place = _near(translation, other_start)
            yield Finding(
                place,
                words(
                    f"{part.name} saknas här men står i {source.path} på rad {part.position.line}.",
                    f"{part.name} is missing here but stands in {source.path} on line {part.position.line}.",
                ),
                words("Lägg till det på samma ställe.", "Add it in the same place."),
            )
        for part in translation.parts[other_start:other_end]:
            yield Finding(
                part.position,
                words(
                    f"{part.name} står här men inte på motsvarande plats i {source.path}.",
                    f"{part.name} stands here but not in its place in {source.path}.",
                ),
                words("Ta bort det, eller lägg till det i källan.", "Remove it, or add it to the source."),
            )


def _differences(first: Sequence[str], second: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """List the ranges that differ; of two pages too long to be aligned, only the first difference."""
    if len(first) * len(second) <= MOST_COMPARED:
        matcher = SequenceMatcher(None, first, second, autojunk=False)
        yield from (opcode[1:] for opcode in matcher.get_opcodes() if opcode[0] != "equal")
        return
    pairs = enumerate(zip_longest(first, second))
    index = next((index for index, (own, other) in pairs if own != other), None)
    if index is not None:
        yield index, min(index + 1, len(first)), index, min(index + 1, len(second))


def _near(outline: Outline, index: int) -> Position:
    """Return the place where the part of an index stands, or would stand."""
    if not outline.parts:
        return at(outline.path)
    return outline.parts[min(index, len(outline.parts) - 1)].position


RULE: Rule[Pair] = Rule(
    id="different-structure",
    severity=Severity.ERROR,
    what=words(
        "En översättning har samma rubriker, ankare, länkar och kontakter i samma ordning.",
        "A translation has the same headings, anchors, links and contacts in the same order.",
    ),
    why=words(
        "Den som läser engelska ska få samma nummer och samma råd.",
        "Those who read English must get the same numbers and the same advice.",
    ),
    example="## The law { #law }\n## The law { #lagen }",
    check=check,
)
