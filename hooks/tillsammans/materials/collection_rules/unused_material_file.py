"""Rule unused-material-file: every provided file belongs to a material."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.materials.shelf import Shelf


def check(shelf: Shelf, _context: Context) -> Iterator[Finding]:
    """Find what no record names; a record that cannot be read may name anything."""
    used = {name.text for _, _, name in shelf.uses()}
    for name, file in shelf.files.items():
        if name not in used and shelf.is_whole:
            yield Finding(
                at(file.path),
                words("Inget material använder filen.", "No material uses the file."),
                words("Skriv ett material, eller ta bort filen.", "Write a material, or remove the file."),
            )


RULE: Rule[Shelf] = Rule(
    id="unused-material-file",
    severity=Severity.NOTICE,
    what=words(
        "Varje fil i docs/_material hör till ett material.",
        "Every file of docs/_material belongs to a material.",
    ),
    why=words(
        "Den som lade dit filen tror att den är publicerad.",
        "Whoever put it there believes that it is published.",
    ),
    example="",
    check=check,
)
