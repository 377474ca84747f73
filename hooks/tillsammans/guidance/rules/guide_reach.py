"""Rule guide-reach: some path leads to every question and every outcome."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.guidance.record import GuideRecord


def check(guide: GuideRecord, _context: Context) -> Iterator[Finding]:
    """Find what no path leads to; where the first question isn't known, nobody can tell."""
    if guide.first not in guide.questions:
        return
    reached = set(guide.ordered)
    reached.update(target.text for name in guide.ordered for target in guide.targets[name])
    for name, (key, _) in {**guide.questions, **guide.outcomes}.items():
        if name not in reached:
            yield Finding(
                key.position,
                words(f"Inget svar leder till {name}.", f"No answer leads to {name}."),
                words(
                    "Led dit från ett svar, eller ta bort det.", "Lead there from an answer, or remove it."
                ),
            )


RULE: Rule[GuideRecord] = Rule(
    id="guide-reach",
    severity=Severity.ERROR,
    what=words(
        "Till varje fråga och varje slut i en guide leder något svar.",
        "Some answer leads to every question and every outcome of a guide.",
    ),
    why=words("Det som ingen når läser ingen.", "What nobody reaches nobody reads."),
    example="outcomes: {far: …, glomd: …}\noutcomes: {far: …}",
    check=check,
)
