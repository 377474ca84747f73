"""Rule picture-whole: an original can be decoded to its last pixel."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.pictures.original import Original, may_be_decoded


def check(original: Original, _context: Context) -> Iterator[Finding]:
    """Find pictures that begin as one and cannot be read to the end."""
    if original.header and original.facts is None and may_be_decoded(original.header, original.size):
        yield Finding(
            at(original.path),
            words("Bilden är trasig eller avkortad.", "The picture is damaged or cut off."),
            words("Hämta den på nytt från kameran.", "Fetch it again from the camera."),
        )


RULE: Rule[Original] = Rule(
    id="picture-whole",
    severity=Severity.ERROR,
    what=words("En bild är hel.", "A picture is whole."),
    why=words(
        "En avbruten kopiering ger en bild som är grå nedtill.",
        "A copy that was broken off gives a picture that is grey below.",
    ),
    example="",
    check=check,
)
