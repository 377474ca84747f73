"""The programs of others that the desk runs on: which version, and how it is known that it is that one.

They are fetched once, by `make editor`, and kept as they came. Every build that uses them checks them again.
"""

from __future__ import annotations

import base64
import hashlib
import io
import tarfile
from dataclasses import dataclass
from fnmatch import fnmatchcase

from tillsammans.floor.languages import Text, words

CACHE = ".cache/editor"
"""Where they are kept, relative to the project. It can be removed at any time."""


@dataclass(frozen=True)
class Package:
    """A package of the npm registry."""

    name: str
    version: str
    integrity: str
    """Of its archive, as the registry says it: `sha512-…`."""
    folder: str
    """Where its files stand below the desk's address."""
    wanted: tuple[str, ...]
    """Names of files that the desk needs: `npm/*.js`."""

    @property
    def request(self) -> str:
        """What the registry's client is asked for."""
        return f"{self.name}@{self.version}"

    @property
    def archive(self) -> str:
        """What the client calls the archive."""
        return f"{self.name.removeprefix('@').replace('/', '-')}-{self.version}.tgz"


SVELTIA = Package(
    "@sveltia/cms",
    "0.221.1",
    "sha512-J+Qoik9kGMk2L7vNpOQrnDmFRi+NB6vwJ0f657YtsxWH0P8WYSYRRSRC2pQ/jGGbVlM//Pg/WIgmkpswqoo3gQ==",
    "sveltia",
    (
        "npm/index.js",
        "npm/chunks/react*.js",
        "npm/assets/*.woff2",
        "npm/assets/*.txt",
        "locales/sv.json",
        "LICENSE.txt",
    ),
)
"""The desk itself (MIT)."""

IMMUTABLE = Package(
    "immutable",
    "5.1.9",
    "sha512-m8nVez3rwrgmWxtLMt1ZYXB2Lv7OKYn/disyxAlSDYAlKSlFoPPfIAmAM/M5xqL4m4C/wAPw7S2/CNaUii1Hxg==",
    "immutable",
    ("dist/immutable.es.js", "LICENSE"),
)
"""What the desk gives previews their values in (MIT)."""

YAML = Package(
    "yaml",
    "2.9.1",
    "sha512-3NxN8+78OdzbT7C/WjGsyfPAtJaN3FNDsWxv7Y7mcDsT/oOmgW8BpyQQFFBnvZE3j9Y2Sdz1ULFLezL7Eb2yFw==",
    "yaml",
    ("browser/*.js", "LICENSE"),
)
"""Reads and writes YAML with its comments (ISC)."""

PACKAGES = (SVELTIA, IMMUTABLE, YAML)

_MISSING = words(
    "Redigeringsbordet är inte installerat: {name} saknas. Kör: make editor",
    "The editing desk is not installed: {name} is missing. Run: make editor",
)
_DAMAGED = words(
    "{name} är inte den fil som projektet litar på. Ta bort .cache/editor och kör: make editor",
    "{name} is not the file that the project trusts. Remove .cache/editor and run: make editor",
)


class PackageError(Exception):
    """A package that cannot be used; carries the words that say why."""

    def __init__(self, package: Package, why: Text) -> None:
        """Take the words, in which `{name}` stands for the archive."""
        super().__init__(why.in_language("en").format(name=package.archive))
        self.why = Text({code: text.format(name=package.archive) for code, text in why.root.items()})


def is_genuine(package: Package, archive: bytes) -> bool:
    """Tell whether an archive is the one that was pinned."""
    digest = base64.b64encode(hashlib.sha512(archive).digest()).decode()
    return f"sha512-{digest}" == package.integrity


def opened(package: Package, archive: bytes | None, wanted: tuple[str, ...] = ()) -> dict[str, bytes]:
    """Take out what the desk needs of an archive: name -> content. Raises PackageError for another one."""
    if archive is None:
        raise PackageError(package, _MISSING)
    if not is_genuine(package, archive):
        raise PackageError(package, _DAMAGED)
    names = wanted or package.wanted
    found = {}
    with tarfile.open(fileobj=io.BytesIO(archive), mode="r:gz") as members:
        for member in members:
            name = member.name.removeprefix("package/")
            file = members.extractfile(member) if any(fnmatchcase(name, one) for one in names) else None
            if file is not None:
                found[name] = file.read()
    return found
