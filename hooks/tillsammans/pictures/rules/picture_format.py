"""Rule picture-format: an original is one picture of a kind that every tool reads, and says so."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.pictures.original import ENDINGS, Original

_SAVE = words(
    "Spara bilden som JPEG, PNG eller WebP, eller ta bort filen.",
    "Save the picture as JPEG, PNG or WebP, or remove the file.",
)
_DRAWING = words(
    "En sådan fil kan bära skript. Exportera teckningen som PNG.",
    "Such a file can carry scripts. Export the drawing as PNG.",
)


def check(original: Original, _context: Context) -> Iterator[Finding]:
    """Compare the file's content with the kinds that are taken, and with its name."""
    place = at(original.path)
    header, other = original.header, original.other_kind
    if header is None:
        message = words(
            f"Filen är {other}, som inte tas emot." if other else "Filen är ingen bild.",
            f"The file is {other}, which is not accepted." if other else "The file is not a picture.",
        )
        yield Finding(place, message, _DRAWING if other == "SVG" else _SAVE)
        return
    endings = ENDINGS[header.kind]
    if original.ending.lower() not in endings:
        kind = header.kind.upper()
        name = f"{original.stem}{endings[0]}"
        yield Finding(
            place,
            words(
                f"Filen är {kind} men slutar på ”{original.ending}”.",
                f"The file is {kind} but ends with “{original.ending}”.",
            ),
            words(f"Döp om den till {name}.", f"Rename it to {name}."),
        )
    if header.is_animated:
        yield Finding(
            place,
            words("Bilden rör sig.", "The picture moves."),
            words("Spara en enda bild ur den.", "Save a single picture of it."),
        )


RULE: Rule[Original] = Rule(
    id="picture-format",
    severity=Severity.ERROR,
    what=words(
        "En bild är JPEG, PNG eller WebP, står stilla och har rätt ändelse.",
        "A picture is JPEG, PNG or WebP, stands still and has the right ending.",
    ),
    why=words(
        "Andra filer kan inte göras om till de storlekar som sidorna visar.",
        "Other files cannot be made into the sizes that pages show.",
    ),
    example="docs/bilder/karta.svg\ndocs/bilder/karta.png",
    check=check,
)
