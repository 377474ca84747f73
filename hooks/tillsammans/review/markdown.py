"""The list as Markdown: a table for each owner, to read, to mail or to put in a ticket."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tillsammans.floor.dates import written
from tillsammans.floor.languages import MessageLanguage, words
from tillsammans.review.due import Due, Listing

_TITLE = words("Att granska", "Due for review")
_SPAN = words(
    "Dag: {as_of}. Listan går till och med {until}.",
    "Day: {as_of}. The list goes up to and including {until}.",
)
_NOTHING = words("Ingenting ska granskas.", "Nothing is due.")
_HEAD = words("| Senast | Vad | Fil |", "| By | What | File |")
_OVERDUE = words("**{day}, försenat**", "**{day}, overdue**")

_MARKS = re.compile(r"([\\`*_\[\]<>|~&])")


def write(listing: Listing, language: MessageLanguage) -> str:
    """Write the list in a language."""
    return "\n".join(_lines(listing, language)) + "\n"


def _lines(listing: Listing, language: MessageLanguage) -> Iterator[str]:
    yield f"# {_TITLE.in_language(language)}"
    yield ""
    yield _SPAN.in_language(language).format(
        as_of=written(listing.as_of, language), until=written(listing.until, language)
    )
    if not listing.rows:
        yield ""
        yield _NOTHING.in_language(language)
    for owner, rows in listing.groups(language):
        yield from ("", f"## {_plain(owner)}", "", _HEAD.in_language(language), "|---|---|---|")
        yield from (_row(listing, row, language) for row in rows)


def _row(listing: Listing, row: Due, language: MessageLanguage) -> str:
    day = written(row.day, language)
    if listing.is_overdue(row):
        day = _OVERDUE.in_language(language).format(day=day)
    return f"| {day} | {_plain(row.what.in_language(language))} | `{row.path}` |"


def _plain(text: str) -> str:
    """Write text so that Markdown reads nothing into it, on one line."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))
