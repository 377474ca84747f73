"""Rule missing-website: whoever can be called can be looked up too."""

from collections.abc import Iterator

from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule


def check(record: Record, _context: Context) -> Iterator[Finding]:
    """Find organisations with contact points and without a website; 112 has none."""
    if record.public_points() and not record.text("website") and record.kind != "emergency":
        yield Finding(
            record.root.position,
            words("Webbplatsen saknas.", "The website is missing."),
            words("Lägg till en rad: website: https://…", "Add a line: website: https://…"),
        )


RULE: Rule[Record] = Rule(
    id="missing-website",
    severity=Severity.NOTICE,
    what=words("En organisation med kontaktvägar har en webbplats.", "An organisation has a website."),
    why=words(
        "Där kan läsaren kontrollera uppgifterna, och vi mejladressens domän.",
        "There readers can check the details, and we the domain of the e-mail address.",
    ),
    example="(ingen rad)\nwebsite: https://www.kramfors.se",
    check=check,
)
