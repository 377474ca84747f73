"""Rule material-path: a material's name is fit for addresses, and for none that has another meaning."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.floor.types import SLUG
from tillsammans.materials.model import FOLDER
from tillsammans.materials.record import MaterialRecord

TAKEN = ("filer", "for", "index")
"""Names below `/material/` that hold files and lists."""


def check(material: MaterialRecord, _context: Context) -> Iterator[Finding]:
    """Look at the name of the file and at its folder."""
    is_plain = SLUG.fullmatch(material.slug) and material.slug not in TAKEN
    if not is_plain or material.path != f"{FOLDER}/{material.slug}.yml":
        yield Finding(
            at(material.path),
            words(
                "Filen ligger i en annan mapp, eller har ett namn som inte kan bli en adress.",
                "The file lies in another folder, or has a name that cannot become an address.",
            ),
            words(
                f"Spara den som {FOLDER}/affisch-vid-disken.yml.", f"Save it as {FOLDER}/counter-poster.yml."
            ),
        )


RULE: Rule[MaterialRecord] = Rule(
    id="material-path",
    severity=Severity.ERROR,
    what=words(
        "Ett materials fil heter med små bokstäver a–z, siffror och -.",
        "A material's file is named with small letters a–z, digits and -.",
    ),
    why=words(
        "Namnet blir materialets adress för alltid.", "The name becomes the material's address for ever."
    ),
    example="materials/Affisch A4.yml\nmaterials/affisch-a4.yml",
    check=check,
)
