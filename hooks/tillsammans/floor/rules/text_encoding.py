"""Rule text-encoding: a source is UTF-8 text without control characters."""

import re
from codecs import BOM_UTF8

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import RefusedError, Rule, at

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""What no text holds. U+0085, U+2028 and U+2029 end a line in YAML but not in editors; places would shift."""


def decode(path: str, data: bytes) -> str:
    """Return the text, with line ends as line feeds and without a byte order mark.

    Raises RefusedError where the bytes are not UTF-8 or a control character is among them.
    """
    data = data.removeprefix(BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        raise _refusal(path, before, f"0x{data[error.start]:02X}", is_byte=True) from None
    found = CONTROL.search(text)
    if found is not None:
        raise _refusal(path, text[: found.start()], f"U+{ord(found[0]):04X}", is_byte=False)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refusal(path: str, before: str, code: str, *, is_byte: bool) -> RefusedError:
    """Point at the character after a text."""
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    position = at(path, len(lines), len(lines[-1]) + 1)
    if is_byte:
        message = words(
            f"Filen är inte sparad som UTF-8 (byte {code}).",
            f"The file is not saved as UTF-8 (byte {code}).",
        )
        hint = words(
            "Spara om filen med teckenkodningen UTF-8.", "Save the file again with the encoding UTF-8."
        )
    else:
        message = words(
            f"Här står ett osynligt styrtecken ({code}).", f"An invisible control character ({code})."
        )
        hint = words("Ta bort tecknet.", "Remove the character.")
    return RefusedError(RULE.found(Finding(position, message, hint)))


RULE: Rule[object] = Rule(
    id="text-encoding",
    severity=Severity.ERROR,
    what=words("En fil är text i UTF-8 utan styrtecken.", "A file is UTF-8 text without control characters."),
    why=words("Annars blir å, ä och ö fel för läsaren.", "Otherwise letters such as å, ä and ö break."),
    example="",
)
