"""Rule vanished-address: an address that was published shows a page, or leads to one."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.floor.similar import closest
from tillsammans.floor.tree import named
from tillsammans.publish.addresses import Addresses
from tillsammans.publish.moved import FIELD, PATH, normal


def check(addresses: Addresses, context: Context) -> Iterator[Finding]:
    """Compare the addresses of the last release with the pages and the redirects."""
    led_on = {normal(old) for old, _ in named(addresses.redirects, FIELD)}
    led_on |= {f"kontakter/{slug}/" for slug in context.redirected}
    for address in addresses.published:
        if address in addresses.here | addresses.waiting | led_on:
            continue
        new = closest(address, addresses.here - {""}) or "…"
        yield Finding(
            at(PATH),
            words(
                f"Sidan {address} har varit publicerad men saknas.",
                f"The page {address} was published but is gone.",
            ),
            words(
                f"Skriv under {FIELD}: den sida som finns i stället, som {address}: {new}",
                f"Write below {FIELD}: the page that is there instead, as {address}: {new}",
            ),
        )


RULE: Rule[Addresses] = Rule(
    id="vanished-address",
    severity=Severity.ERROR,
    what=words(
        "En adress som har publicerats visar en sida eller leder till en.",
        "An address that was published shows a page or leads to one.",
    ),
    why=words(
        "Adressen står på anslag, i mejl och på andras webbplatser.",
        "The address stands on posters, in mail and on other people's sites.",
    ),
    example="(lagen.md omdöpt till lag.md)\nredirects.yml: pages: {lagen/: lag/}",
    check=check,
)
