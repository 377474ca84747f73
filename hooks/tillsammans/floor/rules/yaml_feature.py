"""Rule yaml-feature: only the plain parts of YAML are used."""

from typing import Literal

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Position, Severity
from tillsammans.floor.rule import RefusedError, Rule

Feature = Literal["alias", "anchor", "tag", "documents", "key"]

_MESSAGES = {
    "alias": words(
        "Ett värde börjar med * och läses som en hänvisning.",
        "A value starts with * and is read as an alias.",
    ),
    "anchor": words(
        "Ett värde börjar med & och läses som ett ankare.",
        "A value starts with & and is read as an anchor.",
    ),
    "tag": words(
        "Ett värde börjar med ! och läses som en typ.", "A value starts with ! and is read as a tag."
    ),
    "documents": words(
        "Filen har en andra del efter en rad med ---.", "The file has a second part after a line ---."
    ),
    "key": words("Ett fält har inget enkelt namn.", "A field has no plain name."),
}
_QUOTE = words("Sätt värdet inom citattecken.", "Put the value in quotation marks.")
_HINTS = {
    "alias": _QUOTE,
    "anchor": _QUOTE,
    "tag": _QUOTE,
    "documents": words("Gör en fil av varje del.", "Make a file of each part."),
    "key": words("Skriv fältet som namn: värde.", "Write the field as name: value."),
}


def refusal(position: Position, feature: Feature) -> RefusedError:
    """Make the refusal of a feature at its place."""
    return RefusedError(RULE.found(Finding(position, _MESSAGES[feature], _HINTS[feature])))


RULE: Rule[object] = Rule(
    id="yaml-feature",
    severity=Severity.ERROR,
    what=words(
        "Ankare, hänvisningar, typer och flera dokument i en fil används inte.",
        "Anchors, aliases, tags and several documents in a file are not used.",
    ),
    why=words(
        "En uppgift ska gå att läsa där den står.", "A fact must be readable in the place where it stands."
    ),
    example="phone: *vaxel\nphone: 0612-800 00",
)
