"""Rule slug-format: a record's name makes a permanent address."""

from collections.abc import Iterator

from tillsammans.contacts.record import FOLDER, SLUG, Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule

TAKEN = frozenset({"alla", "index"})
"""Names that other files have at the same place: `kontakter/alla.vcf`, `kontakter/index.html`."""


def check(record: Record, _context: Context) -> Iterator[Finding]:
    """Find file names that cannot be addresses."""
    name = record.path.removeprefix(f"{FOLDER}/").removesuffix(".yml")
    if not SLUG.fullmatch(name) or name in TAKEN:
        yield Finding(
            record.root.position,
            words(
                f"Filnamnet {name} kan inte bli en webbadress.",
                f"The file name {name} cannot become a web address.",
            ),
            words(
                "Använd små bokstäver a–z, siffror och -: kramfors-kommun.yml.",
                "Use small letters a–z, digits and -: kramfors-kommun.yml.",
            ),
        )


RULE: Rule[Record] = Rule(
    id="slug-format",
    severity=Severity.ERROR,
    what=words(
        "Filens namn är små bokstäver a–z, siffror och bindestreck.",
        "The file's name is small letters a–z, digits and hyphens.",
    ),
    why=words(
        "Namnet blir adressen till sidan och ska gå att läsa upp i telefon.",
        "The name becomes the page's address and must bear being read out on the phone.",
    ),
    example="Kramfors Kommun.yml\nkramfors-kommun.yml",
    check=check,
)
