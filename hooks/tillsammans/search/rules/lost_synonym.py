"""Rule lost-synonym: what people say leads to a word that the site has."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Mapping, named, select_scalars


def check(texts: Mapping, context: Context) -> Iterator[Finding]:
    """Look for the words in the texts of their language; a part of a longer word is enough."""
    for language, synonyms in named(texts, "synonyms"):
        if language not in context.texts:
            continue
        for word in select_scalars(synonyms, "*", "find", "*"):
            if not any(word.text.lower() in text for text in context.texts[language]):
                yield Finding(
                    word.position,
                    words(
                        f"Ingen text på webbplatsen har ordet {word.text}.",
                        f"No text of the site has the word {word.text}.",
                    ),
                    words(
                        "Skriv ett ord som står på sidorna, eller ta bort det.",
                        "Write a word that the pages have, or remove it.",
                    ),
                )


RULE: Rule[Mapping] = Rule(
    id="lost-synonym",
    severity=Severity.NOTICE,
    what=words(
        "Sökningens synonymer leder till ord som står på webbplatsen.",
        "The synonyms of the search lead to words that the site has.",
    ),
    why=words(
        "Den som söker ordet får annars inga träffar.",
        "Whoever searches for the word finds nothing otherwise.",
    ),
    example="{find: [haschisch], say: [hasch]}\n{find: [narkotika], say: [hasch]}",
    check=check,
)
