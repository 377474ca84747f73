"""Rule duplicate-synonym: what people say stands in one place."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Mapping, named, select_scalars


def check(texts: Mapping, context: Context) -> Iterator[Finding]:
    """Find words of a language that stand twice among what people say."""
    for _, synonyms in named(texts, "synonyms"):
        lines: dict[str, int] = {}
        for word in select_scalars(synonyms, "*", "say", "*"):
            said = word.text.lower()
            if said in lines:
                line = lines[said]
                yield Finding(
                    word.position,
                    words(
                        f"{word.text} står redan på rad {line}.",
                        f"{word.text} stands on line {line} already.",
                    ),
                    words(
                        "Ta bort det ena, eller slå ihop raderna.", "Remove one, or make one line of them."
                    ),
                )
            lines.setdefault(said, word.position.line)


RULE: Rule[Mapping] = Rule(
    id="duplicate-synonym",
    severity=Severity.ERROR,
    what=words(
        "Ett ord som människor säger står en gång bland sökningens synonymer.",
        "A word that people say stands once among the synonyms of the search.",
    ),
    why=words(
        "Annars rättas det på ett ställe och gäller som förut på det andra.",
        "Otherwise it is mended in one place and holds as before in the other.",
    ),
    example="say: [knark, knark]\nsay: [knark]",
    check=check,
)
