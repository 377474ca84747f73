"""Kinds of values in a column: how a value is shown in a cell, and what a cell says.

A spreadsheet program changes what is typed into it. What can be read in exactly one way is read so, with a
note; everything else is refused. Whether a value is right is not asked here: that is what the check does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from tillsammans.contacts.numbers import NumberKind, dial, is_well_written, kind_of
from tillsammans.contacts.numbers import written as written_number
from tillsammans.floor.cells import (
    WRITE_AS_TEXT,
    Cell,
    Reading,
    UnclearError,
    cut,
    plain_signs,
    tidy,
    written,
)
from tillsammans.floor.dates import parse_iso
from tillsammans.floor.languages import words
from tillsammans.floor.similar import closest
from tillsammans.floor.tree import Plain

_ZERO = words("nollan i början var borta", "the zero at the start was gone")
_PLUS = words("plustecknet var borta", "the plus sign was gone")
_SPELT = words("skrivet på ett annat sätt", "written in another way")
_FORMULA = words("stod som formel", "stood as a formula")
_DAY_0 = date(1899, 12, 30).toordinal()
_SERIAL = words("Excel hade gjort ett tal av dagen", "Excel had made a number of the day")


class Kind(Protocol):
    """What all kinds do."""

    def show(self, value: Plain) -> str:
        """Write a value of a record into a cell; an absent one is empty."""

    def read(self, cell: Cell, known: str = "") -> Reading:
        """Say what a cell holds, as `show` would write it; raises UnclearError.

        `known` is what the record shows there: of several spellings of it, it is the one to keep.
        """

    def value(self, text: str) -> Plain:
        """Return what the record gets for what `read` has said; None for an empty cell."""


def _shown(value: Plain) -> str:
    return tidy(value) if isinstance(value, str) else ""


@dataclass(frozen=True)
class Prose:
    """Text that people read. Its quotation marks and dashes are the writer's."""

    def show(self, value: Plain) -> str:
        """See `Kind`."""
        return _shown(value)

    def read(self, cell: Cell, known: str = "") -> Reading:  # noqa: ARG002
        """See `Kind`."""
        return Reading(written(cell))

    def value(self, text: str) -> Plain:
        """See `Kind`."""
        return text or None


@dataclass(frozen=True)
class Name(Prose):
    """A name, an address or another value in the signs of a keyboard."""

    dashes: bool = True
    """Whether a long dash is a hyphen that a program has lengthened."""
    prefix: str = ""
    """What programs put before it."""

    def read(self, cell: Cell, known: str = "") -> Reading:  # noqa: ARG002
        """See `Kind`."""
        text = written(cell)
        plain = plain_signs(text, dashes=self.dashes).removeprefix(self.prefix)
        return Reading(plain, None if plain == text else _SPELT)


@dataclass(frozen=True)
class Digits(Prose):
    """A code of digits: a postal code, the code of a municipality."""

    length: int = 5
    gap: int | None = 3
    """After so many digits stands a blank."""

    def read(self, cell: Cell, known: str = "") -> Reading:  # noqa: ARG002
        """See `Kind`."""
        text = written(cell)
        plain = plain_signs(text)
        code = re.sub(r"^(SE|S)?[ -]*|[ ]", "", plain)
        if not re.fullmatch(r"\d+", code, re.ASCII):
            return Reading(plain)
        lost = self.gap is None and len(code) == self.length - 1
        code = f"0{code}" if lost else code
        if len(code) == self.length and self.gap:
            code = f"{code[: self.gap]} {code[self.gap :]}"
        return Reading(code, None if code == text else _ZERO if lost else _SPELT)


@dataclass(frozen=True)
class Phone(Prose):
    """A phone number. A reading is taken when it is the only one that can be dialled."""

    def read(self, cell: Cell, known: str = "") -> Reading:
        """See `Kind`."""
        formula = re.fullmatch(r"=\s*(\+[\d ()-]+|\"[^\"]*\")", cell.text) if cell.kind == "formula" else None
        text = plain_signs(formula[1] if formula else written(cell))
        if re.fullmatch(r"\d+([.,]\d+)?E[+-]?\d+", text, re.IGNORECASE):
            raise cut(text)
        if not text or (_is_valid(text) and is_well_written(text)):
            return Reading(text, None if text == tidy(cell.text) else _FORMULA if formula else _SPELT)
        only = _only(text, known)
        return Reading(only.text, _FORMULA) if formula else only


def _is_valid(number: str) -> bool:
    return kind_of(number) is not NumberKind.INVALID


def _only(text: str, known: str) -> Reading:
    """Find the one number that a text stands for; one that cannot be dialled is left for the check."""
    if not re.fullmatch(r"[\d ()./+-]+", text, re.ASCII):
        return Reading(text)
    digits = re.sub(r"[^\d+]", "", text)
    readings = [(text, _SPELT)]
    if not digits.startswith(("0", "+")):
        # A number of a place or a phone without its zero could be dialled from abroad only.
        short = kind_of(digits) is NumberKind.SHORT
        readings = [(f"0{digits}", _ZERO), (f"+{digits}", _PLUS), *([(digits, _SPELT)] if short else [])]
    found: dict[str, Reading] = {}
    for number, note in filter(lambda reading: _is_valid(reading[0]), readings):
        found.setdefault(dial(number), Reading(written_number(number), note))
    if _is_valid(known) and dial(known) in found:
        return Reading(known)
    if len(found) > 1:
        one, two = sorted(reading.text for reading in found.values())[:2]
        raise UnclearError(
            words(f"{text} kan vara {one} eller {two}.", f"{text} may be {one} or {two}."), WRITE_AS_TEXT
        )
    return next(iter(found.values()), Reading(text))


@dataclass(frozen=True)
class Day(Prose):
    """A day, as `2026-11-23`."""

    def read(self, cell: Cell, known: str = "") -> Reading:  # noqa: ARG002
        """See `Kind`."""
        if cell.kind == "day" and parse_iso(cell.text):
            return Reading(cell.text)
        text = plain_signs(written(cell))
        midnight = re.sub(r"[ T]00:00(:00(\.0+)?)?$", "", text)
        parts = re.fullmatch(r"(\d{4})([-/.]?)(\d\d)\2(\d\d)", midnight, re.ASCII)
        day = "-".join(parts.group(1, 3, 4)) if parts else ""
        if parse_iso(day):
            return Reading(day, None if day == text else _SPELT)
        if cell.day and parse_iso(cell.day):
            return Reading(cell.day, _SERIAL)
        if re.fullmatch(r"\d{1,6}", text, re.ASCII):
            # As Excel counts; other programs, and Excel on old Macs, begin four years later.
            likely = date.fromordinal(_DAY_0 + int(text)).isoformat()
            raise UnclearError(
                words(
                    f"Excel har gjort ett tal av dagen, {text}.",
                    f"Excel has made a number of the day, {text}.",
                ),
                words(f"Skriv dagen på nytt: {likely}?", f"Write the day anew: {likely}?"),
            )
        return Reading(text)


@dataclass(frozen=True)
class Flag(Prose):
    """Yes, or nothing."""

    yes: str = "ja"
    no: str = "nej"

    def show(self, value: Plain) -> str:
        """See `Kind`."""
        return self.yes if value == "true" else ""

    def read(self, cell: Cell, known: str = "") -> Reading:  # noqa: ARG002
        """See `Kind`."""
        said = plain_signs(cell.text if cell.kind == "flag" else written(cell)).casefold()
        if said in (self.yes, "sant", "true", "yes"):
            return Reading(self.yes)
        if said in ("", self.no, "falskt", "false", "no"):
            return Reading("")
        raise UnclearError(
            words(f"”{said}” är varken ja eller nej.", f"“{said}” is neither ja nor nej."),
            words("Skriv ja, eller lämna cellen tom.", "Write ja, or leave the cell empty."),
        )

    def value(self, text: str) -> Plain:
        """See `Kind`."""
        return "true" if text else None


@dataclass(frozen=True)
class Choice(Prose):
    """One of a few words; the record has a short name for each."""

    names: Mapping[str, str] = field(default_factory=dict)
    """Name in the record -> word in the cell."""

    def show(self, value: Plain) -> str:
        """See `Kind`."""
        return self.names.get(_shown(value), "")

    def read(self, cell: Cell, known: str = "") -> Reading:  # noqa: ARG002
        """See `Kind`."""
        return Reading(self.word(plain_signs(written(cell))))

    def word(self, said: str) -> str:
        """Return the word that somebody meant; raises UnclearError."""
        known = {**self.names, **{word.casefold(): word for word in self.names.values()}, "": ""}
        if said.casefold() in known:
            return known[said.casefold()]
        listed = ", ".join(self.names.values())
        meant = closest(said, self.names.values())
        hint = words(
            f"Menade du {meant}? Du kan välja: {listed}.", f"Did you mean {meant}? Choices: {listed}."
        )
        if meant is None:
            hint = words(f"Välj ett av: {listed}.", f"Choose one of: {listed}.")
        raise UnclearError(
            words(f"”{said}” finns inte att välja.", f"“{said}” is not among the choices."), hint
        )

    def value(self, text: str) -> Plain:
        """See `Kind`."""
        return next((name for name, word in self.names.items() if word == text), None)


@dataclass(frozen=True)
class Choices(Choice):
    """Several of a few words, with commas between."""

    def show(self, value: Plain) -> str:
        """See `Kind`."""
        items: Sequence[Plain] = value if isinstance(value, list) else ()
        return ", ".join(filter(None, map(super().show, items)))

    def read(self, cell: Cell, known: str = "") -> Reading:  # noqa: ARG002
        """See `Kind`."""
        said = (one.strip() for one in re.split(r"[,;]", plain_signs(written(cell))))
        return Reading(", ".join(self.word(one) for one in said if one))

    def value(self, text: str) -> Plain:
        """See `Kind`."""
        return [str(super(Choices, self).value(one)) for one in text.split(", ")] if text else None
