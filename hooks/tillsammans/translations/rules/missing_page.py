"""Rule missing-page: every page exists in every language."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.translations.pair import Pair


def check(pair: Pair, _context: Context) -> Iterator[Finding]:
    """Find pages that exist in one language only."""
    only = pair.source or pair.translation
    if only is not None and (pair.source is None or pair.translation is None):
        yield Finding(
            at(only.path),
            words(f"Sidan saknas som {pair.wanted}.", f"The page is missing as {pair.wanted}."),
            words("Översätt sidan och spara den där.", "Translate the page and save it there."),
        )


RULE: Rule[Pair] = Rule(
    id="missing-page",
    severity=Severity.ERROR,
    what=words("Varje sida finns på alla språk.", "Every page exists in every language."),
    why=words(
        "Språkväljaren ska alltid leda till samma sida.", "The language choice must lead to the same page."
    ),
    example="docs/sv/lagen.md\ndocs/sv/lagen.md, docs/en/lagen.md",
    check=check,
)
