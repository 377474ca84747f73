"""Rule release-links: every link of a built page to the site itself leads somewhere."""

import re
from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.publish.release import Release

_ELSEWHERE = re.compile(r"(?!https?:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)
"""`mailto:`, `tel:`, `data:`."""


def check(release: Release, context: Context) -> Iterator[Finding]:
    """Follow all links of all pages."""
    for path, page in release.pages.items():
        for link in page.links:
            if _ELSEWHERE.match(link.href):
                continue
            target = release.file_of(link.href, path)
            if target is None:
                continue
            file, fragment = target
            if file not in release.found:
                said = words(f"Länken {link.href} leder ingenstans.", f"The link {link.href} leads nowhere.")
                yield Finding(release.at(path, link.line), said)
            elif fragment and file in release.pages and fragment not in release.pages[file].anchors:
                said = words(
                    f"Länken {link.href} leder till ett ställe som inte finns på sidan.",
                    f"The link {link.href} leads to a place that is not on its page.",
                )
                yield Finding(release.at(path, link.line), said)


RULE: Rule[Release] = Rule(
    id="release-links",
    severity=Severity.ERROR,
    what=words(
        "Varje länk inom webbplatsen leder till en sida, en fil eller ett ställe som finns.",
        "Every link within the site leads to a page, a file or a place that exists.",
    ),
    why=words(
        "Den som har bråttom hinner inte leta efter en annan väg.",
        "Whoever is in a hurry has no time to look for another way.",
    ),
    example="",
    check=check,
)
