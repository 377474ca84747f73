"""Rule phone-by-hand: numbers of organisations come from their records."""

import re
from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Position, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.pages.source import PageSource

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"(?<![\w:/.#-])(\+\d{2}[ \d()-]{6,14}\d|0\d{1,3}-\d[\d ]{3,10}\d|0\d{8,9})(?![\w/-])")
_CALL = re.compile(
    r"\b(?:ring|ringer|ringa|call|calls|calling|dial|phone|tfn|tel|telefon)\b[^.\d]{0,24}"
    r"(?P<number>\d[\d \u00a0]{1,8}\d)(?![\d-])",
    re.IGNORECASE,
)


def check(page: PageSource, context: Context) -> Iterator[Finding]:
    """Find phone numbers in the text; short protected ones (112, 114 14, 90 114) may stand there."""
    known = {number for one in context.protected for number in one.numbers if len(number) <= 5}
    for line_number, line in page.lines:
        if not _DIGIT.search(line):
            continue
        for match in _NUMBER.finditer(line):
            yield _finding(page, line_number, match.start(1), match[1])
        for match in _CALL.finditer(line):
            if re.sub(r"\D", "", match["number"]) not in known:
                yield _finding(page, line_number, match.start("number"), match["number"])


def _finding(page: PageSource, line: int, start: int, number: str) -> Finding:
    return Finding(
        Position(page.document.path, line, start + 1),
        words(f"Numret {number} står för hand i texten.", f"The number {number} is typed into the text."),
        words(
            "Skriv [[phone: organisation/kontaktväg]], så kommer numret ur registret.",
            "Write [[phone: organisation/point]], and the number comes from the record.",
        ),
    )


RULE: Rule[PageSource] = Rule(
    id="phone-by-hand",
    severity=Severity.ERROR,
    what=words(
        "Telefonnummer hämtas ur kontaktregistret; bara 112, 114 14 och 90 114 får stå i texten.",
        "Phone numbers come from the contact records; only 112, 114 14 and 90 114 may stand in the text.",
    ),
    why=words(
        "Ett nummer som står på tio sidor blir inte ändrat på alla.",
        "A number on ten pages is not changed on all of them.",
    ),
    example="Ring 0612-800 00.\nRing [[phone: kramfors-kommun/kundtjanst]].",
    check=check,
)
