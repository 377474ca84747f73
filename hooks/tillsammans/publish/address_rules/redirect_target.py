"""Rule redirect-target: an old address leads to a page that exists, and no page stands at it."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.similar import not_found
from tillsammans.floor.tree import Mapping, Scalar, select
from tillsammans.publish.addresses import Addresses
from tillsammans.publish.moved import FIELD, normal


def check(addresses: Addresses, context: Context) -> Iterator[Finding]:
    """Compare redirects with the pages of the site."""
    for pages in select(addresses.redirects, FIELD):
        for entry in pages.entries if isinstance(pages, Mapping) else ():
            old = normal(entry.key.text)
            new = entry.value
            if old in addresses.here | addresses.waiting:
                yield Finding(
                    entry.key.position,
                    words(f"Sidan {old} finns kvar.", f"The page {old} is still there."),
                    words("Ta bort raden, eller ta bort sidan.", "Remove the line, or remove the page."),
                )
            if isinstance(new, Scalar) and normal(new.text) not in addresses.here:
                yield not_found(new, "Sidan", "page", addresses.here - {""})


RULE: Rule[Addresses] = Rule(
    id="redirect-target",
    severity=Severity.ERROR,
    what=words(
        "En gammal adress leder till en sida som finns, och ingen sida står kvar på den.",
        "An old address leads to a page that exists, and no page still stands at it.",
    ),
    why=words(
        "Den som läser av ett gammalt anslag ska komma fram.", "Whoever scans an old poster must arrive."
    ),
    example="gamla-lagen/: laggen/\ngamla-lagen/: lagen/",
    check=check,
)
