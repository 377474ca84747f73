"""Rule duplicate-contact: an organisation, and a municipality, has one record."""

from collections.abc import Iterator, Sequence

from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import select_scalars


def check(records: Sequence[Record], _context: Context) -> Iterator[Finding]:
    """Find names and municipal codes that stand in two records."""
    for path in (("name", "sv"), ("municipality",)):
        first: dict[str, str] = {}
        for record in records:
            for value in select_scalars(record.root, *path):
                key = " ".join(value.text.casefold().split())
                earlier = first.setdefault(key, record.path)
                if earlier != record.path:
                    yield Finding(
                        value.position,
                        words(
                            f"{value.text} finns redan i {earlier}.", f"{value.text} is in {earlier} already."
                        ),
                        words("Slå ihop de två filerna.", "Join the two files."),
                    )


RULE: Rule[Sequence[Record]] = Rule(
    id="duplicate-contact",
    severity=Severity.ERROR,
    what=words("En organisation har en fil.", "An organisation has one file."),
    why=words(
        "Två filer om samma kommun blir förr eller senare olika.",
        "Two files on the same municipality differ sooner or later.",
    ),
    example="kramfors.yml, kramfors-kommun.yml\nkramfors-kommun.yml",
    check=check,
)
