"""Rule unused-term: every term of the glossary stands on a page."""

from collections.abc import Iterator

from babel import Locale

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Scalar
from tillsammans.glossary import register
from tillsammans.glossary.use import Use


def check(use: Use, context: Context) -> Iterator[Finding]:
    """Look for the terms of each language on its pages."""
    if use.glossary is None:
        return
    for language in context.languages:
        met = use.met.get(language, frozenset())
        for term in register.terms(use.register):
            own = next(register.words(term.value, language), None)
            if own is not None and term.key.text not in met:
                yield _unused(own, language)


def _unused(word: Scalar, language: str) -> Finding:
    swedish, english = (Locale(code).languages.get(language, language) for code in ("sv", "en"))
    return Finding(
        word.position,
        words(
            f"Ingen sida på {swedish} har ordet {word.text}.",
            f"No page in {english} has the term {word.text}.",
        ),
        words(
            "Skriv de former som sidorna har i forms, eller ta bort ordet.",
            "Write the forms that pages have in forms, or remove the term.",
        ),
    )


RULE: Rule[Use] = Rule(
    id="unused-term",
    severity=Severity.NOTICE,
    what=words("Varje ord i ordlistan står på någon sida.", "Every term of the glossary stands on a page."),
    why=words(
        "Ett ord som ingen möter är i vägen för dem som letar efter andra.",
        "A term that nobody meets is in the way of those who look for others.",
    ),
    example="forms: {sv: []} (när sidorna skriver postombuden)\nforms: {sv: [postombuden]}",
    check=check,
)
