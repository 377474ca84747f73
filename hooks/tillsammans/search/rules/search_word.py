"""Rule search-word: what the search is told are single words, in a language of the site."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.similar import not_found
from tillsammans.floor.tree import Mapping, mappings, select, select_scalars
from tillsammans.search.words import single


def check(texts: Mapping, context: Context) -> Iterator[Finding]:
    """Look at the words of all questions and synonyms, and at the languages that they are listed by."""
    for by_language in (*select(texts, "most_asked", "*", "words"), *select(texts, "synonyms")):
        for entry in by_language.entries if isinstance(by_language, Mapping) else ():
            if entry.key.text not in context.languages:
                yield not_found(entry.key, "Språket", "language", context.languages)
    listed = [*select_scalars(texts, "most_asked", "*", "words", "*", "*")]
    for synonym in select(texts, "synonyms", "*", "*"):
        for one in mappings(synonym):
            listed += [*select_scalars(one, "find", "*"), *select_scalars(one, "say", "*")]
    for word in listed:
        if single(word.text) is None:
            yield Finding(
                word.position,
                words(f"”{word.text}” är inte ett ord.", f"“{word.text}” is not one word."),
                words(
                    "Skriv ett ord i taget, skilda med komma.", "Write one word at a time, parted by commas."
                ),
            )


RULE: Rule[Mapping] = Rule(
    id="search-word",
    severity=Severity.ERROR,
    what=words(
        "Sökningens ord skrivs ett och ett, på ett språk som webbplatsen har.",
        "The words of the search are written one by one, in a language of the site.",
    ),
    why=words(
        "Sökningen jämför ord för ord. Två ord i ett hittar ingenting.",
        "The search compares word by word. Two words in one find nothing.",
    ),
    example="say: [nya postlagen]\nsay: [postlag]",
    check=check,
)
