"""Rule picture-name: an original's name is fit for addresses, and the same on every computer."""

import re
import unicodedata
from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.floor.types import SLUG
from tillsammans.pictures.original import FOLDER, Original


def check(original: Original, _context: Context) -> Iterator[Finding]:
    """Find names with spaces, capitals and other letters, and files in folders of their own."""
    stem, ending = original.stem, original.ending
    is_plain = SLUG.fullmatch(stem) and ending == ending.lower()
    if not is_plain or original.path != f"{FOLDER}/{stem}{ending}":
        wanted = f"{FOLDER}/{_slug(stem)}{ending.lower()}"
        yield Finding(
            at(original.path),
            words(
                "Bilden ligger i en annan mapp, eller har ett namn som inte passar i adresser.",
                "The picture lies in another folder, or has a name that is not fit for addresses.",
            ),
            words(f"Spara den som {wanted}.", f"Save it as {wanted}."),
        )


def _slug(stem: str) -> str:
    """Write a name with the letters of addresses: `Möte 2` becomes `mote-2`."""
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain)) or "bild"


RULE: Rule[Original] = Rule(
    id="picture-name",
    severity=Severity.ERROR,
    what=words(
        "En bild ligger i docs/bilder och heter med små bokstäver a–z, siffror och -.",
        "A picture lies in docs/bilder and is named with small letters a–z, digits and -.",
    ),
    why=words(
        "Mellanslag, å och stora bokstäver blir olika på olika datorer.",
        "Spaces, å and capitals turn out differently on different computers.",
    ),
    example="docs/bilder/Möte 2.JPG\ndocs/bilder/mote-2.jpg",
    check=check,
)
