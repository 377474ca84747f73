"""Rule outdated-translation: a translation was compared with the text that the source holds now."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.floor.tree import Scalar
from tillsammans.translations import fingerprint
from tillsammans.translations.pair import Pair


def check(pair: Pair, _context: Context) -> Iterator[Finding]:
    """Find translations whose source has changed since, and those that nobody has compared."""
    source, translation = pair.source, pair.translation
    change = fingerprint.change(pair)
    if source is None or translation is None or change is None:
        return
    held = translation.front.get(fingerprint.FIELD)
    command = f"tillsammans translations accept {translation.path}"
    if held is None:
        yield Finding(
            at(translation.path),
            words(
                f"Ingen har sagt att översättningen stämmer med {source.path}.",
                f"Nobody has said that the translation agrees with {source.path}.",
            ),
            words(f"Läs båda sidorna och kör: {command}", f"Read both pages and run: {command}"),
        )
    elif isinstance(held, Scalar) and fingerprint.read(held.text):
        first = f":{change.changed[0].position.line}" if change.changed else ""
        number, removed = len(change.changed), change.removed
        yield Finding(
            held.position,
            words(
                f"Den svenska texten har ändrats sedan den översattes. Ändrade eller nya stycken: {number}, "
                f"borttagna: {removed}. Börja på {source.path}{first}.",
                "The Swedish text has changed since it was translated. Paragraphs that are changed or new: "
                f"{number}, removed: {removed}. Begin at {source.path}{first}.",
            ),
            words(
                f"Läs de svenska raderna, rätta översättningen och kör: {command}",
                f"Read the Swedish lines, correct the translation and run: {command}",
            ),
        )


RULE: Rule[Pair] = Rule(
    id="outdated-translation",
    severity=Severity.NOTICE,
    what=words(
        "En översättning följer den svenska texten som den är nu.",
        "A translation follows the Swedish text as it is now.",
    ),
    why=words(
        "Den som läser engelska ska inte få gamla råd. Sidan säger själv att den kan vara gammal.",
        "Those who read English must not get old advice. The page itself says that it may be old.",
    ),
    example="",
    check=check,
)
