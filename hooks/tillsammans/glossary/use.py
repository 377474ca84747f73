"""The glossary beside the pages that use it. Rules get these."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from tillsammans.floor.problems import Position
from tillsammans.floor.tree import Mapping as Tree
from tillsammans.floor.tree import Scalar
from tillsammans.glossary.model import Glossary

PAGE = "om/ordlista.md"
"""The page that shows the glossary, within the folder of each language."""

KIND = "glossary"
"""The kind of that page."""

ANCHORS = frozenset({"innehall", "kallor", "lagtext", "pa-sidan"})
"""Places that the templates of that page name. The sources at its foot are `kalla-1` and so on."""


class Heading(Protocol):
    """A heading of a page."""

    @property
    def anchor(self) -> str | None:
        """Its name in addresses."""

    @property
    def position(self) -> Position:
        """Where it stands."""


@dataclass(frozen=True)
class Use:
    """A glossary, and what pages have to do with it."""

    register: Tree
    """As it was written."""
    glossary: Glossary | None
    """None where something else must be put right first."""
    path: str
    met: Mapping[str, frozenset[str]]
    """Language -> the terms that its pages have, where they may lead to definitions."""
    kinds: Sequence[Scalar]
    """The kind of the glossary's page, as each language writes it."""
    headings: Sequence[Heading]
    """The headings of that page, in all languages."""
