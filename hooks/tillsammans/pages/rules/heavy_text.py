"""Rule heavy-text: a page is as easy to read as its front matter promises, and guidance promises LIX 40."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Position, Severity
from tillsammans.floor.readability import Sentence, lix, parse_limit
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Scalar, select_scalars
from tillsammans.pages.source import PageSource

GUIDANCE = ("counter", "guidance", "law")
"""Kinds of pages that somebody acts on."""

MOST = 40
"""The LIX of guidance."""

NAMED = 3
"""Sentences that are pointed out."""


def check(page: PageSource, _context: Context) -> Iterator[Finding]:
    """Compare the page's LIX with its limit, and point out the heaviest sentences."""
    front = page.document.front
    limits = list(select_scalars(front, "lix"))
    for kind in select_scalars(front, "kind"):
        if kind.text in GUIDANCE:
            yield from _promise(kind, limits)
    measured = lix(page.sentences) if limits else 0
    for limit in limits:
        most = parse_limit(limit.text)
        if most is not None and measured > most:
            yield _too_heavy(limit, measured)
            heaviest = sorted(page.sentences, key=lambda one: (-one.weight, one.line, one.column))
            for sentence in heaviest[:NAMED]:
                yield _heavy(page, sentence)


def _promise(kind: Scalar, limits: list[Scalar]) -> Iterator[Finding]:
    """Find guidance that promises nothing, or too little."""
    if not limits:
        yield Finding(
            kind.position,
            words("Vägledning ska säga hur tung den får vara.", "Guidance must say how heavy it may be."),
            words(f"Skriv en rad till: lix: {MOST}", f"Write one more line: lix: {MOST}"),
        )
    for limit in limits:
        most = parse_limit(limit.text)
        if most is not None and most > MOST:
            yield Finding(
                limit.position,
                words(f"Vägledning får ha LIX {MOST} som mest.", f"Guidance may have LIX {MOST} at most."),
                words(f"Skriv lix: {MOST}", f"Write lix: {MOST}"),
                limit.replaced_by(str(MOST)),
            )


def _too_heavy(limit: Scalar, measured: int) -> Finding:
    return Finding(
        limit.position,
        words(
            f"Texten har LIX {measured}, men gränsen är {limit.text}.",
            f"The text has LIX {measured}, but the limit is {limit.text}.",
        ),
        words(
            "Dela långa meningar och byt långa ord. De tre tyngsta meningarna visas här.",
            "Part long sentences and replace long words. The three heaviest sentences are shown here.",
        ),
    )


def _heavy(page: PageSource, sentence: Sentence) -> Finding:
    share = f"{sentence.long_words} av {sentence.words} ord"
    return Finding(
        Position(page.document.path, sentence.line, sentence.column),
        words(
            f"Tung mening (LIX {sentence.weight:.0f}): {sentence.text}",
            f"Heavy sentence (LIX {sentence.weight:.0f}): {sentence.text}",
        ),
        words(
            f"{share} har fler än sex bokstäver.",
            f"{sentence.long_words} of {sentence.words} words have more than six letters.",
        ),
    )


RULE: Rule[PageSource] = Rule(
    id="heavy-text",
    severity=Severity.ERROR,
    what=words(
        "En sida är inte tyngre att läsa än den lovar i lix, och vägledning lovar LIX 40.",
        "A page is no heavier to read than it promises in lix, and guidance promises LIX 40.",
    ),
    why=words(
        "Den som står vid disken har bråttom, och svenska är kanske inte hens första språk.",
        "Whoever stands at the counter is in a hurry, and may have another first language.",
    ),
    example="lix: 40 (för en text med LIX 43)\nlix: 40 (för en text med LIX 38)",
    check=check,
)
