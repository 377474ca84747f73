"""Rule guide-references: what a guide refers to is in the records, and its page is there."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.references import unknown_points
from tillsammans.floor.rule import Context, Rule, at, is_known
from tillsammans.floor.similar import not_found
from tillsammans.floor.tree import select_scalars
from tillsammans.guidance.record import GuideRecord


def check(guide: GuideRecord, context: Context) -> Iterator[Finding]:
    """Compare sources and contacts with the records."""
    for source in select_scalars(guide.root, "outcomes", "*", "sources", "*"):
        if not is_known(source.text, context.sources):
            yield not_found(source, "Källan", "source", context.sources)
    yield from unknown_points(select_scalars(guide.root, "outcomes", "*", "contacts", "*"), context)
    page = f"{guide.slug}/index.md"
    if page not in context.written | context.unreadable_pages:
        yield Finding(
            at(guide.path),
            words(f"Guidens sida saknas: {page}.", f"The guide's page is missing: {page}."),
            words(
                f"Skriv docs/sv/{page} med en inledning, eller ge guiden sidans namn.",
                f"Write docs/sv/{page} with an introduction, or give the guide the page's name.",
            ),
        )


RULE: Rule[GuideRecord] = Rule(
    id="guide-references",
    severity=Severity.ERROR,
    what=words(
        "Källor och kontakter som en guide nämner finns, och guiden har en sida.",
        "Sources and contacts that a guide names exist, and the guide has a page.",
    ),
    why=words(
        "Den som får ett svar ska kunna ringa och läsa mer.", "People must be able to call and read on."
    ),
    example="contacts: [polisen/11414]\ncontacts: [polisen/114-14]",
    check=check,
)
