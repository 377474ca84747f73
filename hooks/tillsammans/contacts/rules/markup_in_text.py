"""Rule markup-in-text: text of records is text, never markup."""

from collections.abc import Iterator

from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.plain_text import with_markup
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import scalars


def check(record: Record, _context: Context) -> Iterator[Finding]:
    """Look through all values and names of fields."""
    return with_markup(scalars(record.root))


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
