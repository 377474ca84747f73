"""Rule statement-assessment: a degree of conformity says when, how and by whom it was assessed."""

from collections.abc import Iterator

from tillsammans.accessibility.source import StatementSource
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule


def check(statement: StatementSource, _context: Context) -> Iterator[Finding]:
    """Compare the degree with the assessment."""
    assessment = statement.record.key("assessment")
    for degree in statement.conformity:
        if degree.text in ("fully", "partly", "not") and assessment is None:
            yield Finding(
                degree.position,
                words(
                    "Bedömningen saknas: när, hur och av vem.",
                    "The assessment is missing: when, how, by whom.",
                ),
                words(
                    "Lägg till assessment med on, method och by, eller skriv not-assessed.",
                    "Add assessment with on, method and by, or write not-assessed.",
                ),
            )
        if degree.text == "not-assessed" and assessment is not None:
            yield Finding(
                assessment.position,
                words(
                    "Här står en bedömning, men conformity är not-assessed.",
                    "Here is an assessment, but conformity is not-assessed.",
                ),
                words("Skriv fully, partly eller not.", "Write fully, partly or not."),
            )


RULE: Rule[StatementSource] = Rule(
    id="statement-assessment",
    severity=Severity.ERROR,
    what=words(
        "En grad av förenlighet säger när, hur och av vem den är bedömd.",
        "A degree of conformity says when, how and by whom it was assessed.",
    ),
    why=words(
        "Utan datum och metod kan ingen veta vad bedömningen är värd.",
        "Without day and method nobody can tell what the assessment is worth.",
    ),
    example="conformity: partly\nconformity: partly, assessment: {on: 2026-10-01, …}",
    check=check,
)
