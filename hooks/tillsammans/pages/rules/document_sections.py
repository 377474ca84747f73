"""Rule document-sections: a page keeps the sections that documents show."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.pages.sections import sections
from tillsammans.pages.source import PageSource


def check(page: PageSource, context: Context) -> Iterator[Finding]:
    """Miss the sections that a material's document is made from."""
    shown = context.shown_sections.get(page.path, {})
    held = {name for section in sections(page.document.body) for name in section.names} if shown else ()
    for name, material in shown.items():
        if name not in held:
            yield Finding(
                at(page.document.path, page.document.body_line),
                words(
                    f"Avsnittet {{ {name} }} saknas, som materialet {material} visar.",
                    f"The section {{ {name} }}, which the material {material} shows, is missing.",
                ),
                words(
                    f"Skriv en rubrik som slutar med {{ {name} }}.",
                    f"Write a heading that ends with {{ {name} }}.",
                ),
            )


RULE: Rule[PageSource] = Rule(
    id="document-sections",
    severity=Severity.ERROR,
    what=words(
        "En sida behåller de avsnitt som dokument hämtar sin text från.",
        "A page keeps the sections that documents take their text from.",
    ),
    why=words(
        "Annars kan affischen eller checklistan inte göras.",
        "Otherwise the poster or the checklist cannot be made.",
    ),
    example="## Ring 112 vid fara { #ring-112 }\n## Ring 112 vid fara { #ring-112 .card-alarm }",
    check=check,
)
