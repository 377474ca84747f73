"""Rule picture-size: an original is neither larger than is safe nor smaller than a page shows."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.pictures.original import LONGEST_SIDE, MOST_BYTES, MOST_PIXELS, Original, is_too_large

NARROWEST = 640
"""Pixels."""

_SMALLER = words(
    "Spara bilden mindre: 2400 pixlar på bredden räcker.",
    "Save the picture smaller: a width of 2400 pixels is enough.",
)


def check(original: Original, _context: Context) -> Iterator[Finding]:
    """Compare bytes and pixels with the limits."""
    place = at(original.path)
    header, facts = original.header, original.facts
    if original.size > MOST_BYTES:
        limit = MOST_BYTES // 1_000_000
        message = words(
            f"Filen är större än {limit} megabyte.", f"The file is larger than {limit} megabytes."
        )
        yield Finding(place, message, _SMALLER)
    if header and is_too_large(header):
        size, most = f"{header.width} × {header.height}", MOST_PIXELS // 1_000_000
        message = words(
            f"Bilden har {size} pixlar. Gränsen är {most} miljoner, och {LONGEST_SIDE} på en sida.",
            f"The picture has {size} pixels. The limit is {most} million, and {LONGEST_SIDE} on a side.",
        )
        yield Finding(place, message, _SMALLER)
    if facts and facts.width < NARROWEST:
        message = words(
            f"Bilden är bara {facts.width} pixlar bred. Den behöver minst {NARROWEST}.",
            f"The picture is only {facts.width} pixels wide. It needs at least {NARROWEST}.",
        )
        hint = words(
            "Hämta bilden i större storlek. Att förstora den hjälper inte.",
            "Get the picture in a larger size. To enlarge it does not help.",
        )
        yield Finding(place, message, hint)


RULE: Rule[Original] = Rule(
    id="picture-size",
    severity=Severity.ERROR,
    what=words(
        "En bild är minst 640 pixlar bred, och högst 12 megabyte och 40 miljoner pixlar.",
        "A picture is at least 640 pixels wide, and at most 12 megabytes and 40 million pixels.",
    ),
    why=words(
        "En för liten bild blir suddig. En för stor kan få datorn att stanna.",
        "Too small a picture is blurred. Too large a one can bring a computer to a halt.",
    ),
    example="480 × 320\n2400 × 1600",
    check=check,
)
