"""Rule material-file-size: a provided file is no larger than a phone can fetch."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.materials.provided import MOST_BYTES, MOST_PAGES, ProvidedFile


def check(file: ProvidedFile, _context: Context) -> Iterator[Finding]:
    """Compare bytes and pages with the limits."""
    if file.size > MOST_BYTES:
        limit = MOST_BYTES // 1_000_000
        message = words(f"Filen är större än {limit} MB.", f"The file is larger than {limit} MB.")
        yield Finding(
            at(file.path), message, words("Förminska bilderna i den.", "Make its pictures smaller.")
        )
    if file.refusal == "unpacked":
        message = words(
            "Filen blir orimligt stor när den packas upp.",
            "The file grows beyond reason when it is unpacked.",
        )
        yield Finding(at(file.path), message, words("Ta bort den.", "Remove it."))
    if file.facts and file.facts.pages is not None and not 1 <= file.facts.pages <= MOST_PAGES:
        message = words(f"Filen har {file.facts.pages} sidor.", f"The file has {file.facts.pages} pages.")
        yield Finding(
            at(file.path),
            message,
            words(f"Ett material har 1–{MOST_PAGES} sidor.", f"A material has 1–{MOST_PAGES} pages."),
        )


RULE: Rule[ProvidedFile] = Rule(
    id="material-file-size",
    severity=Severity.ERROR,
    what=words("En fil är högst 10 MB och 300 sidor.", "A file is at most 10 MB and 300 pages."),
    why=words(
        "Den som läser på telefonen ska kunna hämta den.",
        "Those who read on a phone must be able to fetch it.",
    ),
    example="rapport.pdf (48 MB)\nrapport.pdf (2 MB)",
    check=check,
)
