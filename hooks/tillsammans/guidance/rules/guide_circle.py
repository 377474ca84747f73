"""Rule guide-circle: no answer leads back to a question on the way to it."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.guidance.record import GuideRecord


def check(guide: GuideRecord, _context: Context) -> Iterator[Finding]:
    """Find the answers that close a circle."""
    for target in guide.circle:
        yield Finding(
            target.position,
            words(
                f"Svaret leder tillbaka till frågan {target.text}.",
                f"The answer leads back to the question {target.text}.",
            ),
            words("Led till en ny fråga eller ett slut.", "Lead to a new question or an outcome."),
        )


RULE: Rule[GuideRecord] = Rule(
    id="guide-circle",
    severity=Severity.ERROR,
    what=words("Inget svar leder tillbaka i guiden.", "No answer leads back within the guide."),
    why=words(
        "Den som svarar ska komma fram, inte gå i cirkel.",
        "Whoever answers should arrive, and not walk in circles.",
    ),
    example="to: vem (i frågan vem)\nto: far",
    check=check,
)
