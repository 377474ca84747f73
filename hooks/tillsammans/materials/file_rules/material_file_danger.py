"""Rule material-file-danger: a provided file holds nothing that runs, hides or fetches."""

from collections.abc import Iterator

from tillsammans.floor.languages import Text, words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.materials.facts import Danger
from tillsammans.materials.provided import ProvidedFile

_DANGERS: dict[Danger, Text] = {
    "script": words("Filen innehåller skript.", "The file holds scripts."),
    "attachment": words("Filen innehåller bifogade filer.", "The file holds attached files."),
    "launch": words("Filen kan starta program.", "The file can start programs."),
    "macro": words("Filen innehåller makron.", "The file holds macros."),
    "remote": words(
        "Filen hämtar eller skickar något på nätet.", "The file fetches or sends something on the web."
    ),
}


def check(file: ProvidedFile, _context: Context) -> Iterator[Finding]:
    """Tell each danger once."""
    for danger in file.facts.dangers if file.facts else ():
        yield Finding(at(file.path), _DANGERS[danger], words("Spara den utan.", "Save it without."))


RULE: Rule[ProvidedFile] = Rule(
    id="material-file-danger",
    severity=Severity.ERROR,
    what=words(
        "En fil innehåller inga skript, makron, bilagor eller anrop.",
        "A file holds no scripts, macros, attachments or calls.",
    ),
    why=words(
        "Den som hämtar ett papper ska inte få in ett program.",
        "Those who fetch a paper must not get a program.",
    ),
    example="affisch.pdf (JavaScript)\naffisch.pdf",
    check=check,
)
