"""What has been made once is kept: by what it was made from, and how."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field

_SEAL = hashlib.sha256().digest_size


@dataclass
class Store:
    """Keeps bytes under names. A name must tell everything that the bytes depend on."""

    read: Callable[[str], bytes | None]
    """Name -> what was written under it; None where there is nothing."""
    write: Callable[[str, bytes], None]
    made: list[str] = field(default_factory=list)
    """Names of what wasn't there and had to be made."""

    def kept(self, name: str, make: Callable[[], bytes]) -> bytes:
        """Return what is kept under a name; make it where it is missing or damaged."""
        content = self.find(name)
        return self.keep(name, make()) if content is None else content

    def find(self, name: str) -> bytes | None:
        """Return what is kept under a name; None where it is missing or damaged."""
        return _opened(self.read(name))

    def keep(self, name: str, content: bytes) -> bytes:
        """Keep what had to be made, and return it."""
        self.made.append(name)
        self.write(name, _sealed(content))
        return content


def fingerprint(*parts: object) -> str:
    """Name what something is made from, in 20 characters."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:20]


def _sealed(content: bytes) -> bytes:
    """Put the checksum before the content."""
    return hashlib.sha256(content).digest() + content


def _opened(sealed: bytes | None) -> bytes | None:
    """Return the content; None where it isn't what was sealed."""
    if sealed is None:
        return None
    content = sealed[_SEAL:]
    return content if hashlib.sha256(content).digest() == sealed[:_SEAL] else None
