"""Rule translates-in-source: only a translation says which text it translates."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.translations.fingerprint import FIELD
from tillsammans.translations.pair import Pair


def check(pair: Pair, _context: Context) -> Iterator[Finding]:
    """Find the field on pages of the source language."""
    key = pair.source and pair.source.front.key(FIELD)
    if key:
        yield Finding(
            key.position,
            words(
                "Sidan är originalet och översätter ingen annan.",
                "The page is the original and translates no other.",
            ),
            words(f"Ta bort raden {FIELD}.", f"Remove the line {FIELD}."),
        )


RULE: Rule[Pair] = Rule(
    id="translates-in-source",
    severity=Severity.ERROR,
    what=words(
        "Bara en översättning säger vilken text den översätter.",
        "Only a translation says which text it translates.",
    ),
    why=words(
        "Annars har någon kopierat fel sida, eller skrivit i fel mapp.",
        "Otherwise somebody has copied the wrong page, or written into the wrong folder.",
    ),
    example="",
    check=check,
)
