"""What is made last, from finished pages: the index of the search, and the lists of what readers can save."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from tillsammans.floor.addresses import output_file
from tillsammans.floor.digest import digest, digest_bytes
from tillsammans.floor.kept import WORKER
from tillsammans.floor.memory import Ledger, Question
from tillsammans.floor.store import Store
from tillsammans.offline.kit import Kit
from tillsammans.offline.listing import Read
from tillsammans.publish.compress import transferred
from tillsammans.search.index import unpack
from tillsammans.site import saving, searching
from tillsammans.site.model import Site

_BROTLI = ".br"


@dataclass(frozen=True)
class Finisher:
    """Makes them."""

    site: Site
    site_url: str
    worker: str
    """The template of the worker that saves pages."""
    store: Store
    languages: Collection[str]
    """Those whose pages are made."""

    @cached_property
    def kits(self) -> Mapping[str, Kit]:
        """What can be saved: path of a counter page in the folder of the site -> kit."""
        kits = saving.kits(replace(self.site, languages=tuple(self.languages)))
        return {output_file(kit.address): kit for kit in kits}

    def makes(self, path: str) -> bool:
        """Whether a file is one of these, by its path in the folder of the site; counter pages aren't."""
        indexes = (searching.index_address(self.site, language) for language in self.site.languages)
        lists = (kit.list_address for kit in self.kits.values())
        return path.startswith(searching.PARTS) or path in (WORKER, *indexes, *lists)

    def index(self, language: str, pages: Sequence[bytes]) -> dict[str, bytes]:
        """Write the index of a language from what is known of its pages."""
        return searching.files(self.site, language, map(unpack, pages), self.store)

    def index_stands_on(self, language: str, pages: Sequence[bytes]) -> str:
        """Name what the index of a language depends on."""
        known = (searching.index_address(self.site, language), self.site.search, digest_bytes(*pages))
        return digest(known)

    def lists(self, finished: Mapping[str, bytes], ledger: Ledger) -> dict[str, bytes]:
        """List what can be saved; the counter pages say how much it is. Notes which files were read."""

        def read(address: str) -> bytes:
            path = output_file(address)
            ledger.note((path,))
            return finished[path]

        def weigh(address: str, data: bytes) -> int:
            twin = finished.get(output_file(address) + _BROTLI)
            return transferred(address, data) if twin is None else len(twin)

        made = saving.files(self.kits.values(), self.site_url, self.worker, read, weigh)
        return {output_file(address): data for address, data in made.items()}

    @cached_property
    def lists_stand_on(self) -> str:
        """Name what the lists depend on, besides finished files."""
        return digest((self.site_url, self.worker, tuple(self.kits.values())))

    def sized(self, path: str, read: Read) -> bytes:
        """Return a finished counter page that says how much is saved from it."""
        return saving.sized(self.kits[path], self.site_url, read)


def ledger_of(finished: Mapping[str, bytes]) -> Ledger:
    """Return what answers questions about finished files: their paths are the questions."""

    def answer(question: Question) -> object:
        return finished.get(question[0])

    return Ledger(answer)
