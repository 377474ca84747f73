"""What an editor is asked for each field of a model, in Swedish: in a form, and as help while typing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

TODAY = "{{now}}"


@dataclass(frozen=True)
class Asked:
    """One field."""

    label: str
    hint: str = ""
    in_file: str = ""
    """What one who writes the file needs to know beside that."""
    choices: Mapping[str, str] = field(default_factory=dict)
    """Value -> its words, where the field offers a choice."""
    one: str = ""
    """What an entry of a list is called."""
    refers: str = ""
    """What the value is chosen from: `contacts`, `sources`, … The site knows what there is."""
    pattern: tuple[str, str] | None = None
    """Regular expression of a browser, and what to write instead of what it refuses."""
    length: tuple[int, int] | None = None
    """Fewest and most characters, where the type of the field says nothing of them."""
    default: str | int | None = None
    """What a new record begins with; TODAY for the day."""
    is_long: bool = False
    """Whether the words need more than a line."""
    is_fixed: bool = False
    """Whether the value is shown and not changed in a form."""
    is_hidden: bool = False
    """Whether a form only carries the value on."""

    @property
    def help(self) -> str:
        """All help, for one who writes the file."""
        return f"{self.hint or f'{self.label}.'} {self.in_file}".strip()


Form = Mapping[str, Asked]
"""`Model.field` -> what is asked."""

CLOCK = (r"^([01]\d|2[0-3]):[0-5]\d$", "Skriv klockslaget som 08:00.")
"""A time of day."""
