"""Rule unknown-key: every field is known to the model."""

from collections.abc import Iterable

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Rule
from tillsammans.floor.similar import closest
from tillsammans.floor.tree import Scalar


def finding(key: Scalar, known: Iterable[str]) -> Finding:
    """Say that a field is unknown, and which one was probably meant."""
    meant = closest(key.text, known)
    message = words(f"Fältet {key.text} finns inte.", f"There is no field {key.text}.")
    if meant is None:
        choices = ", ".join(known)
        return Finding(
            key.position, message, words(f"Fälten här är: {choices}.", f"The fields here are: {choices}.")
        )
    return Finding(
        key.position,
        message,
        words(f"Menade du {meant}?", f"Did you mean {meant}?"),
        key.replaced_by(meant),
    )


RULE: Rule[object] = Rule(
    id="unknown-key",
    severity=Severity.ERROR,
    what=words("Varje fält är ett som modellen har.", "Every field is one that the model has."),
    why=words(
        "Ett felstavat fält skulle tyst falla bort från sidan.",
        "A misspelt field would silently vanish from the page.",
    ),
    example="telefon: 112\nphone: 112",
)
