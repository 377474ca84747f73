"""What somebody is asked who makes something new: one question for each thing that it needs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from tillsammans.floor.languages import Text, words
from tillsammans.floor.plain import Path

Answers = Mapping[str, str]
"""Name of an option -> what was answered; what nobody needs is empty."""


@dataclass(frozen=True)
class Known:
    """What the project knows that answers may name. Empty where the project cannot be read whole."""

    today: str = ""
    municipalities: Mapping[str, str] = field(default_factory=dict)
    """Municipal code -> name."""
    police_areas: Mapping[str, str] = field(default_factory=dict)
    """Municipal code -> id of its local police area."""
    roles: Mapping[str, Text] = field(default_factory=dict)
    """Id of a role -> its name."""

    def municipality(self, said: str) -> str:
        """Return the code of a municipality that was named, or what was said where none is."""
        name = re.sub(r" (kommun|stad)$", "", said.strip().casefold())
        by_name = {one.casefold(): code for code, one in self.municipalities.items()}
        return by_name.get(name) or by_name.get(name.removesuffix("s"), said)


def _nothing(_answers: Answers, _known: Known) -> str:
    return ""


def _always(_answers: Answers) -> bool:
    return True


def _as_said(said: str, _known: Known) -> str:
    return said


def _no_choices(_known: Known) -> Mapping[str, Text]:
    return {}


@dataclass(frozen=True)
class Question:
    """One thing to ask."""

    option: str
    """Name of the option that answers it: `name_sv`."""
    text: Text
    path: Path = ()
    """Where the answer stands in what is made; problems that stand there are about it."""
    rules: frozenset[str] = frozenset()
    """Rules about the answer whose problems stand elsewhere."""
    choices: Callable[[Known], Mapping[str, Text]] = _no_choices
    """Answer -> its words; anything may be answered where there are none."""
    default: Callable[[Answers, Known], str] = _nothing
    """What is taken where nothing is answered."""
    is_asked: Callable[[Answers], bool] = _always
    is_required: Callable[[Answers], bool] = _always
    read: Callable[[str, Known], str] = _as_said
    """Turn what people say into what the record holds."""


def never(_answers: Answers) -> bool:
    """Say no: for what may be left empty."""
    return False


def slug_of(text: str) -> str:
    """Make a name in an address from words: `Möte: alla kom` is `mote-alla-kom`."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:60].strip("-")


def slug(of: Callable[[Answers, Known], str], *rules: str) -> Question:
    """Ask for the permanent name, which follows from another answer unless told."""
    return Question(
        "slug",
        words("Kortnamn i webbadressen, som aldrig ändras", "Short name in the address, which never changes"),
        rules=frozenset(rules),
        default=lambda answers, known: slug_of(of(answers, known)),
    )


def municipality(*, is_asked: Callable[[Answers], bool] = _always, is_required: bool = False) -> Question:
    """Ask for a municipality by name or code."""
    text = words("Kommun (namn eller kommunkod)", "Municipality (name or code)")
    if not is_required:
        text = words(
            "Kommun (namn eller kommunkod, tomt om det inte gäller en)",
            "Municipality (name or code, or empty)",
        )
    return Question(
        "municipality",
        text,
        ("municipality",),
        is_asked=is_asked,
        is_required=_always if is_required else never,
        read=lambda said, known: known.municipality(said),
    )


def source(path: Path) -> Question:
    """Ask for the source of what is said."""
    return Question(
        "source",
        words("Källa (dess id i docs/_data/sources.yml)", "Source (its id in docs/_data/sources.yml)"),
        path,
    )
