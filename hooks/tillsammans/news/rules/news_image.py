"""Rule news-image: an item's picture says everything that goes with it, and nothing that doesn't."""

from collections.abc import Iterator

from tillsammans.floor.languages import Text, words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Mapping, select, select_scalars
from tillsammans.news.model import NO_FILE
from tillsammans.news.source import NewsSource

_NO_TEXT = words(
    "Skriv alt med vad bilden visar, eller decorative: true om den bara är dekoration.",
    "Write alt with what the picture shows, or decorative: true if it is decoration alone.",
)
_NO_TEXT_UNSEEN = words("Skriv alt med vad bilden visar.", "Write alt with what the picture shows.")
_NO_REASON = words(
    "Skriv reason med varför bilden inte visas.", "Write reason with why the picture is not shown."
)


def check(item: NewsSource, _context: Context) -> Iterator[Finding]:
    """Look at the fields of the picture together."""
    for image in select(item.document.front, "image"):
        file = next(select_scalars(image, "file"), None)
        if isinstance(image, Mapping) and file is not None:
            yield from _shown(image) if file.text != NO_FILE else _not_shown(image)


def _shown(image: Mapping) -> Iterator[Finding]:
    decorative = next((flag for flag in select_scalars(image, "decorative") if flag.text == "true"), None)
    alt = next(select_scalars(image, "alt"), None)
    if alt is None and decorative is None:
        yield _missing(image, "alt", _NO_TEXT)
    elif alt is not None and decorative is not None:
        yield Finding(
            decorative.position,
            words(
                "Bilden har alt och är ändå decorative.",
                "The picture has alt and is decorative all the same.",
            ),
            words("Ta bort det ena.", "Remove one of them."),
        )
    yield from _astray(image, "reason", f"file: {NO_FILE}")


def _not_shown(image: Mapping) -> Iterator[Finding]:
    if not any(select_scalars(image, "alt")):
        yield _missing(image, "alt", _NO_TEXT_UNSEEN)
    if not any(select_scalars(image, "reason")):
        yield _missing(image, "reason", _NO_REASON)
    yield from _astray(image, "decorative", "file: bilder/namn.jpg")


def _missing(image: Mapping, field: str, hint: Text) -> Finding:
    message = words(f"Bilden har inget i {field}.", f"The picture has nothing in {field}.")
    return Finding(image.position, message, hint)


def _astray(image: Mapping, field: str, other: str) -> Iterator[Finding]:
    """Find a field that only goes with another one."""
    key = image.key(field)
    if key is not None:
        yield Finding(
            key.position,
            words(f"{field} hör bara ihop med {other}.", f"{field} only goes with {other}."),
            words("Ta bort raden.", "Remove the line."),
        )


RULE: Rule[NewsSource] = Rule(
    id="news-image",
    severity=Severity.ERROR,
    what=words(
        "En nyhets bild har en text för den som inte ser den, eller är bara dekoration.",
        "An item's picture has a text for those who don't see it, or is decoration alone.",
    ),
    why=words(
        "Den som lyssnar till nyheten ska inte gå miste om något.",
        "Those who listen to the item must miss nothing.",
    ),
    example="image: {file: bilder/a.jpg}\nimage: {file: bilder/a.jpg, alt: Fyra personer vid ett bord.}",
    check=check,
)
