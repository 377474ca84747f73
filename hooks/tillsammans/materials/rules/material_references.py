"""Rule material-references: owner, document and contact of a material are in the records."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.references import unknown_contacts, unknown_owners
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.similar import not_found
from tillsammans.floor.tree import select_scalars
from tillsammans.materials.documents.kinds import DOCUMENTS
from tillsammans.materials.record import MaterialRecord


def check(material: MaterialRecord, context: Context) -> Iterator[Finding]:
    """Compare the names with the records."""
    yield from unknown_owners(material.root, context)
    yield from unknown_contacts(select_scalars(material.root, "inaccessible", "contact"), context)
    for document in select_scalars(material.root, "document"):
        if document.text not in DOCUMENTS:
            yield not_found(document, "Dokumentet", "document", DOCUMENTS)


RULE: Rule[MaterialRecord] = Rule(
    id="material-references",
    severity=Severity.ERROR,
    what=words(
        "Roll, dokument och kontakt som ett material nämner finns.",
        "Role, document and contact that a material names exist.",
    ),
    why=words(
        "Ett material som ingen ansvarar för blir gammalt.", "A material that nobody answers for grows old."
    ),
    example="document: counter-poster\ndocument: counter-poster-a4",
    check=check,
)
