"""What is kept between builds: what the checks found, and what the pages became."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from tillsammans.floor.memory import Memory
from tillsammans.floor.processes import aside
from tillsammans.pages.links import Way
from tillsammans.site import files
from tillsammans.site.following import Followed
from tillsammans.site.keeping import Keeper
from tillsammans.site.making import Output
from tillsammans.site.pickling import pickled, unpickled
from tillsammans.site.remembering import Checked
from tillsammans.site.unchanged import FOLDER, made_with

Waits = Callable[[], None]
"""Waits until something is kept."""


@dataclass
class Cache:
    """What is remembered of a project. In a preview it lives on from one build to the next."""

    checked: Checked
    outputs: Memory[Output]
    _checks: Keeper[Any] | None = None
    _pages: Keeper[Output] | None = None

    def keep_checks(self) -> Waits:
        """Keep what the checks found, beside what follows, and forget it."""
        found, self.checked.memory = self.checked.memory.now, Memory()
        return aside(partial(self._checks.save, found), self.checked.processes) if self._checks else _nothing

    def keep_outputs(self) -> None:
        """Keep what was made. Not beside what follows: what two processes look through is in memory twice."""
        if self._pages:
            self._pages.save(self.outputs.now)

    def renew(self) -> None:
        """Begin anew: what was made or taken this time is what is remembered."""
        for memory in (self.checked.memory, self.outputs):
            memory.former, memory.now = memory.now, {}


def _nothing() -> None:
    """Keep nothing."""


def load(root: Path, processes: int = 1) -> Cache:
    """Load what is kept of the project in a folder."""
    if not files.keeps():
        return Cache(Checked(processes=processes), Memory())
    stamp = made_with()
    checks: Keeper[Any] = Keeper(root / FOLDER / "checks", stamp, pickled, unpickled)
    pages = Keeper(root / FOLDER / "pages", stamp, encode, decode)
    return Cache(Checked(Memory(former=checks.load()), processes), Memory(former=pages.load()), checks, pages)


def encode(output: Output) -> bytes:
    """Write what a work gave: a line that says what is there, then the files one after the other."""
    followed = output.followed
    head = {
        "files": [[path, len(data)] for path, data in output.files.items()],
        "followed": followed
        and [followed.language, followed.path, sorted(followed.anchors), list(map(list, followed.ways))],
        "found": None if output.found is None else len(output.found),
    }
    line = json.dumps(head, ensure_ascii=False).encode()
    return b"".join((line, b"\n", *output.files.values(), output.found or b""))


def decode(data: bytes) -> Output | None:
    """Read what `encode` wrote; None for anything else."""
    line, _, rest = data.partition(b"\n")
    try:
        head = json.loads(line)
        made = {}
        start = 0
        for path, size in head["files"]:
            made[path] = rest[start : start + size]
            start += size
        followed = head["followed"] and _followed(*head["followed"])
        found = None if head["found"] is None else rest[start : start + head["found"]]
        start += head["found"] or 0
    except (ValueError, TypeError, KeyError):
        return None
    return Output(made, followed, found) if start == len(rest) else None


def _followed(language: str, path: str, anchors: list[str], ways: list[list[Any]]) -> Followed:
    return Followed(language, path, frozenset(anchors), tuple(Way(*way) for way in ways))
