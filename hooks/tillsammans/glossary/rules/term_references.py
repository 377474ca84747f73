"""Rule term-references: the source of every definition stands in the register."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, is_known
from tillsammans.floor.similar import not_found
from tillsammans.floor.tree import Mapping, select_scalars


def check(glossary: Mapping, context: Context) -> Iterator[Finding]:
    """Compare the sources with the register."""
    for source in select_scalars(glossary, "terms", "*", "source"):
        if not is_known(source.text, context.sources):
            yield not_found(source, "Källan", "source", context.sources)


RULE: Rule[Mapping] = Rule(
    id="term-references",
    severity=Severity.ERROR,
    what=words(
        "Varje förklaring i ordlistan har en källa som finns i registret.",
        "Every definition of the glossary has a source that stands in the register.",
    ),
    why=words(
        "Läsaren ska kunna se varifrån förklaringen kommer.",
        "Readers must see where the definition comes from.",
    ),
    example="source: postlag\nsource: postlagen",
    check=check,
)
