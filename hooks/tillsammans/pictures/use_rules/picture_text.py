"""Rule picture-text: a picture has a text for those who don't see it."""

import re
from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.pictures.use import Use

LONGEST = 200
"""Characters."""

_FILE = re.compile(r"\S+\.(jpe?g|png|webp|gif|svg|heic)", re.IGNORECASE)
_PREFIX = re.compile(
    r"((en )?(bild|foto|fotografi)( (av|på|som visar)|:) *"
    r"|(an? |the )?(image|picture|photo|photograph)( (of|showing)|:) *)",
    re.IGNORECASE,
)
"""What screen readers say by themselves."""


def check(use: Use, _context: Context) -> Iterator[Finding]:
    """Read the text as somebody hears it."""
    if use.alt is None:
        return
    alt = use.alt.strip()
    prefix = _PREFIX.match(alt)
    if not alt:
        yield Finding(
            use.alt_position,
            words("Bilden saknar text för den som inte ser den.", "The picture lacks a text alternative."),
            words(
                "Skriv vad bilden visar: ”Fyra personer vid ett bord.”",
                "Write what the picture shows: “Four people at a table.”",
            ),
        )
    elif _FILE.fullmatch(alt):
        yield Finding(
            use.alt_position,
            words(f"”{alt}” är ett filnamn, ingen beskrivning.", f"“{alt}” is a file name, no description."),
            words("Skriv vad bilden visar.", "Write what the picture shows."),
        )
    elif prefix:
        rest = alt[prefix.end() :]
        shown = rest[:1].upper() + rest[1:]
        yield Finding(
            use.alt_position,
            words(
                f"Texten börjar med ”{prefix[0].strip()}”.", f"The text begins with “{prefix[0].strip()}”."
            ),
            words(
                f"Att det är en bild sägs ändå. Skriv: {shown}",
                f"That it is a picture is said anyway. Write: {shown}",
            ),
        )
    if len(alt) > LONGEST:
        yield Finding(
            use.alt_position,
            words(
                f"Texten är {len(alt)} tecken lång. Gränsen är {LONGEST}.",
                f"The text has {len(alt)} characters. The limit is {LONGEST}.",
            ),
            words(
                "Säg det viktigaste, och resten i texten på sidan.",
                "Say what matters, and the rest in the text of the page.",
            ),
        )


RULE: Rule[Use] = Rule(
    id="picture-text",
    severity=Severity.ERROR,
    what=words(
        "En bild har en text som säger vad den visar, på högst 200 tecken.",
        "A picture has a text that says what it shows, in at most 200 characters.",
    ),
    why=words(
        "Den som lyssnar till sidan ska få veta samma sak som den som ser den.",
        "Those who listen to the page must learn the same as those who see it.",
    ),
    example="alt: Bild av ett möte\nalt: Fyra personer sitter vid ett bord.",
    check=check,
)
