"""Rule guide-citations: what a guide says of acts stands in the register, applies, and is dated."""

from collections.abc import Iterator

from tillsammans.floor.citations import citations, repealed, unknown, unstated
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import named, select_scalars
from tillsammans.guidance.record import GuideRecord

_TEXTS = (
    ("title",),
    ("questions", "*", "text"),
    ("questions", "*", "help"),
    ("questions", "*", "answers", "*", "text"),
    ("outcomes", "*", "title"),
    ("outcomes", "*", "text", "*"),
    ("outcomes", "*", "law"),
)
"""Where the texts of a guide stand."""


def check(guide: GuideRecord, context: Context) -> Iterator[Finding]:
    """Compare the citations of every text with the register of acts and with the guide's `law_state`."""
    stated = [name for name, _ in named(guide.root, "law_state")]
    sole = stated[0] if len(stated) == 1 else None
    told_of = set(stated)
    for language in context.languages:
        for scalar in (scalar for path in _TEXTS for scalar in select_scalars(guide.root, *path, language)):
            for citation in citations([scalar.text], language, context.laws, sole):
                told = (
                    unknown(citation, context.laws)
                    or repealed(citation, context.laws)
                    or unstated(citation, context.laws, told_of, context.as_of)
                )
                if told:
                    told_of |= {citation.act} if citation.act else set()
                    yield Finding(scalar.position, *told)


RULE: Rule[GuideRecord] = Rule(
    id="guide-citations",
    severity=Severity.ERROR,
    what=words(
        "Lagrum i en guide finns i registret över lagar, gäller, och har en lydelse i law_state.",
        "Statutes that a guide cites stand in the register of acts, apply, and have a wording in law_state.",
    ),
    why=words(
        "Ett svar om vad man får säga måste stå på den lag som gäller.",
        "An answer about what one may say must stand on the law that applies.",
    ),
    example="law: {sv: 2 kap. 14 § postlagen}\nlaw: {sv: 5 kap. 1 § postlagen}",
    check=check,
)
