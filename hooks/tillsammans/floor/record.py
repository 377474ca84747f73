"""What all records share: a file of one thing, whose name is permanent, read as a tree with positions."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from tillsammans.floor.tree import Mapping, Scalar, select_scalars


@dataclass(frozen=True)
class Recorded:
    """A record as it was written. Rules get these, so that anything may be missing or misshapen."""

    path: str
    """Relative to the project."""
    root: Mapping

    @property
    def slug(self) -> str:
        """The permanent name: the file's name without its ending."""
        return PurePosixPath(self.path).stem

    def text(self, *path: str) -> str:
        """Return the value at a path, or an empty text."""
        return next((scalar.text for scalar in select_scalars(self.root, *path)), "")

    def says(self, field: str) -> bool:
        """Whether anything is written in a field: its name alone says nothing."""
        value = self.root.get(field)
        return value is not None and not (isinstance(value, Scalar) and value.is_empty)
