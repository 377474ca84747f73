"""Words: how a text becomes what is compared. The script in the browser does the same with what is typed."""

from __future__ import annotations

import re
import unicodedata

_TOKEN = re.compile(
    r"(?P<act>[0-9]{4}[:/][0-9]+)"
    r"|(?P<number>[0-9]+(?:[ \u00a0\u202f-][0-9]{2,3}(?![^\W_]))*)(?![^\W_])"
    r"|(?P<joined>[^\W\d_]-[^\W_]+)"
    r"|(?P<word>[^\W_]+)"
)
"""The number of an act, the groups of a number, `e-post`, or letters and digits in a row."""

_SPECIAL = str.maketrans({"ø": "o", "æ": "a", "ð": "d", "þ": "t", "ł": "l", "ß": "s", "œ": "o"})


def tokens(text: str) -> list[str]:
    """Return the words and numbers of a text in small letters; letters that stand alone are left out.

    The groups of a number become one: `114 14` and `114-14` are `11414`.
    """
    found = []
    for match in _TOKEN.finditer(unicodedata.normalize("NFC", text).lower()):
        token, kind = match[0], match.lastgroup
        if kind == "number":
            found.append(re.sub(r"[^0-9]", "", token))
        elif kind == "joined":
            found += [token.replace("-", ""), token[2:]]
        elif len(token) > 1:
            found.append(token)
    return found


def single(text: str) -> str | None:
    """Return a text as the one word that it is compared as; None where it is none, or several."""
    normal = unicodedata.normalize("NFC", text).lower()
    return tokens(normal)[0] if len(normal) > 1 and _TOKEN.fullmatch(normal) else None


def fold(word: str) -> str:
    """Return a word without the marks on its letters: `möte` becomes `mote`."""
    apart = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(_SPECIAL)
