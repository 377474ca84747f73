"""Rule email-freemail: an authority is not reached through a private mailbox."""

from collections.abc import Iterator

from tillsammans.contacts.addresses import FREEMAIL, domain_of_email
from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule


def check(record: Record, _context: Context) -> Iterator[Finding]:
    """Find addresses at providers of free mailboxes."""
    for email in record.emails():
        domain = domain_of_email(email.text)
        if domain in FREEMAIL:
            yield Finding(
                email.position,
                words(
                    f"{domain} är en privat e-posttjänst.", f"{domain} is a provider of private mailboxes."
                ),
                words("Ange organisationens egen adress.", "Give an address of the organisation itself."),
            )


RULE: Rule[Record] = Rule(
    id="email-freemail",
    severity=Severity.ERROR,
    what=words(
        "Organisationer nås på sin egen adress.", "Organisations are reached at an address of their own."
    ),
    why=words(
        "Vem som helst kan öppna en brevlåda i en myndighets namn.",
        "Anybody can open a mailbox in an authority's name.",
    ),
    example="email: kramforskommun@gmail.com\nemail: kommun@kramfors.se",
    check=check,
)
