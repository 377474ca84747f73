"""Rule unused-picture: every original is shown somewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.pictures.original import Original


@dataclass(frozen=True)
class Shelf:
    """All originals, and what pages show of them."""

    originals: Sequence[Original]
    used: frozenset[str]
    """Names: `bilder/x.jpg`."""


def check(shelf: Shelf, context: Context) -> Iterator[Finding]:
    """Find what no page shows; a page that cannot be read may show anything."""
    for original in shelf.originals:
        if original.name not in shelf.used and not context.unreadable_pages:
            yield Finding(
                at(original.path),
                words("Ingen sida visar bilden.", "No page shows the picture."),
                words("Visa den, eller ta bort filen.", "Show it, or remove the file."),
            )


RULE: Rule[Shelf] = Rule(
    id="unused-picture",
    severity=Severity.NOTICE,
    what=words("Varje bild i docs/bilder visas på en sida.", "A page shows every picture of docs/bilder."),
    why=words(
        "En bortglömd bild kan visa någon som inte längre vill synas.",
        "A forgotten picture may show somebody who no longer wants to be seen.",
    ),
    example="",
    check=check,
)
