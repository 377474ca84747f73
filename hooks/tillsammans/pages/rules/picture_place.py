"""Rule picture-place: a picture is a paragraph of its own, and stands in this project."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.pages.source import PageSource


def check(page: PageSource, _context: Context) -> Iterator[Finding]:
    """Find pictures within sentences, and pictures of others."""
    form = f"{page.to_docs}bilder/"
    for picture, place in page.pictures:
        if not picture.target:
            yield Finding(
                place,
                words(
                    "Bilden står inte i ett eget stycke, eller är inte färdig.",
                    "The picture is not a paragraph of its own, or not complete.",
                ),
                words(
                    f"Skriv den ensam mellan två tomma rader: ![Vad den visar]({form}namn.jpg)",
                    f"Write it alone between two empty lines: ![What it shows]({form}name.jpg)",
                ),
            )
        elif picture.name(page.document.path) is None:
            yield Finding(
                place,
                words(
                    f"{picture.target} ligger inte i docs/bilder.", f"{picture.target} is not in docs/bilder."
                ),
                words(
                    f"Lägg bilden där, om vi får visa den, och skriv {form}namn.jpg.",
                    f"Put the picture there, if we may show it, and write {form}name.jpg.",
                ),
            )


RULE: Rule[PageSource] = Rule(
    id="picture-place",
    severity=Severity.ERROR,
    what=words(
        "En bild i texten är ett eget stycke och ligger i docs/bilder.",
        "A picture in the text is a paragraph of its own and lies in docs/bilder.",
    ),
    why=words(
        "Bilder från andra webbplatser spårar läsaren och försvinner.",
        "Pictures of other sites track the reader and disappear.",
    ),
    example="Se ![mötet](https://kramfors.se/a.jpg)\n![Fyra personer vid ett bord.](../bilder/traff.jpg)",
    check=check,
)
