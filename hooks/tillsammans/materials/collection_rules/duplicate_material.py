"""Rule duplicate-material: a document or file belongs to one material."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import select_scalars
from tillsammans.materials.shelf import Shelf


def check(shelf: Shelf, _context: Context) -> Iterator[Finding]:
    """Find what two materials hold: documents while they are current, and files always."""
    first: dict[tuple[str, str], str] = {}
    for record in shelf.records:
        own = [("file", name) for _, name in record.files()]
        if record.status == "current":
            own += [("document", name) for name in select_scalars(record.root, "document")]
        for field, name in own:
            earlier = first.setdefault((field, name.text), record.path)
            if earlier != record.path:
                yield Finding(
                    name.position,
                    words(
                        f"{name.text} står redan i {earlier}.", f"{name.text} stands in {earlier} already."
                    ),
                    words("Ta bort det ena, eller ersätt det.", "Remove one of them, or supersede it."),
                )


RULE: Rule[Shelf] = Rule(
    id="duplicate-material",
    severity=Severity.ERROR,
    what=words(
        "Ett dokument eller en fil hör till ett material.", "A document or file belongs to one material."
    ),
    why=words(
        "Annars har samma papper två versioner på en gång.",
        "Otherwise the same paper has two versions at once.",
    ),
    example="a.yml, b.yml: document: counter-poster-a4\na.yml: document: counter-poster-a4",
    check=check,
)
