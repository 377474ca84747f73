"""Rule missing-translation: text exists in every language."""

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Position, Severity
from tillsammans.floor.rule import Rule

_NAMES = {"sv": ("svenska", "Swedish"), "en": ("engelska", "English")}


def finding(position: Position, language: str) -> Finding:
    """Say which language is missing from the text at a position."""
    swedish, english = _NAMES.get(language, (language, language))
    return Finding(
        position,
        words(f"Texten saknas på {swedish}.", f"The text is missing in {english}."),
        words(f"Lägg till en rad: {language}: …", f"Add a line: {language}: …"),
    )


def name_in(finding: Finding) -> str:
    """Return the language that a finding of this rule misses."""
    return "" if finding.hint is None else finding.hint.in_language("en").split(": ")[1]


RULE: Rule[object] = Rule(
    id="missing-translation",
    severity=Severity.ERROR,
    what=words("Text som visas finns på alla språk.", "Text that is shown exists in every language."),
    why=words(
        "Den som läser engelska ska inte få halva uppgifter.",
        "Those who read English must not get half of the facts.",
    ),
    example="label: {sv: Växel}\nlabel: {sv: Växel, en: Switchboard}",
)
