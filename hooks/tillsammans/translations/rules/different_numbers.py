"""Rule different-numbers: every number of the source stands in the translation, and no other."""

from collections.abc import Iterable, Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Position, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.translations import fields
from tillsammans.translations.numbers import LAWS, Number, numbers_in, rewritten
from tillsammans.translations.pair import Outline, Pair, Passage

Found = dict[str, tuple[Number, Passage]]
"""What is compared of a number -> where it stands first."""


def check(pair: Pair, context: Context) -> Iterator[Finding]:
    """Compare dates, numbers to call, figures and places in acts, section by section.

    A section that only one of the pages has is told by `different-structure`.
    """
    if pair.source is None or pair.translation is None:
        return
    source, translation = pair.source, pair.translation
    known = frozenset(number for one in context.protected for number in one.numbers)
    with_acts = {source.language, translation.language} <= set(LAWS)
    ours, theirs = _sections(source), _sections(translation)
    for anchor, passages in ours.items():
        if anchor in theirs:
            first = _numbers(passages, source.language, known, with_acts=with_acts)
            second = _numbers(theirs[anchor], translation.language, known, with_acts=with_acts)
            start = theirs[anchor][0].position
            yield from _missing(first, second, start, translation.language)
            yield from _odd(first, second, passages[0].position)


def _missing(first: Found, second: Found, start: Position, language: str) -> Iterator[Finding]:
    """Find what only the source has, and point at the start of the section that should have it."""
    for key, (number, passage) in first.items():
        if key not in second:
            place, here = passage.place(number.start), rewritten(number, language)
            yield Finding(
                start,
                words(
                    f"{number.text} saknas här men står i {place.path} på rad {place.line}.",
                    f"{number.text} is missing here but stands in {place.path} on line {place.line}.",
                ),
                words(f"Skriv {here}, eller rätta källan.", f"Write {here}, or correct the source."),
            )


def _odd(first: Found, second: Found, source: Position) -> Iterator[Finding]:
    """Find what only the translation has."""
    for key, (number, passage) in second.items():
        if key not in first:
            yield Finding(
                passage.place(number.start),
                words(
                    f"{number.text} står här men inte i {source.path}, avsnittet på rad {source.line}.",
                    f"{number.text} stands here but not in {source.path}, section on line {source.line}.",
                ),
                words("Jämför med källan.", "Compare it with the source."),
            )


def _sections(page: Outline) -> dict[str, list[Passage]]:
    """Gather the words of each section, the front matter being one of them (under its fence)."""
    sections: dict[str, list[Passage]] = {}
    for passage in fields.written(page):
        sections.setdefault("---", []).append(passage)
    for anchor, passage in page.sections:
        sections.setdefault(anchor, []).append(passage)
    return sections


def _numbers(passages: Iterable[Passage], language: str, known: frozenset[str], *, with_acts: bool) -> Found:
    found: Found = {}
    for passage in passages:
        for number in numbers_in(passage.text, language, known=known, with_acts=with_acts):
            found.setdefault(number.key, (number, passage))
    return found


RULE: Rule[Pair] = Rule(
    id="different-numbers",
    severity=Severity.ERROR,
    what=words(
        "Telefonnummer, datum, lagrum och siffror i den svenska texten står i översättningen, inga andra.",
        "Phone numbers, dates, sections of acts and figures of the Swedish text stand in the translation, "
        "and no others.",
    ),
    why=words(
        "En siffra som blir fel i en översättning leder läsaren fel.",
        "A figure that goes wrong in a translation leads readers astray.",
    ),
    example="On 3 January 2023 the rules changed.\nOn 2 January 2023 the rules changed.",
    check=check,
)
