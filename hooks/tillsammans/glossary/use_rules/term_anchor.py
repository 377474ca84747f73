"""Rule term-anchor: the name of a term in addresses is free on the glossary's page."""

import re
from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Scalar
from tillsammans.glossary import register
from tillsammans.glossary.use import ANCHORS, Use

_SOURCE = re.compile(r"kalla-\d+", re.ASCII)


def check(use: Use, _context: Context) -> Iterator[Finding]:
    """Compare the names with the places that the page has already."""
    headings = {heading.anchor: heading.position for heading in reversed(use.headings)}
    for term in register.terms(use.register):
        name = term.key.text
        heading = headings.get(name)
        if heading is not None:
            place = f"{heading.path}:{heading.line}"
            yield _taken(term.key, f"rubriken på {place}", f"the heading at {place}")
        elif name in ANCHORS or _SOURCE.fullmatch(name):
            yield _taken(term.key, "sidans mall", "the page's template")


def _taken(name: Scalar, sv: str, en: str) -> Finding:
    return Finding(
        name.position,
        words(f"Namnet {name.text} är upptaget av {sv}.", f"The name {name.text} is taken by {en}."),
        words(f"Skriv till exempel ordet-{name.text}.", f"Write ordet-{name.text}, for example."),
    )


RULE: Rule[Use] = Rule(
    id="term-anchor",
    severity=Severity.ERROR,
    what=words(
        "Ordets namn i adressen finns inte redan på ordlistans sida.",
        "The term's name in addresses is not on the glossary's page already.",
    ),
    why=words(
        "Annars hamnar den som trycker på ordet på fel ställe.",
        "Otherwise whoever follows the term arrives in the wrong place.",
    ),
    example="kallor:\nkalla:",
    check=check,
)
