"""Rule description-length: the description fits where it is shown."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import select_scalars
from tillsammans.pages.source import PageSource

SHORTEST, LONGEST = 40, 170
"""Characters."""


def check(page: PageSource, _context: Context) -> Iterator[Finding]:
    """Find descriptions that say too little, or are cut off in lists of hits."""
    for description in select_scalars(page.document.front, "description"):
        length = len(description.text)
        if not SHORTEST <= length <= LONGEST:
            yield Finding(
                description.position,
                words(f"Beskrivningen har {length} tecken.", f"The description has {length} characters."),
                words(f"Skriv {SHORTEST}–{LONGEST} tecken.", f"Write {SHORTEST}–{LONGEST} characters."),
            )


RULE: Rule[PageSource] = Rule(
    id="description-length",
    severity=Severity.NOTICE,
    what=words("Sidans beskrivning är 40–170 tecken.", "The page's description has 40–170 characters."),
    why=words(
        "Den visas i sökmotorer och när någon delar länken.",
        "It is shown in search engines and when somebody shares the link.",
    ),
    example="description: Lagen\ndescription: Så får du berätta om misstänkta försändelser, och för vem.",
    check=check,
)
