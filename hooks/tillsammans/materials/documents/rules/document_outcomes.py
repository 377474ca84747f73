"""Rule document-outcomes: the sheet about telling shows outcomes that its guide has."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, is_known
from tillsammans.floor.similar import not_found
from tillsammans.floor.tree import Mapping, select_scalars
from tillsammans.materials.documents.kinds import TELL_SHEET


def check(texts: Mapping, context: Context) -> Iterator[Finding]:
    """Compare the guide and the outcomes of the sheet with the guides, where a material is that sheet."""
    if TELL_SHEET not in context.documents:
        return
    for guide in select_scalars(texts, "tell_sheet", "guide"):
        if not is_known(guide.text, context.guide_outcomes):
            yield not_found(guide, "Guiden", "guide", context.guide_outcomes)
        known = context.guide_outcomes.get(guide.text)
        for outcome in select_scalars(texts, "tell_sheet", "outcomes", "*"):
            if not is_known(outcome.text, known):
                yield not_found(outcome, "Utfallet", "outcome", known or ())


RULE: Rule[Mapping] = Rule(
    id="document-outcomes",
    severity=Severity.ERROR,
    what=words(
        "Bladet om vad man får berätta visar svar som guiden har.",
        "The sheet about what one may tell shows outcomes that the guide has.",
    ),
    why=words("Annars kan bladet inte göras.", "Otherwise the sheet cannot be made."),
    example="outcomes: [du-far-inte-alls]\noutcomes: [du-far]",
    check=check,
)
