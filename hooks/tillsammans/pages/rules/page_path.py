"""Rule page-path: a page's file makes a permanent address."""

import re
from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.pages.source import PageSource

_NAME = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_PATH = re.compile(rf"(?:{_NAME}/)*{_NAME}\.md", re.ASCII)


def check(page: PageSource, _context: Context) -> Iterator[Finding]:
    """Find files and folders whose names cannot be part of an address."""
    if not _PATH.fullmatch(page.path):
        yield Finding(
            at(page.document.path),
            words(f"{page.path} kan inte bli en webbadress.", f"{page.path} cannot become a web address."),
            words(
                "Använd små bokstäver a–z, siffror och -: om/tillganglighet.md.",
                "Use small letters a–z, digits and -: om/tillganglighet.md.",
            ),
        )


RULE: Rule[PageSource] = Rule(
    id="page-path",
    severity=Severity.ERROR,
    what=words(
        "Filer och mappar med sidor har små bokstäver a–z, siffror och bindestreck.",
        "Files and folders of pages have small letters a–z, digits and hyphens.",
    ),
    why=words(
        "Namnet blir adressen till sidan och ska gå att läsa upp i telefon.",
        "The name becomes the page's address and must bear being read out on the phone.",
    ),
    example="om/Tillgänglighet.md\nom/tillganglighet.md",
    check=check,
)
