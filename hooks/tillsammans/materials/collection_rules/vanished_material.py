"""Rule vanished-material: a material that was published keeps its address."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.materials.model import FOLDER
from tillsammans.materials.shelf import Shelf


def check(_shelf: Shelf, context: Context) -> Iterator[Finding]:
    """Compare the materials of the last release with the records."""
    for name in sorted(set(context.published_materials) - context.materials):
        yield Finding(
            at(f"{FOLDER}/{name}.yml"),
            words(
                f"Materialet {name} har varit publicerat men saknas.",
                f"The material {name} was published but is gone.",
            ),
            words(
                "Lägg tillbaka filen. Det som inte gäller får status: superseded eller withdrawn.",
                "Put the file back. What no longer holds gets status: superseded or withdrawn.",
            ),
        )


RULE: Rule[Shelf] = Rule(
    id="vanished-material",
    severity=Severity.ERROR,
    what=words("Ett material som har publicerats finns kvar.", "A material that was published stays."),
    why=words(
        "Adressen står tryckt på papper som sitter uppe.",
        "Its address is printed on paper that hangs on walls.",
    ),
    example="(affisch.yml borttagen)\naffisch.yml: status: withdrawn, reason: …",
    check=check,
)
