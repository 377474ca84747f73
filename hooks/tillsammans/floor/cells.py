"""Cells of a spreadsheet: what stands in them, where, and what a spreadsheet program had made of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Literal

from tillsammans.floor.languages import Text, words
from tillsammans.floor.problems import Position

CellKind = Literal["text", "number", "day", "flag", "formula", "error"]
"""What the program took a value for. In a CSV file everything is text, or a formula."""


@dataclass(frozen=True)
class Cell:
    """One cell."""

    text: str
    position: Position
    """The file and, after a colon, the sheet; row and column from 1."""
    kind: CellKind = "text"
    day: str = ""
    """Of a number in a workbook: the day that it stands for where it is a date, as `2026-11-23`."""

    @property
    def name(self) -> str:
        """The cell as spreadsheet programs name it: `B5`."""
        letters, rest = "", self.position.column
        while rest:
            rest, letter = divmod(rest - 1, 26)
            letters = ascii_uppercase[letter] + letters
        return f"{letters}{self.position.line}"


@dataclass(frozen=True)
class Grid:
    """A sheet: its rows with anything in them. Rows can be of different lengths."""

    path: str
    """The file and, after a colon, the sheet."""
    name: str
    """Of the sheet; empty for a CSV file."""
    rows: Sequence[Sequence[Cell]]
    """Cells tell themselves where they stand: empty ones may be left out."""


class UnclearError(Exception):
    """A value that cannot be read, or in more ways than one; says why and what to do."""

    def __init__(self, message: Text, hint: Text) -> None:
        """Take the words, without the name of the cell."""
        super().__init__(message.in_language("en"))
        self.message = message
        self.hint = hint


@dataclass(frozen=True)
class Reading:
    """What a cell says, in the spelling of our own, and how that differs from what stands in it."""

    text: str
    note: Text | None = None


WRITE_AS_TEXT = words(
    "Skriv värdet på nytt i en cell med formatet Text.",
    "Write the value anew in a cell of the format Text.",
)

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+|_x00[01][0-9A-Fa-f]_")
_BLANKS = re.compile(r"[ \u00a0]{2,}")
_ENDS = " \u00a0\u2007\u202f\u200b\ufeff"

_ODD_BLANK = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_DASH = re.compile(r"[\u2010-\u2015\u2212]")
_MARKS = "\"'”“„»«’‘‚´`"

_ERROR = re.compile(
    r"#{3,}|#(NAMN|NAME|VÄRDEFEL|VALUE|REFERENS|REF|DIVISION/0|DIV/0|OGILTIGT|NUM|NULL|SKÄRNING|SPILL)[?!]"
    r"|#(SAKNAS!?|N/A)",
)
"""What a cell shows where its program could not calculate, or had no room: Swedish and English."""

_WHOLE = re.compile(r"\d{1,15}", re.ASCII)
"""A spreadsheet keeps fifteen digits of a number."""


def tidy(text: str) -> str:
    """Leave out what nobody sees: line ends and control characters, blanks at the ends, several in a row."""
    return _BLANKS.sub(" ", _CONTROL.sub(" ", text)).strip(_ENDS)


def plain_signs(text: str, *, dashes: bool = True) -> str:
    """Write a value that is no prose with the signs of a keyboard, without quotation marks around it."""
    known = _ODD_BLANK.sub(" ", _UNSEEN.sub("", tidy(text)))
    return (_DASH.sub("-", known) if dashes else known).strip(_MARKS + " ")


def written(cell: Cell) -> str:
    """Return the text of a cell, digits of a whole number too.

    Raises UnclearError for what is neither: a formula, a date, a flag, an error, a number that was cut.
    """
    text = tidy(cell.text)
    if cell.kind == "formula":
        raise UnclearError(
            words("cellen räknar ut sitt värde.", "the cell calculates its value."),
            words("Skriv själva värdet.", "Write the value itself."),
        )
    if cell.kind == "error" or _ERROR.fullmatch(text):
        raise UnclearError(
            words(f"cellen visar ett fel, {text}.", f"the cell shows an error, {text}."), WRITE_AS_TEXT
        )
    if cell.kind == "day":
        raise UnclearError(
            words(
                f"Excel har gjort ett datum av texten, {text}.", f"Excel has made a date of the text, {text}."
            ),
            WRITE_AS_TEXT,
        )
    if cell.kind == "flag":
        raise UnclearError(
            words(f"här ska en text stå, inte {text}.", f"a text belongs here, not {text}."), WRITE_AS_TEXT
        )
    if cell.kind == "number" and not _WHOLE.fullmatch(text):
        raise cut(text)
    return text


def cut(text: str) -> UnclearError:
    """Make the refusal of a number whose digits are gone."""
    return UnclearError(
        words(
            f"Excel har kortat talet till {text}, och siffror är borta.",
            f"Excel has cut the number to {text}, and digits are gone.",
        ),
        words(
            "Skriv alla siffror på nytt, från källan, i en cell med formatet Text.",
            "Write all digits anew, from the source, in a cell of the format Text.",
        ),
    )
