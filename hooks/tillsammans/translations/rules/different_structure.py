"""Rule different-structure: a translation has the same parts in the same order."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Position, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.translations.align import differences
from tillsammans.translations.pair import Outline, Pair


def check(pair: Pair, _context: Context) -> Iterator[Finding]:
    """Find headings, directives, links, pictures, lists and tables that only one of the two pages has."""
    if pair.source is None or pair.translation is None:
        return
    source, translation = pair.source, pair.translation
    keys = [[part.key for part in outline.parts] for outline in (source, translation)]
    for start, end, other_start, other_end in differences(keys[0], keys[1]):
        for part in source.parts[start:end]:
            name, line = part.name, part.position.line
            yield Finding(
                _near(translation, other_start),
                words(
                    f"{name.in_language('sv')} saknas här men står i {source.path} på rad {line}.",
                    f"{name.in_language('en')} is missing here but stands in {source.path} on line {line}.",
                ),
                words("Lägg till det på samma ställe.", "Add it in the same place."),
            )
        for part in translation.parts[other_start:other_end]:
            name, line = part.name, _near(source, start).line
            yield Finding(
                part.position,
                words(
                    f"{name.in_language('sv')} står här men inte i {source.path} vid rad {line}.",
                    f"{name.in_language('en')} stands here but not in {source.path} around line {line}.",
                ),
                words("Ta bort det, eller lägg till det i källan.", "Remove it, or add it to the source."),
            )


def _near(outline: Outline, index: int) -> Position:
    """Return the place where the part of an index stands, or would stand."""
    if not outline.parts:
        return at(outline.path)
    return outline.parts[min(index, len(outline.parts) - 1)].position


RULE: Rule[Pair] = Rule(
    id="different-structure",
    severity=Severity.ERROR,
    what=words(
        "En översättning har samma rubriker, ankare, länkar, bilder, kontakter, listor och tabeller i samma "
        "ordning.",
        "A translation has the same headings, anchors, links, pictures, contacts, lists and tables in the "
        "same order.",
    ),
    why=words(
        "Den som läser engelska ska få samma nummer och samma råd.",
        "Those who read English must get the same numbers and the same advice.",
    ),
    example="## The law { #law }\n## The law { #lagen }",
    check=check,
)
