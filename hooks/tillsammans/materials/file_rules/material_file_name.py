"""Rule material-file-name: a provided file's name is the same on every computer."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.floor.types import SLUG
from tillsammans.materials.model import FILES
from tillsammans.materials.provided import ProvidedFile


def check(file: ProvidedFile, _context: Context) -> Iterator[Finding]:
    """Find names with spaces, capitals and other letters, and files in folders of their own."""
    is_plain = SLUG.fullmatch(file.stem) and file.ending == file.ending.lower()
    if not is_plain or file.path != f"{FILES}/{file.name}":
        yield Finding(
            at(file.path),
            words(
                "Filen ligger i en annan mapp, eller har ett namn som inte passar i adresser.",
                "The file lies in another folder, or has a name that is not fit for addresses.",
            ),
            words(
                f"Lägg den i {FILES}, med små bokstäver a–z, siffror och - i namnet.",
                f"Put it into {FILES}, with small letters a–z, digits and - in its name.",
            ),
        )


RULE: Rule[ProvidedFile] = Rule(
    id="material-file-name",
    severity=Severity.ERROR,
    what=words(
        "En fil ligger i docs/_material och heter med små bokstäver a–z, siffror och -.",
        "A file lies in docs/_material and is named with small letters a–z, digits and -.",
    ),
    why=words(
        "Mellanslag, å och stora bokstäver blir olika på olika datorer.",
        "Spaces, å and capitals turn out differently on different computers.",
    ),
    example="docs/_material/Affisch A4.PDF\ndocs/_material/affisch-a4.pdf",
    check=check,
)
