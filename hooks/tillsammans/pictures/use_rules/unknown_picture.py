"""Rule unknown-picture: a picture that a page shows is there."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.similar import closest
from tillsammans.pictures.use import Use


def check(use: Use, context: Context) -> Iterator[Finding]:
    """Compare the name with the files of the folder."""
    if use.name in context.pictures:
        return
    by_file = {_file(name): name for name in context.pictures}
    meant = closest(_file(use.name), by_file)
    hint = (
        words(f"Menade du {use.before}{by_file[meant]}?", f"Did you mean {use.before}{by_file[meant]}?")
        if meant
        else words(
            f"Lägg filen i docs/bilder och skriv {use.before}bilder/namn.jpg.",
            f"Put the file into docs/bilder and write {use.before}bilder/name.jpg.",
        )
    )
    yield Finding(
        use.position, words(f"Bilden {use.name} finns inte.", f"There is no picture {use.name}."), hint
    )


def _file(name: str) -> str:
    """Leave out the folders of a name."""
    return name.rpartition("/")[2]


RULE: Rule[Use] = Rule(
    id="unknown-picture",
    severity=Severity.ERROR,
    what=words("En bild som en sida visar finns.", "A picture that a page shows is there."),
    why=words("Annars blir det ett hål i sidan.", "Otherwise there is a hole in the page."),
    example="file: bilder/tarff.jpg\nfile: bilder/traff.jpg",
    check=check,
)
