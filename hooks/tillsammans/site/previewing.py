"""The site as its editors see it while they write: each page is made when somebody looks at it.

So it takes as long to see a change as to check the sources and to make one page, however many there are. What
is remembered from before is asked as in a build, and a page that was looked at is renewed after every change.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from tillsammans.site import files
from tillsammans.site.making import Maker

NOT_FOUND = "404.html"
"""What the server shows where there is no page."""


_OF_THE_SERVER = "livereload/"
"""Addresses by which open pages learn of changes."""


@dataclass
class Preview:
    """The folder that a preview shows."""

    _lock: Lock = field(default_factory=Lock)
    _folder: Path | None = None
    _maker: Maker | None = None
    _looked_at: set[str] = field(default_factory=lambda: {NOT_FOUND})

    def show(self, maker: Maker, folder: Path) -> None:
        """Show another site from now on: all that was looked at is made anew in its folder.

        Where something of it cannot be made, the former site is shown on.
        """
        with self._lock:
            made = {path: maker.file(path) for path in sorted(self._looked_at)}
            self._folder, self._maker = folder, maker
            files.place(folder, {path: data for path, data in made.items() if data is not None})

    def look(self, path: str) -> None:
        """Write what somebody wants to look at, given its path in the folder; nothing where there is none."""
        with self._lock:
            made = self._maker.file(path) if self._maker else None
            if made is not None and self._folder:
                files.place(self._folder, {path: made})
                self._looked_at.add(path)


def wanted(address: str, mount: str) -> tuple[str, ...]:
    """Return the paths that an address may mean; `mount` is the path of the site on its host."""
    path = address.removeprefix(mount)
    if not address.startswith(mount) or path.startswith(_OF_THE_SERVER):
        return ()
    if not path or path.endswith("/"):
        return (f"{path}index.html",)
    return path, f"{path}/index.html"
