"""Rule unknown-replacement: whoever has gone leads to somebody who is there."""

from collections.abc import Iterator

from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.similar import not_found
from tillsammans.floor.tree import select_scalars


def check(record: Record, context: Context) -> Iterator[Finding]:
    """Compare the replacement of an obsolete organisation with the records."""
    known = (frozenset(context.contact_points) | context.unreadable) - {record.slug}
    for other in select_scalars(record.root, "obsolete", "replaced_by"):
        if other.text not in known:
            yield not_found(other, "Kontakten", "contact", known)


RULE: Rule[Record] = Rule(
    id="unknown-replacement",
    severity=Severity.ERROR,
    what=words(
        "Den som ersätter en inaktuell kontakt finns i registret.",
        "Who replaces an obsolete contact is in the records.",
    ),
    why=words("Annars slutar den gamla sidan i en återvändsgränd.", "Otherwise the old page is a dead end."),
    example="replaced_by: kramfors\nreplaced_by: kramfors-kommun",
    check=check,
)
