"""Rule statement-unassessed: an authority has assessed its site."""

from collections.abc import Iterator

from tillsammans.accessibility.source import AUTHORITY, StatementSource
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule


def check(statement: StatementSource, _context: Context) -> Iterator[Finding]:
    """Find a publisher that has not said how compliant its site is."""
    for degree in statement.conformity:
        if statement.status == AUTHORITY and degree.text == "not-assessed":
            yield Finding(
                degree.position,
                words(
                    "Utgivaren har inte bedömt om webbplatsen är förenlig med lagen.",
                    "The publisher has not assessed whether the site complies with the act.",
                ),
                words(
                    "Bedöm webbplatsen och skriv fully, partly eller not, med assessment.",
                    "Assess the site and write fully, partly or not, with assessment.",
                ),
            )


RULE: Rule[StatementSource] = Rule(
    id="statement-unassessed",
    severity=Severity.NOTICE,
    what=words(
        "En myndighet har bedömt sin webbplats: helt, delvis eller inte förenlig.",
        "An authority has assessed its site: fully, partly or not compliant.",
    ),
    why=words(
        "En tillgänglighetsredogörelse ska säga hur förenlig webbplatsen är.",
        "An accessibility statement must say how compliant the site is.",
    ),
    example="conformity: not-assessed (status: authority)\nconformity: partly",
    check=check,
)
