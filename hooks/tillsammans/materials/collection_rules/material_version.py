"""Rule material-version: a file that has changed is another version, of another day."""

from collections.abc import Iterator

from tillsammans.floor.days import select_days
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import select_scalars
from tillsammans.materials.release import fingerprint
from tillsammans.materials.shelf import Shelf


def check(shelf: Shelf, context: Context) -> Iterator[Finding]:
    """Compare every material with the last release."""
    for record in shelf.records:
        released = context.published_materials.get(record.slug)
        if released is None or record.status == "withdrawn":
            continue
        for version in select_scalars(record.root, "version"):
            if version.text == released.version and fingerprint(shelf, record) != released.files:
                yield Finding(
                    version.position,
                    words(
                        f"Filen har ändrats sedan version {version.text} publicerades.",
                        f"The file has changed since version {version.text} was published.",
                    ),
                    words("Skriv en ny version och dagens datum.", "Write a new version and today's date."),
                )
            for written, day in select_days(record.root, "date"):
                if version.text != released.version and day.isoformat() <= released.date:
                    yield Finding(
                        written.position,
                        words(
                            f"Version {version.text} har inte en senare dag än version {released.version}.",
                            f"Version {version.text} has no later day than version {released.version}.",
                        ),
                        words("Skriv den nya versionens dag.", "Write the day of the new version."),
                    )


RULE: Rule[Shelf] = Rule(
    id="material-version",
    severity=Severity.ERROR,
    what=words(
        "En fil som har ändrats har en ny version och en ny dag.",
        "A file that has changed has a new version and a new day.",
    ),
    why=words(
        "Versionen på väggen ska visa om bladet är gammalt.",
        "The version on the wall must show whether the sheet is old.",
    ),
    example="version: '2', date: 2026-11-24 (version 1 har samma dag)\nversion: '2', date: 2026-11-30",
    check=check,
)
