"""Rule number-of-another: a protected number is not given to another organisation."""

import re
from collections.abc import Iterator
from functools import lru_cache

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Position, Severity
from tillsammans.floor.rule import Context, Protected, Rule
from tillsammans.pages.source import PageSource

_CLAUSE = re.compile(r"[^.!?:;,]*[.!?:;,]?")
_OR = re.compile(r"\b(?:eller|och|or|and)\b", re.IGNORECASE)
_NUMBER = re.compile(r"(?<!\d)\d{2,3}[ \u00a0]?\d{2,3}(?!\d)")


def check(page: PageSource, context: Context) -> Iterator[Finding]:
    """Find clauses that name one organisation and give the number of another. 112 is everybody's."""
    organisations = [one for one in context.protected if one.slug != "112"]
    for line_number, line in page.lines:
        if not _NUMBER.search(line):
            continue
        for clause in _CLAUSE.finditer(line):
            start = clause.start()
            for part in _parts(clause[0]):
                yield from _compare(page, line_number, start + part[0], part[1], organisations)


@lru_cache
def _names(names: tuple[str, ...]) -> re.Pattern[str]:
    """Build what finds one of some names; it finds nothing where there is none."""
    return re.compile("|".join(rf"\b{re.escape(name)}\b" for name in names) or "(?!)")


def _parts(clause: str) -> Iterator[tuple[int, str]]:
    """Split a clause at its conjunctions: (offset, text)."""
    start = 0
    for match in _OR.finditer(clause):
        yield start, clause[start : match.start()]
        start = match.end()
    yield start, clause[start:]


def _compare(
    page: PageSource, line: int, offset: int, part: str, organisations: list[Protected]
) -> Iterator[Finding]:
    lower = part.lower()
    named = [one for one in organisations if _names(one.names).search(lower)]
    if len(named) != 1:
        return
    for match in _NUMBER.finditer(part):
        number = re.sub(r"\D", "", match[0])
        owner = next((one for one in organisations if number in one.numbers), None)
        if owner is not None and owner is not named[0]:
            right = named[0].slug
            yield Finding(
                Position(page.document.path, line, offset + match.start() + 1),
                words(
                    f"{match[0]} hör till {owner.slug}, men texten talar om {right}.",
                    f"{match[0]} belongs to {owner.slug}, but the text speaks of {right}.",
                ),
                words("Rätta numret eller namnet.", "Mend the number or the name."),
            )


RULE: Rule[PageSource] = Rule(
    id="number-of-another",
    severity=Severity.ERROR,
    what=words(
        "Ett skyddat nummer står inte vid en annan organisations namn.",
        "A protected number does not stand beside another organisation's name.",
    ),
    why=words(
        "Den som ringer i en nödsituation ska komma till rätt myndighet.",
        "Whoever calls in need must reach the right authority.",
    ),
    example="Ring Tullverket på 114 14.\nRing Tullverket på 90 114.",
    check=check,
)
