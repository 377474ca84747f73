"""Rule material-file-kind: a provided file is a whole PDF or Word file, open to all, and says so."""

from collections.abc import Iterator

from tillsammans.floor.languages import Text, words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.materials.facts import Refusal
from tillsammans.materials.provided import ProvidedFile

_SAVE = words(
    "Spara den som PDF eller Word (.docx), eller ta bort den.",
    "Save it as PDF or Word (.docx), or remove it.",
)
_REFUSED: dict[Refusal, tuple[Text, Text]] = {
    "encrypted": (
        words("Filen är låst med lösenord.", "The file is locked with a password."),
        words("Spara den utan lösenord och behörigheter.", "Save it without password and permissions."),
    ),
    "damaged": (
        words("Filen är trasig och kan inte öppnas.", "The file is damaged and cannot be opened."),
        words("Spara den på nytt från programmet där den skrevs.", "Save it again where it was written."),
    ),
    "not-word": (words("Filen är inte ett Word-dokument.", "The file is not a Word document."), _SAVE),
}


def check(file: ProvidedFile, _context: Context) -> Iterator[Finding]:
    """Compare the file's content with the kinds that are taken, and with its name."""
    place = at(file.path)
    if file.kind is None:
        message = words("Filen är varken PDF eller Word.", "The file is neither PDF nor Word.")
        old = words(
            "Filen är ett gammalt eller låst Word-dokument.", "The file is an old or locked Word document."
        )
        yield Finding(place, old if file.is_old_office else message, _SAVE)
    elif file.ending.lower() != f".{file.kind}":
        yield Finding(
            place,
            words(
                f"Filen är {file.kind.upper()} men slutar på ”{file.ending}”.",
                f"The file is {file.kind.upper()} but ends with “{file.ending}”.",
            ),
            words(f"Döp om den till {file.stem}.{file.kind}.", f"Rename it to {file.stem}.{file.kind}."),
        )
    if file.refusal in _REFUSED:
        yield Finding(place, *_REFUSED[file.refusal])


RULE: Rule[ProvidedFile] = Rule(
    id="material-file-kind",
    severity=Severity.ERROR,
    what=words(
        "En fil är en hel och olåst PDF eller Word-fil, med rätt ändelse.",
        "A file is a whole and unlocked PDF or Word file, with the right ending.",
    ),
    why=words("Andra filer går inte att öppna för alla.", "Not everybody can open other files."),
    example="docs/_material/affisch.doc\ndocs/_material/affisch.pdf",
    check=check,
)
