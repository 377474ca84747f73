"""Rule term-text: terms and definitions are plain text, and a term is short."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.plain_text import with_markup
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Mapping, scalars, select_scalars
from tillsammans.glossary.model import LONGEST


def check(glossary: Mapping, _context: Context) -> Iterator[Finding]:
    """Find HTML, Markdown and directives, and terms that are longer than a term can be."""
    yield from with_markup(scalars(glossary))
    for term in select_scalars(glossary, "terms", "*", "term", "*"):
        if len(term.text) > LONGEST:
            yield Finding(
                term.position,
                words(
                    f"Ordet är längre än {LONGEST} tecken.", f"The term is longer than {LONGEST} characters."
                ),
                words("Skriv ordet här och resten i definition.", "Write the term here, the rest below."),
            )


RULE: Rule[Mapping] = Rule(
    id="term-text",
    severity=Severity.ERROR,
    what=words(
        "Ord och förklaringar i ordlistan är ren text utan HTML och Markdown.",
        "Terms and definitions of the glossary are plain text without HTML and Markdown.",
    ),
    why=words("Tecknen skulle visas för läsaren.", "The characters would be shown to the reader."),
    example="definition: {sv: Ett **företag** med brev.}\ndefinition: {sv: Ett företag med brev.}",
    check=check,
)
