"""Rule picture-name: an original's name is fit for addresses, and the same on every computer."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import PurePosixPath

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.floor.types import SLUG
from tillsammans.pictures.original import FOLDER, Original


def check(original: Original, _context: Context) -> Iterator[Finding]:
    """Find names with spaces, capitals and other letters, and files in folders of their own."""
    file = PurePosixPath(original.path)
    is_plain = SLUG.fullmatch(file.stem) and file.suffix == file.suffix.lower()
    if not is_plain or str(file.parent) != FOLDER:
        wanted = f"{FOLDER}/{_slug(file.stem)}{file.suffix.lower()}"
        yield Finding(
            at(original.path),
            words(f"{file.name} kan inte stå där eller heta så.", f"{file.name} cannot stand there, or so."),
            words(f"Döp om filen till {wanted}.", f"Rename the file to {wanted}."),
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
