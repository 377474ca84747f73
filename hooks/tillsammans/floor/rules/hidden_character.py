"""Rule hidden-character: what people see is what the data say."""

import re
import unicodedata
from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Position, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Node, scalars

ALLOWED_SCRIPTS = ("LATIN", "DIGIT", "COMBINING")
"""First words of the Unicode names of letters that Swedish and English text may hold."""

_STRANGE = re.compile(r"[^\x00-\x7f\u00a0-\u00ac\u00ae-\u00ff–—’‘“”•…€§]")
"""What is looked at more closely: not ASCII, Latin-1, nor the marks of Swedish and English typography."""


def _look_alike(character: str) -> bool:
    """Whether a character is a letter or digit of another script, such as the Cyrillic а."""
    if character.isascii() or not (character.isalpha() or unicodedata.category(character) == "Nd"):
        return False
    name = unicodedata.name(character, "")
    return not name.startswith(ALLOWED_SCRIPTS) and character not in "ªºµ"


def describe(character: str) -> str:
    """Name a character's code point, as `U+0430 CYRILLIC SMALL LETTER A`."""
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".strip()


def find_in(text: str, position: Position) -> Iterator[Finding]:
    """Find hidden and look-alike characters in a text; one finding for each kind."""
    if not _STRANGE.search(text):
        return
    seen = set()
    for character in filter(lambda one: not one.isascii(), text):
        is_hidden = unicodedata.category(character) in ("Cf", "Co", "Cn") and character != "\u00ad"
        is_space = character != " " and unicodedata.category(character) == "Zs" and character != "\u00a0"
        if character in seen or not (is_hidden or is_space or _look_alike(character)):
            continue
        seen.add(character)
        name = describe(character)
        if is_hidden:
            message = words(f"Texten har ett osynligt tecken: {name}.", f"A hidden character: {name}.")
        elif is_space:
            message = words(f"Texten har ett ovanligt mellanrum: {name}.", f"An unusual space: {name}.")
        else:
            message = words(
                f"Tecknet {character} hör till en annan skrift: {name}.",
                f"The character {character} is of another script: {name}.",
            )
        yield Finding(position, message, words("Skriv om ordet för hand.", "Type the word anew by hand."))


def find_in_line(path: str, number: int, line: str) -> Iterator[Finding]:
    """Find them in a line of a file, each in its column."""
    if not _STRANGE.search(line):
        return
    seen = set()
    for column, character in enumerate(line, start=1):
        if not character.isascii() and character not in seen:
            seen.add(character)
            yield from find_in(character, Position(path, number, column))


def check(root: Node, _context: Context) -> Iterator[Finding]:
    """Look through all values and keys."""
    for scalar in scalars(root):
        yield from find_in(scalar.text, scalar.position)


RULE: Rule[Node] = Rule(
    id="hidden-character",
    severity=Severity.ERROR,
    what=words(
        "Text har inga osynliga tecken och inga bokstäver ur andra skrifter.",
        "Text has no hidden characters and no letters of other scripts.",
    ),
    why=words(
        "Ett kyrilliskt а ser ut som ett a, och adressen leder till någon annan.",
        "A Cyrillic а looks like an a, and the address leads to somebody else.",
    ),
    example="email: kommun@krаmfors.se\nemail: kommun@kramfors.se",
    check=check,
)
