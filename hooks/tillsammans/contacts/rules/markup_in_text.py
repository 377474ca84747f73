"""Rule markup-in-text: text of records is text, never markup."""

import re
from collections.abc import Iterator

from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Scalar, scalars

_MARKUP = re.compile(r"</?[a-zA-Z!][^<>]*>|\]\([^()\]]*\)|\*\*[^*]+\*\*|^#{1,6} |\[\[", re.MULTILINE)


def check(record: Record, _context: Context) -> Iterator[Finding]:
    """Find HTML, Markdown and directives, which would be shown as they are written."""
    for value in scalars(record.root):
        match = _MARKUP.search(value.text)
        if match is not None:
            yield _finding(value, match[0])


def _finding(value: Scalar, markup: str) -> Finding:
    return Finding(
        value.position,
        words(f"Texten innehåller märkkod: {markup}", f"The text holds markup: {markup}"),
        words("Skriv ren text.", "Write plain text."),
    )


RULE: Rule[Record] = Rule(
    id="markup-in-text",
    severity=Severity.ERROR,
    what=words(
        "Texter i register är ren text utan HTML och Markdown.",
        "Texts of records are plain text without HTML and Markdown.",
    ),
    why=words(
        "Tecknen skulle visas för läsaren, och i kontakter och kalendrar.",
        "The characters would be shown to the reader, and in contacts and calendars.",
    ),
    example="note: **Viktigt**\nnote: Viktigt",
    check=check,
)
