"""Rule document-numbers: whoever stands on a contact card has a phone."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.references import unknown_points
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Mapping, select_scalars


def check(texts: Mapping, context: Context) -> Iterator[Finding]:
    """Compare the contact points of the card with the records."""
    yield from unknown_points(select_scalars(texts, "contact_card", "*"), context)


RULE: Rule[Mapping] = Rule(
    id="document-numbers",
    severity=Severity.ERROR,
    what=words(
        "Kontaktvägarna på kontaktkortet finns i kontaktregistret och har en telefon.",
        "The contact points of the contact card are in the records and have a phone.",
    ),
    why=words("Ett tryckt nummer går inte att rätta.", "A printed number cannot be mended."),
    example="- polisen/11414\n- polisen/114-14",
    check=check,
)
