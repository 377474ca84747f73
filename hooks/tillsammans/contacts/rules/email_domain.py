"""Rule email-domain: an organisation is reached at its own domain."""

from collections.abc import Iterator

from tillsammans.contacts.addresses import domain_of_email, site_domain
from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule


def check(record: Record, _context: Context) -> Iterator[Finding]:
    """Compare the domain of addresses with that of the website."""
    site = site_domain(record.text("website"))
    for email in record.emails():
        domain = domain_of_email(email.text)
        if site and domain and domain != site and not domain.endswith(f".{site}"):
            yield Finding(
                email.position,
                words(
                    f"Adressen hör till {domain} men webbplatsen till {site}.",
                    f"The address belongs to {domain} but the website to {site}.",
                ),
                words("Kontrollera mot källan.", "Compare with the source."),
            )


RULE: Rule[Record] = Rule(
    id="email-domain",
    severity=Severity.NOTICE,
    what=words(
        "E-postadressen och webbplatsen har samma domän.",
        "The e-mail address and the website share a domain.",
    ),
    why=words(
        "En bokstav fel i domänen leder brevet till någon annan.",
        "One wrong letter in the domain leads the letter to somebody else.",
    ),
    example="email: kommun@kramfors.com\nemail: kommun@kramfors.se",
    check=check,
)
