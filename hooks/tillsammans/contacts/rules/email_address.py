"""Rule email-address: an e-mail address can exist."""

from collections.abc import Iterator

from tillsammans.contacts.addresses import email_refusal
from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule


def check(record: Record, _context: Context) -> Iterator[Finding]:
    """Find addresses that no mail server takes. The network is not asked."""
    for email in record.emails():
        refusal = email_refusal(email.text)
        if refusal is not None:
            yield Finding(
                email.position,
                words(f"”{email.text}” är ingen e-postadress.", f"“{email.text}” is not an e-mail address."),
                words(
                    "Skriv som namn@exempel.se, utan mellanslag.", "Write as name@example.se, without spaces."
                ),
            )


RULE: Rule[Record] = Rule(
    id="email-address",
    severity=Severity.ERROR,
    what=words("En e-postadress är rätt skriven.", "An e-mail address is well formed."),
    why=words(
        "Ett brev till fel adress kommer tillbaka för sent, eller aldrig.",
        "A letter to a wrong address comes back too late, or never.",
    ),
    example="email: kommun(at)kramfors.se\nemail: kommun@kramfors.se",
    check=check,
)
