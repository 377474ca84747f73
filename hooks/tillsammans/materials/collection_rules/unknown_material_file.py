"""Rule unknown-material-file: a file that a material names is there."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.similar import not_found
from tillsammans.materials.shelf import Shelf


def check(shelf: Shelf, _context: Context) -> Iterator[Finding]:
    """Compare the names with the folder."""
    for _, _, name in shelf.uses():
        if name.text not in shelf.files:
            yield not_found(name, "Filen", "file", shelf.files)


RULE: Rule[Shelf] = Rule(
    id="unknown-material-file",
    severity=Severity.ERROR,
    what=words(
        "En fil som ett material nämner finns i docs/_material.",
        "A file that a material names is in docs/_material.",
    ),
    why=words("Den som trycker ska få filen.", "Those who follow the link must get the file."),
    example="files: {sv: afisch.pdf}\nfiles: {sv: affisch.pdf}",
    check=check,
)
