"""What a spreadsheet would change, in words for the one who is about to write it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from tillsammans.contacts.spreadsheet.columns import PARTS
from tillsammans.contacts.spreadsheet.compare import Change, Compared, Comparison
from tillsammans.floor.languages import MessageLanguage, Text, words

_EMPTY = words("(tomt)", "(empty)")
_ROW = words("rad {line}: {row}", "row {line}: {row}")
_NEW_ROW = words("rad {line}: {row} (ny)", "row {line}: {row} (new)")
_READ = words("i filen står {text}: {note}", "the file has {text}: {note}")
_ABSENT = words(
    "Har ingen rad i filen och lämnas som det är: {names}",
    "Has no row in the file and stays as it is: {names}",
)
_COUNT = words(
    "Uppgifter som ändras: {changes}, i organisationer: {organisations}.",
    "Details that change: {changes}, in organisations: {organisations}.",
)


def lines(comparison: Comparison, language: MessageLanguage) -> Iterator[str]:
    """Say organisation by organisation what changes, then what has no row, then how much it is.

    Where nothing changes, only what has no row is said.
    """
    slugs = list(dict.fromkeys(one.place.row.slug for one in comparison.changed))
    for slug in slugs:
        yield _visible(slug)
        for one in comparison.changed:
            if one.place.row.slug == slug:
                yield from _row(one, language)
    if comparison.absent:
        yield _ABSENT.in_language(language).format(names=_visible(", ".join(comparison.absent)))
    changes = sum(len(one.changes) for one in comparison.changed)
    if changes:
        yield _COUNT.in_language(language).format(changes=changes, organisations=len(slugs))


def _row(one: Compared, language: MessageLanguage) -> Iterator[str]:
    row = one.place.row
    name = f"{PARTS[row.part]} {one.place.key}".rstrip()
    line = next(iter(row.cells.values())).position.line
    said = _NEW_ROW if one.place.is_new else _ROW
    yield f"  {said.in_language(language).format(line=line, row=_visible(name))}"
    for change in one.changes:
        yield from _change(change, language, is_new=one.place.is_new)


def _change(change: Change, language: MessageLanguage, *, is_new: bool) -> Iterator[str]:
    old, new = (_visible(text) or _EMPTY.in_language(language) for text in (change.old, change.new))
    yield f"    {change.column.heading}: {new}" if is_new else f"    {change.column.heading}: {old} → {new}"
    if change.note is not None:
        yield f"        {_read(change, change.note, language)}"


def _read(change: Change, note: Text, language: MessageLanguage) -> str:
    return _READ.in_language(language).format(
        text=_visible(change.cell.text), note=note.in_language(language)
    )


def _visible(text: str) -> str:
    """Show what a terminal would hide or obey: `U+202E` for what turns the text around."""
    return "".join(
        f"\\u{ord(letter):04x}"
        if unicodedata.category(letter) in ("Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp")
        else letter
        for letter in text
    )
