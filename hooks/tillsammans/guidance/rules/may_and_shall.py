"""Rule may-and-shall: the title of an outcome says what its tone says, a right or a duty."""

import re
from collections.abc import Iterator, Mapping

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import named, select_scalars
from tillsammans.guidance.record import GuideRecord

_DUTY = re.compile(r"\b(ska|skall|måste|shall|must)\b", re.IGNORECASE)
_RIGHT = re.compile(r"\b(får|kan|may|can)\b", re.IGNORECASE)

WRONG: Mapping[str, re.Pattern[str]] = {"may": _DUTY, "must": _RIGHT}
"""Tone -> words that say the opposite."""


def check(guide: GuideRecord, _context: Context) -> Iterator[Finding]:
    """Compare the title of every outcome with its tone."""
    for _, outcome in named(guide.root, "outcomes"):
        for tone in select_scalars(outcome, "tone"):
            for title in select_scalars(outcome, "title", "*") if tone.text in WRONG else ():
                match = WRONG[tone.text].search(title.text)
                if match:
                    yield Finding(
                        title.position,
                        words(
                            f"Rubriken säger ”{match[0]}”, men svaret är {tone.text}.",
                            f"The title says “{match[0]}”, but the outcome is {tone.text}.",
                        ),
                        words(
                            "Skriv får (may) för en rätt och ska (shall) för en skyldighet.",
                            "Write may for a right and shall for a duty.",
                        ),
                    )


RULE: Rule[GuideRecord] = Rule(
    id="may-and-shall",
    severity=Severity.ERROR,
    what=words(
        "Ett slut med tonen may har en rubrik om vad man får, ett med must om vad man ska.",
        "An outcome of the tone may has a title about what one may do, one of must about what one shall.",
    ),
    why=words(
        "En enskild får berätta, ett företag ska anmäla. Den skillnaden får aldrig suddas ut.",
        "A person may tell, a company shall notify. That difference must never be blurred.",
    ),
    example="tone: may med rubriken ”Du ska berätta”\ntone: may med rubriken ”Du får berätta”",
    check=check,
)
