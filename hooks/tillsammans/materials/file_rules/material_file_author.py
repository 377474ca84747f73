"""Rule material-file-author: a provided file names nobody without a purpose."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.materials.provided import ProvidedFile


def check(file: ProvidedFile, _context: Context) -> Iterator[Finding]:
    """Look at what the file says of itself."""
    if file.facts and file.facts.author:
        yield Finding(
            at(file.path),
            words(
                f"Filen nämner ett namn: {file.facts.author}.",
                f"The file names somebody: {file.facts.author}.",
            ),
            words(
                "Ta bort författaren i filens egenskaper om det är en person.",
                "Remove the author in the file's properties if it is a person.",
            ),
        )


RULE: Rule[ProvidedFile] = Rule(
    id="material-file-author",
    severity=Severity.NOTICE,
    what=words("En fil nämner ingen person i sina egenskaper.", "A file names no person in its properties."),
    why=words(
        "Program skriver in den som är inloggad, och ingen märker det.",
        "Programs write in who is logged on, and nobody notices.",
    ),
    example="",
    check=check,
)
