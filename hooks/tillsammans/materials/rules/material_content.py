"""Rule material-content: a material is a document of the build or files, and says how it may be used."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.similar import not_found
from tillsammans.materials.record import MaterialRecord


def check(material: MaterialRecord, context: Context) -> Iterator[Finding]:
    """Look at what the material consists of."""
    root = material.root
    ways = [field for field in ("document", "files") if material.says(field)]
    if len(ways) != 1 and not (not ways and material.status == "withdrawn"):
        yield Finding(
            root.position,
            words(
                "Materialet ska ha antingen document eller files.", "A material has either document or files."
            ),
            words("Skriv ett av dem.", "Write one of them."),
        )
    for language, _ in material.files():
        if language.text not in context.languages:
            yield not_found(language, "Språket", "language", context.languages)
    if (key := root.key("inaccessible")) is not None and ways == ["document"]:
        yield Finding(
            key.position,
            words(
                "Ett dokument som bygget gör är alltid tillgängligt.",
                "A document that the build makes is always accessible.",
            ),
            words("Ta bort inaccessible.", "Remove inaccessible."),
        )
    if (material.text("licence") == "other") is not material.says("terms"):
        yield Finding(
            root.position,
            words(
                "Fältet terms hör ihop med licence: other.", "The field terms belongs with licence: other."
            ),
            words("Skriv båda, eller inget av dem.", "Write both, or neither of them."),
        )


RULE: Rule[MaterialRecord] = Rule(
    id="material-content",
    severity=Severity.ERROR,
    what=words(
        "Ett material är antingen ett dokument som bygget gör eller filer, och har en licens.",
        "A material is either a document that the build makes or files, and has a licence.",
    ),
    why=words("Annars finns det inget att hämta.", "Otherwise there is nothing to fetch."),
    example="licence: other\nlicence: CC-BY-4.0",
    check=check,
)
