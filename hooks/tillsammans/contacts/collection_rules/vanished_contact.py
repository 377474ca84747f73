"""Rule vanished-contact: a record that was published leaves a trace."""

from collections.abc import Iterator, Sequence

from tillsammans.contacts.record import FOLDER, Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at


def check(records: Sequence[Record], context: Context) -> Iterator[Finding]:
    """Compare the slugs of the last release with the records and the redirects."""
    present = {record.slug for record in records}
    for slug in sorted(set(context.published) - present - context.redirected - context.unreadable):
        yield Finding(
            at(f"{FOLDER}/{slug}.yml"),
            words(
                f"Kontakten {slug} har varit publicerad men saknas.",
                f"The contact {slug} was published but is gone.",
            ),
            words(
                "Lägg tillbaka filen med obsolete: och skälet, eller för in den i docs/_data/redirects.yml.",
                "Put the file back with obsolete: and the reason, or add a line to docs/_data/redirects.yml.",
            ),
        )


RULE: Rule[Sequence[Record]] = Rule(
    id="vanished-contact",
    severity=Severity.ERROR,
    what=words(
        "En kontakt som har publicerats finns kvar, är markerad som inaktuell eller hänvisar vidare.",
        "A contact that was published stays, is marked as obsolete or leads on.",
    ),
    why=words(
        "Adressen sitter på anslag och i telefoner.", "The address hangs on posters and sits in phones."
    ),
    example="(kramfors.yml borttagen)\nkramfors.yml: obsolete: {on: 2027-01-01, reason: …}",
    check=check,
)
