"""From the finished pages to the lists of what is saved, and to the worker that saves it.

A list names every address with its SHA-256. What arrives with other bytes belongs to another release, and is
not saved. The worker carries the sum of all lists as its version, so that a browser which
compares workers byte by byte sees every change of what it keeps.
"""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from html import escape

from tillsammans.floor.addresses import resolved
from tillsammans.floor.kept import WORKER
from tillsammans.offline import needs
from tillsammans.offline.kit import LIMIT, Kit, TooLargeError

VERSION = "{version}"
"""Where the template of the worker has its version."""

_STEP = 10_000
"""Bytes to which sizes are rounded up for readers."""

_SIZE = re.compile(
    r'(?P<before><(?P<tag>[a-z]+) data-size="(?P<of>transfer|room)">)[^<]*(?P<after></(?P=tag)>)'
)


@dataclass(frozen=True)
class Weight:
    """Bytes of a kit."""

    transfer: int
    """On their way to the reader, compressed."""
    room: int
    """On the device, where browsers keep them as they are."""


Read = Callable[[str], bytes]
"""Address -> bytes of the finished file."""
Weigh = Callable[[str, bytes], int]
"""Address and bytes of a file -> bytes on their way to the reader."""


@dataclass
class Listing:
    """Makes the files of all kits of a site. Every file is read, weighed and summed once."""

    read: Read
    weigh: Weigh
    root: str
    """Path of the site on its host, with a slash at both ends."""

    def __post_init__(self) -> None:
        """Begin with nothing read."""
        self._contents: dict[str, bytes] = {}
        self._weights: dict[str, Weight] = {}
        self._needs: dict[str, tuple[str, ...]] = {}

    def files(self, kits: Iterable[Kit], worker: str) -> dict[str, bytes]:
        """Return the lists, the worker and the counter pages that now say how much it is: address -> bytes.

        `worker` is its template. Sizes of a page that has been through here are replaced, so that the same
        pages give the same files. A site without kits has none. Raises TooLargeError for a kit above LIMIT.
        """
        every = tuple(kits)
        if not every:
            return {}
        for kit in every:
            if self.weight(kit).transfer > LIMIT:
                raise TooLargeError(kit, self.weight(kit).transfer)
        pages = {kit.address: self.sized(kit) for kit in every}
        self._contents |= pages
        lists = {kit.list_address: self._list(kit) for kit in every}
        version = hashlib.sha256(_json([worker, lists])).hexdigest()[:16]
        written = {address: _json({"version": version, **said}) for address, said in lists.items()}
        return {**pages, **written, WORKER: worker.replace(VERSION, version).encode()}

    def weight(self, kit: Kit) -> Weight:
        """Weigh a kit with everything that its pages need."""
        weights = [self._weight(address) for address in self._addresses(kit)]
        return Weight(sum(one.transfer for one in weights), sum(one.room for one in weights))

    def _addresses(self, kit: Kit) -> list[str]:
        """List the pages of a kit, then what they need."""
        needed = (address for page in kit.pages for address in self._needed(page))
        return list(dict.fromkeys((*kit.pages, *needed)))

    def _needed(self, page: str) -> tuple[str, ...]:
        if page not in self._needs:
            direct = self._led(page, needs.of_page)
            styles = [address for address in direct if address.endswith(".css")]
            further = (address for sheet in styles for address in self._led(sheet, needs.of_styles))
            self._needs[page] = (*direct, *further)
        return self._needs[page]

    def _led(self, origin: str, links: Callable[[str], Iterable[str]]) -> list[str]:
        """Return the addresses that a file asks for; what lies elsewhere is nobody's to keep."""
        found = links(self._content(origin).decode())
        led = (resolved(origin, link, self.root) for link in found)
        return [address for address in led if address is not None]

    def _content(self, address: str) -> bytes:
        if address not in self._contents:
            self._contents[address] = self.read(address)
        return self._contents[address]

    def _weight(self, address: str) -> Weight:
        if address not in self._weights:
            content = self._content(address)
            self._weights[address] = Weight(self.weigh(address, content), len(content))
        return self._weights[address]

    def sized(self, kit: Kit) -> bytes:
        """Say on the counter page how much it is."""
        weight = self.weight(kit)
        sizes = {"transfer": written_size(weight.transfer), "room": written_size(weight.room)}
        html = self._content(kit.address).decode()
        return _SIZE.sub(lambda at: f"{at['before']}{sizes[at['of']]}{at['after']}", html).encode()

    def _list(self, kit: Kit) -> Mapping[str, object]:
        """Say what is in a kit. Notes are put into pages by the worker, so they are HTML."""
        return {
            "kit": kit.address,
            "files": {address: _sum(self._content(address)) for address in self._addresses(kit)},
            "instead": dict(sorted(kit.instead.items(), key=lambda item: -len(item[0]))),
            "notes": {language: escape(said.note) for language, said in kit.said.items()},
            "states": {language: said.state for language, said in kit.said.items()},
        }


def written_size(size: int) -> str:
    """Write bytes for readers, rounded up: `190 kB`. The space never ends a line."""
    return f"{-(-size // _STEP) * _STEP // 1000}\u00a0kB"


def _sum(content: bytes) -> str:
    """Return the SHA-256 of a file as browsers check it (Subresource Integrity)."""
    return f"sha256-{b64encode(hashlib.sha256(content).digest()).decode()}"


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
