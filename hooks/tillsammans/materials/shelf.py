"""All materials beside all files that editors provide. Rules that compare them get these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tillsammans.floor.tree import Scalar
from tillsammans.materials.provided import ProvidedFile
from tillsammans.materials.record import MaterialRecord


@dataclass(frozen=True)
class Shelf:
    """Records and files."""

    records: Sequence[MaterialRecord]
    files: Mapping[str, ProvidedFile]
    """Name -> file."""
    is_whole: bool
    """Whether every record could be read: nobody knows what another one refers to."""

    def uses(self) -> Iterator[tuple[MaterialRecord, Scalar, Scalar]]:
        """Walk over the files that records name: record, language, name."""
        for record in self.records:
            yield from ((record, language, name) for language, name in record.files())

    def digests(self, record: MaterialRecord) -> dict[str, str]:
        """Return the digests of a record's files: language -> SHA-256; without those that are not there."""
        return {
            language.text: self.files[name.text].digest
            for language, name in record.files()
            if name.text in self.files
        }
