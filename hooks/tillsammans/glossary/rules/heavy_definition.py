"""Rule heavy-definition: a definition is easier to read than the text that it explains."""

from collections.abc import Iterator, Sequence

from tillsammans.floor.languages import REQUIRED_LANGUAGES, Text, words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.readability import Sentence, lix, sentences
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Mapping, select_scalars

HEAVIEST = 40
"""LIX of a definition."""

FEWEST = 10
"""Words below which LIX says nothing: one long word of three would be too much."""

SENTENCES = 2

LONGEST = 25
"""Words of a sentence."""


def check(glossary: Mapping, _context: Context) -> Iterator[Finding]:
    """Measure every definition. LIX says nothing of languages with longer words than ours."""
    for language in REQUIRED_LANGUAGES:
        for definition in select_scalars(glossary, "terms", "*", "definition", language):
            read = sentences([(definition.position.line, " ".join(definition.text.split()))])
            yield from (Finding(definition.position, said, hint) for said, hint in _faults(read))


def _faults(read: Sequence[Sentence]) -> Iterator[tuple[Text, Text]]:
    """Say what makes a definition heavy, and what to do."""
    measured = lix(read) if sum(sentence.words for sentence in read) >= FEWEST else 0
    longest = max((sentence.words for sentence in read), default=0)
    if measured > HEAVIEST:
        yield (
            words(
                f"Förklaringen har LIX {measured}, men gränsen är {HEAVIEST}.",
                f"The definition has LIX {measured}, but the limit is {HEAVIEST}.",
            ),
            words("Dela långa meningar och byt långa ord.", "Part long sentences and replace long words."),
        )
    if longest > LONGEST:
        yield (
            words(f"En mening har {longest} ord.", f"A sentence has {longest} words."),
            words(
                f"Dela den, så att ingen mening har fler än {LONGEST} ord.",
                f"Part it, so that no sentence has more than {LONGEST} words.",
            ),
        )
    if len(read) > SENTENCES:
        yield (
            words(f"Förklaringen har {len(read)} meningar.", f"The definition has {len(read)} sentences."),
            words(
                "Skriv en eller två. Resten hör hemma på en sida.",
                "Write one or two. The rest belongs on a page.",
            ),
        )


RULE: Rule[Mapping] = Rule(
    id="heavy-definition",
    severity=Severity.ERROR,
    what=words(
        "En förklaring i ordlistan har en eller två meningar, högst LIX 40 och högst 25 ord i varje mening.",
        "A definition of the glossary has one or two sentences, LIX 40 and 25 words a sentence at most.",
    ),
    why=words(
        "Den som slår upp ett svårt ord ska inte möta fler.",
        "Whoever looks up a hard word must not meet more of them.",
    ),
    example=(
        "definition: {sv: Befordringsverksamhet innefattande samhällsomfattande posttjänster.}\n"
        "definition: {sv: Ett företag som delar ut brev.}"
    ),
    check=check,
)
