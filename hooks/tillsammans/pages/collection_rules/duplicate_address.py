"""Rule duplicate-address: every page has an address of its own."""

from collections.abc import Iterator, Sequence

from tillsammans.floor.addresses import address
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.pages.source import PageSource


def check(pages: Sequence[PageSource], context: Context) -> Iterator[Finding]:
    """Find pages of one language that would overwrite each other, or the page of a record."""
    first: dict[str, str] = {}
    generated = {address(path, page.language) for page in pages[:1] for path in context.generated}
    for page in sorted(pages, key=lambda page: page.path):
        own = address(page.path, page.language)
        if own in generated:
            message = words(
                "Den här adressen har redan en sida som görs av registren.",
                "This address has a page already, made from the records.",
            )
        elif first.setdefault(own, page.path) != page.path:
            message = words(
                f"Sidan får samma adress som {first[own]}.", f"The page has the address of {first[own]}."
            )
        else:
            continue
        yield Finding(at(page.document.path), message, words("Byt namn på filen.", "Rename the file."))


RULE: Rule[Sequence[PageSource]] = Rule(
    id="duplicate-address",
    severity=Severity.ERROR,
    what=words("Varje sida har en egen adress.", "Every page has an address of its own."),
    why=words("Annars syns bara en av sidorna.", "Otherwise only one of the pages is seen."),
    example="om.md, om/index.md\nom/index.md",
    check=check,
)
