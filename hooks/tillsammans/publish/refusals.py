"""Why something cannot be done with a folder of releases, and what to do instead."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tillsammans.floor.languages import Text, words

NOT_OURS = words(
    "{text} är inte en mapp för utgåvor: den är inte tom, och filen .tillsammans saknas. "
    "Ange en tom eller ny mapp.",
    "{text} is no folder of releases: it is not empty, and has no file .tillsammans. "
    "Name an empty or new one.",
)
NO_TARGET = words(
    "I {text} finns inga utgåvor. Publicera först: tillsammans publish",
    "There are no releases in {text}. Publish first: tillsammans publish",
)
BUSY = words(
    "Någon annan publicerar i {text} just nu. Försök igen om en stund.",
    "Somebody else is publishing in {text} just now. Try again in a moment.",
)
_NO_FORMER = words(
    "Före {text} finns ingen utgåva kvar. Välj en annan med --to: {others}.",
    "No release before {text} is left. Choose another one with --to: {others}.",
)
_ALONE = words("{text} är den enda utgåvan.", "{text} is the only release.")
_NONE_SHOWN = words(
    "Ingen utgåva visas. Välj en med --to: {others}.",
    "No release is shown. Choose one with --to: {others}.",
)
NO_RELEASE = words(
    "Utgåvan {text} finns inte. Det här är de som finns: {others}.",
    "There is no release {text}. These are the ones there are: {others}.",
)
CHANGED = words(
    "{text} ändrades medan den publicerades. Ingenting har publicerats.",
    "{text} changed while it was being published. Nothing has been published.",
)


class TargetError(Exception):
    """Something that cannot be done with a folder of releases; carries the words that say why."""

    def __init__(self, why: Text, text: object, others: Sequence[str] = ()) -> None:
        """Take the words, in which `{text}` stands for what they are about, and `{others}` for a list."""
        parts = {"text": text, "others": ", ".join(others)}
        self.why = Text({language: said.format_map(parts) for language, said in why.root.items()})
        super().__init__(self.why.in_language("en"))


class ForeignTargetError(TargetError):
    """A folder that isn't ours."""


def no_former(folder: Path, current: str | None, names: Sequence[str]) -> TargetError:
    """Say that there is no way back from the release that is shown, and which others there are."""
    others = [name for name in names if name != current]
    if current is None:
        return TargetError(_NONE_SHOWN if others else NO_TARGET, folder, others)
    return TargetError(_NO_FORMER if others else _ALONE, current, others)
