"""Rule guide-size: at most five questions on a path, and not more pages than anybody reviews."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.guidance.model import MOST
from tillsammans.guidance.record import GuideRecord

PAGES = 200
"""Pages of a guide in a language."""


def check(guide: GuideRecord, _context: Context) -> Iterator[Finding]:
    """Count questions and pages from the outcomes backwards; a circle has no end, and is told by itself."""
    if guide.circle or guide.first not in guide.questions:
        return
    longest: dict[str, tuple[str, ...]] = {}
    pages: dict[str, int] = {}
    for name in guide.ordered:
        targets = [target.text for target in guide.targets[name]]
        longest[name] = (name, *max((longest.get(target, ()) for target in targets), key=len, default=()))
        pages[name] = 1 + sum(pages.get(target, 1) for target in targets)
    key, _ = guide.questions[guide.first]
    way = longest[guide.first]
    if len(way) > MOST:
        yield Finding(
            key.position,
            words(
                f"En väg har {len(way)} frågor: {' → '.join(way)}.",
                f"A path has {len(way)} questions: {' → '.join(way)}.",
            ),
            words(f"Högst {MOST}. Slå ihop frågor.", f"At most {MOST}. Join questions."),
        )
    if pages[guide.first] > PAGES:
        yield Finding(
            key.position,
            words(
                f"Guiden skulle få fler än {PAGES} sidor.", f"The guide would have more than {PAGES} pages."
            ),
            words("Slå ihop frågor eller svar.", "Join questions or answers."),
        )


RULE: Rule[GuideRecord] = Rule(
    id="guide-size",
    severity=Severity.ERROR,
    what=words(
        "En väg genom en guide har högst fem frågor, och guiden högst 200 sidor.",
        "A path through a guide has at most five questions, and the guide at most 200 pages.",
    ),
    why=words(
        "Den som står vid disken ger upp efter några frågor.",
        "Whoever stands at the counter gives up after a few questions.",
    ),
    example="sex frågor i rad\nfyra frågor i rad",
    check=check,
)
