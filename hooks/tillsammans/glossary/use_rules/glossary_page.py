"""Rule glossary-page: the glossary has its page in every language."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.glossary import register
from tillsammans.glossary.use import KIND, PAGE, Use


def check(use: Use, context: Context) -> Iterator[Finding]:
    """Miss the page, which a glossary without terms doesn't need, and find one of another kind.

    A page that only some languages have is missed with all other pages of that sort.
    """
    is_there = PAGE in context.written | context.unreadable_pages
    if not is_there and any(register.terms(use.register)):
        page = f"docs/{context.languages[0]}/{PAGE}"
        yield Finding(
            at(use.path),
            words(f"Ordlistans sida saknas: {page}.", f"The glossary's page is missing: {page}."),
            words(f"Skriv den, med kind: {KIND}.", f"Write it, with kind: {KIND}."),
        )
    for kind in use.kinds:
        if kind.text != KIND:
            yield Finding(
                kind.position,
                words("Ordlistans sida visar inte ordlistan.", "The glossary's page does not show it."),
                words(f"Skriv kind: {KIND}", f"Write kind: {KIND}"),
                kind.replaced_by(KIND),
            )


RULE: Rule[Use] = Rule(
    id="glossary-page",
    severity=Severity.ERROR,
    what=words(
        "Ordlistan har en sida på varje språk, om/ordlista.md.",
        "The glossary has a page in every language, om/ordlista.md.",
    ),
    why=words(
        "Dit leder orden på alla andra sidor.",
        "That is where the terms of all other pages lead.",
    ),
    example="kind: page\nkind: glossary",
    check=check,
)
