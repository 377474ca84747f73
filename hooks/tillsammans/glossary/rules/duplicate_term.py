"""Rule duplicate-term: a word of a language has one definition."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Mapping, Scalar
from tillsammans.glossary import register


def check(glossary: Mapping, context: Context) -> Iterator[Finding]:
    """Find terms and forms that stand twice, in one term or in two."""
    for language in context.languages:
        seen: dict[str, Scalar] = {}
        for term in register.terms(glossary):
            for word in register.words(term.value, language):
                first = seen.setdefault(register.plain(word.text), word)
                if first is not word:
                    yield _again(word, first)


def _again(word: Scalar, first: Scalar) -> Finding:
    line = first.position.line
    return Finding(
        word.position,
        words(
            f"{word.text} förklaras redan på rad {line}.", f"{word.text} is explained on line {line} already."
        ),
        words(
            "Ta bort ordet på ett av ställena. Stora och små bokstäver räknas som samma.",
            "Remove the word in one of the places. Capital and small letters count as the same.",
        ),
    )


RULE: Rule[Mapping] = Rule(
    id="duplicate-term",
    severity=Severity.ERROR,
    what=words(
        "Ett ord eller en böjning av det står en gång i ordlistan.",
        "A word or a form of it stands once in the glossary.",
    ),
    why=words(
        "Annars vet ingen vilken förklaring som länken leder till.",
        "Otherwise nobody knows which definition the link leads to.",
    ),
    example="forms: {sv: [brevet, Brevet]}\nforms: {sv: [brevet, breven]}",
    check=check,
)
