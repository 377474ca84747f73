"""How far a long build has come: a line that changes on a terminal, and nothing where nobody looks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TextIO

from tillsammans.floor.languages import MessageLanguage, words

LONG = 100
"""Works below which nobody waits long enough to wonder."""

_DONE = words("{done} av {total} sidor och filer", "{done} of {total} pages and files")
_CLEAR = "\r\x1b[K"
"""Goes back to the beginning of a terminal's line, and empties it."""


def shown(stream: TextIO, language: MessageLanguage) -> Callable[[int, int], None]:
    """Return what shows progress on a stream."""

    def show(done: int, total: int) -> None:
        if total >= LONG and stream.isatty():
            line = _DONE.in_language(language).format(done=done, total=total) if done < total else ""
            stream.write(f"{_CLEAR}{line}")
            stream.flush()

    return show
