"""Names that don't exist, and what somebody probably meant."""

import difflib
from collections.abc import Iterable

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding
from tillsammans.floor.tree import Scalar


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like a word, or None where none is near."""
    return next(iter(difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)), None)


def not_found(name: Scalar, sv: str, en: str, known: Iterable[str]) -> Finding:
    """Say that a name isn't in a register, and which one was probably meant.

    `sv` and `en` say what it should name, at the start of a sentence and within one: `Källan`, `source`.
    """
    meant = closest(name.text, known)
    return Finding(
        name.position,
        words(f"{sv} {name.text} finns inte.", f"There is no {en} {name.text}."),
        words(f"Menade du {meant}?", f"Did you mean {meant}?") if meant else None,
        name.replaced_by(meant) if meant else None,
    )
