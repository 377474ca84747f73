"""Rule material-chain: what replaces what is said on both sides, and ends somewhere."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.similar import not_found
from tillsammans.floor.tree import select_scalars
from tillsammans.materials.shelf import Shelf

_SIDES = (("supersedes", "superseded_by"), ("superseded_by", "supersedes"))


def check(shelf: Shelf, context: Context) -> Iterator[Finding]:
    """Follow the chains."""
    known = {record.slug: record for record in shelf.records}
    newer = {slug: record.text("superseded_by") for slug, record in known.items()}
    for slug, record in known.items():
        for field, other_field in _SIDES:
            for name in select_scalars(record.root, field):
                other = known.get(name.text)
                if other is None:
                    if name.text not in context.materials:
                        yield not_found(name, "Materialet", "material", known)
                elif other.text(other_field) != slug:
                    yield Finding(
                        name.position,
                        words(
                            f"{other.path} säger inte {other_field}: {slug}.",
                            f"{other.path} does not say {other_field}: {slug}.",
                        ),
                        words("Skriv det på båda ställena.", "Write it in both places."),
                    )
        if _comes_back(slug, newer):
            yield Finding(
                record.root.position,
                words(
                    "Materialet ersätter till slut sig självt.", "The material replaces itself in the end."
                ),
                words("Rätta superseded_by.", "Mend superseded_by."),
            )


def _comes_back(slug: str, newer: dict[str, str]) -> bool:
    """Whether the way from a material to what replaces it leads back to itself."""
    at, steps = newer[slug], 0
    while at in newer and at != slug and steps < len(newer):
        at, steps = newer[at], steps + 1
    return at == slug


RULE: Rule[Shelf] = Rule(
    id="material-chain",
    severity=Severity.ERROR,
    what=words(
        "Ett material och det som ersätter det nämner varandra.",
        "A material and the one that replaces it name each other.",
    ),
    why=words("Den gamla sidan ska leda till det som gäller.", "The old page must lead to what holds."),
    example="superseded_by: affisch-2 (affisch-2.yml: supersedes saknas)\nsuperseded_by: affisch-2",
    check=check,
)
