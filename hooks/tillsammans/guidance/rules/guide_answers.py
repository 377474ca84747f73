"""Rule guide-answers: every answer leads to a question or an outcome, and has a name of its own."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.similar import not_found
from tillsammans.floor.tree import Node, Scalar, Sequence, select, select_scalars
from tillsammans.guidance.model import WHOLE
from tillsammans.guidance.record import GuideRecord

FEWEST = 2
"""Answers that a question is worth."""


def check(guide: GuideRecord, _context: Context) -> Iterator[Finding]:
    """Look at every question and its answers."""
    for first in select_scalars(guide.root, "first"):
        if first.text not in guide.questions:
            yield not_found(first, "Frågan", "question", guide.questions)
    for name, (key, node) in guide.questions.items():
        if name in guide.outcomes:
            yield _twice(key, guide.outcomes[name][0])
        yield from _few(node)
        yield from _names(node, is_first=name == guide.first)
        for target in guide.targets[name]:
            if target.text not in guide.questions and target.text not in guide.outcomes:
                yield not_found(
                    target,
                    "Frågan eller svaret",
                    "question or outcome",
                    {**guide.questions, **guide.outcomes},
                )


def _few(question: Node) -> Iterator[Finding]:
    for answers in select(question, "answers"):
        if isinstance(answers, Sequence) and 0 < len(answers.items) < FEWEST:
            yield Finding(
                answers.position,
                words("Frågan har bara ett svar.", "The question has one answer alone."),
                words(
                    "Skriv ett svar till, eller ta bort frågan och led direkt vidare.",
                    "Write one more, or remove the question and lead on directly.",
                ),
            )


def _names(question: Node, *, is_first: bool) -> Iterator[Finding]:
    """Find names of answers that stand twice, or that mean the page with the whole guide."""
    seen: dict[str, Scalar] = {}
    for name in select_scalars(question, "answers", "*", "id"):
        former = seen.setdefault(name.text, name)
        if former is not name:
            yield _twice(name, former)
        if is_first and name.text == WHOLE:
            yield Finding(
                name.position,
                words(
                    f"{WHOLE} är adressen till sidan med hela guiden.",
                    f"{WHOLE} is the address of the page with the whole guide.",
                ),
                words("Välj ett annat namn.", "Choose another name."),
            )


def _twice(name: Scalar, former: Scalar) -> Finding:
    return Finding(
        name.position,
        words(
            f"Namnet {name.text} finns redan på rad {former.position.line}.",
            f"The name {name.text} stands on line {former.position.line} already.",
        ),
        words("Välj ett annat namn.", "Choose another name."),
    )


RULE: Rule[GuideRecord] = Rule(
    id="guide-answers",
    severity=Severity.ERROR,
    what=words(
        "En fråga har minst två svar med egna namn, och varje svar leder vidare.",
        "A question has at least two answers with names of their own, and each leads on.",
    ),
    why=words("Ingen ska hamna i en återvändsgränd.", "Nobody should end up in a blind alley."),
    example="to: far-beratta (som inte finns)\nto: far",
    check=check,
)
