"""Rule statement-publisher: a sample edition claims nothing for an authority; an authority can be told."""

from collections.abc import Iterator

from tillsammans.accessibility.source import AUTHORITY, SAMPLE, StatementSource
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import select_scalars


def check(statement: StatementSource, _context: Context) -> Iterator[Finding]:
    """Compare the statement with who stands behind the site."""
    if statement.status == SAMPLE:
        yield from _claims(statement)
    elif statement.status == AUTHORITY and not list(select_scalars(statement.record, "feedback")):
        yield Finding(
            statement.record.position,
            words(
                "Utgivaren har ingen väg för synpunkter på tillgängligheten.",
                "The publisher has no way to take comments on the accessibility.",
            ),
            words(
                "Lägg till en rad: feedback: …, med en kontaktväg.",
                "Add a line: feedback: …, a contact point.",
            ),
        )


def _claims(statement: StatementSource) -> Iterator[Finding]:
    for degree in statement.conformity:
        if degree.text in ("fully", "partly", "not"):
            yield Finding(
                degree.position,
                words(
                    "En exempelutgåva har ingen utgivare som kan stå för en bedömning.",
                    "A sample edition has no publisher to answer for an assessment.",
                ),
                words(
                    "Ange utgivaren i publisher.yml, eller skriv not-assessed.",
                    "Set the publisher in publisher.yml, or write not-assessed.",
                ),
            )
    remove = words(
        "Ange utgivaren i publisher.yml, eller ta bort raden.",
        "Set the publisher in publisher.yml, or remove the line.",
    )
    for point in select_scalars(statement.record, "feedback"):
        yield Finding(
            point.position,
            words(
                f"{point.text} skulle få synpunkter på en exempelutgåva som ingen myndighet står bakom.",
                f"{point.text} would get comments on a sample edition that no authority stands behind.",
            ),
            remove,
        )
    for why in statement.shortcomings("disproportionate-burden"):
        yield Finding(
            why.position,
            words(
                "Bara en utgivare kan hävda oskäligt betungande anpassning.",
                "Only a publisher can claim a disproportionate burden.",
            ),
            remove,
        )


RULE: Rule[StatementSource] = Rule(
    id="statement-publisher",
    severity=Severity.ERROR,
    what=words(
        "En exempelutgåva påstår inget för en myndighet, och en utgivare tar emot synpunkter.",
        "A sample edition claims nothing for an authority, and a publisher takes comments.",
    ),
    why=words(
        "Den som möter ett hinder ska nå någon som kan ta bort det.",
        "Whoever meets a barrier must reach somebody who can remove it.",
    ),
    example="feedback: kramfors-kommun/kundtjanst (status: sample)\nstatus: authority",
    check=check,
)
