"""Rule website-address: a web address is complete and secure."""

from collections.abc import Iterator

from tillsammans.contacts.addresses import url_refusal
from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule


def check(record: Record, _context: Context) -> Iterator[Finding]:
    """Find web addresses that are not https, or not an address at all."""
    for url in record.urls():
        refusal = url_refusal(url.text)
        if refusal is not None:
            message, hint, right = refusal
            fix = url.replaced_by(right, is_safe=True) if right else None
            yield Finding(url.position, message, hint, fix)


RULE: Rule[Record] = Rule(
    id="website-address",
    severity=Severity.ERROR,
    what=words(
        "En webbadress börjar med https:// och har en riktig domän.",
        "A web address starts with https:// and has a real domain.",
    ),
    why=words(
        "En adress utan https kan bytas ut på vägen.", "An address without https can be replaced on the way."
    ),
    example="website: www.kramfors.se\nwebsite: https://www.kramfors.se",
    check=check,
)
