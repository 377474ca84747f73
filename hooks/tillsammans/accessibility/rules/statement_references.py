"""Rule statement-references: owner, contact points and sources of the statement are in the records."""

from collections.abc import Iterator

from tillsammans.accessibility.source import StatementSource
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.references import unanswered_points, unknown_owners
from tillsammans.floor.rule import Context, Rule, is_known
from tillsammans.floor.similar import not_found
from tillsammans.floor.tree import select_scalars


def check(statement: StatementSource, context: Context) -> Iterator[Finding]:
    """Compare the names with the records."""
    record = statement.record
    yield from unknown_owners(record, context)
    for path in (("feedback",), ("supervision", "*", "contact")):
        yield from unanswered_points(select_scalars(record, *path), context)
    for source in select_scalars(record, "supervision", "*", "source"):
        if not is_known(source.text, context.sources):
            yield not_found(source, "Källan", "source", context.sources)


RULE: Rule[StatementSource] = Rule(
    id="statement-references",
    severity=Severity.ERROR,
    what=words(
        "Roll, kontaktvägar och källor i tillgänglighetsredogörelsen finns.",
        "Role, contact points and sources of the accessibility statement exist.",
    ),
    why=words(
        "Den som möter ett hinder ska kunna ringa eller skriva till någon.",
        "Whoever meets a barrier must be able to call or write to somebody.",
    ),
    example="contact: digg\ncontact: digg/vaxel",
    check=check,
)
