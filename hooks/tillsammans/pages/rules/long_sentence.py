"""Rule long-sentence: where a page promises easy reading, no sentence is longer than 25 words."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Position, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.pages.source import PageSource

LONGEST = 25
"""Words."""


def check(page: PageSource, _context: Context) -> Iterator[Finding]:
    """Find long sentences of pages that have a limit of LIX."""
    if page.document.front.get("lix") is None:
        return
    for sentence in page.sentences:
        if sentence.words > LONGEST:
            yield Finding(
                Position(page.document.path, sentence.line, sentence.column),
                words(f"Meningen har {sentence.words} ord.", f"The sentence has {sentence.words} words."),
                words(
                    f"Dela den, så att ingen mening har fler än {LONGEST} ord.",
                    f"Part it, so that no sentence has more than {LONGEST} words.",
                ),
            )


RULE: Rule[PageSource] = Rule(
    id="long-sentence",
    severity=Severity.ERROR,
    what=words(
        "På sidor som anger lix har ingen mening fler än 25 ord.",
        "On pages that say lix, no sentence has more than 25 words.",
    ),
    why=words(
        "Den som läser på en telefon ser slutet innan början är glömd.",
        "Who reads on a phone sees the end before the beginning is forgotten.",
    ),
    example="en mening med 31 ord\ntvå meningar med 15 och 16 ord",
    check=check,
)
