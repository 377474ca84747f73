"""A material's record as it was written. Rules get these."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tillsammans.floor.record import Recorded
from tillsammans.floor.tree import Mapping, Scalar, select, select_scalars
from tillsammans.materials.documents.kinds import DOCUMENTS


@dataclass(frozen=True)
class MaterialRecord(Recorded):
    """The file of a material."""

    @property
    def status(self) -> str:
        """The state, as it was written."""
        return self.text("status")

    def audiences(self) -> Iterator[str]:
        """Name whom a material that holds is for; one that doesn't is in no list."""
        if self.status == "current":
            yield from (one.text for one in select_scalars(self.root, "audience", "*"))

    def documents(self) -> Iterator[str]:
        """Name the document that the build makes for it, where it holds and there is such a document."""
        if self.status == "current":
            yield from (one.text for one in select_scalars(self.root, "document") if one.text in DOCUMENTS)

    def files(self) -> Iterator[tuple[Scalar, Scalar]]:
        """Walk over the languages and names of its files."""
        for files in select(self.root, "files"):
            if isinstance(files, Mapping):
                for entry in files.entries:
                    if isinstance(entry.value, Scalar) and not entry.value.is_empty:
                        yield entry.key, entry.value
