"""Rule untranslated-text: a record's text exists in every language of the site."""

from collections.abc import Iterator

from babel import Locale

from tillsammans.floor.languages import BRIDGE_LANGUAGE, REQUIRED_LANGUAGES, words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Mapping, mappings


def check(root: Mapping, context: Context) -> Iterator[Finding]:
    """Find texts that lack a language beyond those that every text must have."""
    others = [language for language in context.languages if language not in REQUIRED_LANGUAGES]
    if not others:
        return
    for node in mappings(root):
        if all(node.get(language) is not None for language in REQUIRED_LANGUAGES):
            for language in others:
                if node.get(language) is None:
                    yield _missing(node, language)


def _missing(node: Mapping, language: str) -> Finding:
    swedish, english = (Locale(code).languages.get(language, language) for code in ("sv", "en"))
    return Finding(
        node.position,
        words(
            f"Texten saknas på {swedish} och visas på engelska.",
            f"The text is missing in {english} and is shown in English.",
        ),
        words(f"Lägg till en rad: {language}: …", f"Add a line: {language}: …"),
    )


RULE: Rule[Mapping] = Rule(
    id="untranslated-text",
    severity=Severity.NOTICE,
    what=words(
        "Texter i register finns på alla webbplatsens språk.",
        "Texts of records exist in every language of the site.",
    ),
    why=words(
        f"En text som saknas på ett tredje språk visas på engelska ({BRIDGE_LANGUAGE}).",
        f"A text that is missing in a third language is shown in English ({BRIDGE_LANGUAGE}).",
    ),
    example="name: {sv: Polisen, en: The Police}\nname: {sv: Polisen, en: The Police, fi: Poliisi}",
    check=check,
)
