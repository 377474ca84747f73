"""Rule statement-conformity: the degree of conformity agrees with the shortcomings and the last test run."""

from collections.abc import Iterator

from tillsammans.accessibility.source import StatementSource
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule


def check(statement: StatementSource, _context: Context) -> Iterator[Finding]:
    """Compare the degree with what is listed and with what was found."""
    listed = len(list(statement.shortcomings("shortcoming", "disproportionate-burden")))
    found = len(statement.findings)
    for degree in statement.conformity:
        if degree.text == "fully" and listed:
            yield Finding(
                degree.position,
                words(
                    f"Webbplatsen kan inte vara helt förenlig: brister som står i listan: {listed}.",
                    f"The site cannot be fully compliant: shortcomings that are listed: {listed}.",
                ),
                words(
                    "Skriv partly, eller ta bort de brister som är åtgärdade.",
                    "Write partly, or remove the shortcomings that are mended.",
                ),
            )
        if degree.text == "fully" and found:
            yield Finding(
                degree.position,
                words(
                    f"Webbplatsen kan inte vara helt förenlig: fel som det senaste provet fann: {found}.",
                    f"The site cannot be fully compliant: findings of the last test run: {found}.",
                ),
                words(
                    "Skriv partly, eller åtgärda felen och kör make report.",
                    "Write partly, or mend the findings and run make report.",
                ),
            )
        if degree.text in ("partly", "not") and not listed:
            yield Finding(
                degree.position,
                words("Det står inte vad som brister.", "It is not said what falls short."),
                words("Skriv bristerna under shortcomings.", "Write the shortcomings below shortcomings."),
            )


RULE: Rule[StatementSource] = Rule(
    id="statement-conformity",
    severity=Severity.ERROR,
    what=words(
        "Graden av förenlighet stämmer med de brister som står i listan och med det senaste provet.",
        "The degree of conformity agrees with the listed shortcomings and with the last test run.",
    ),
    why=words(
        "Den som inte kan använda en del av webbplatsen ska inte få höra att allt fungerar.",
        "Whoever cannot use a part of the site must not be told that everything works.",
    ),
    example="conformity: fully (och två brister)\nconformity: partly (och två brister)",
    check=check,
)
