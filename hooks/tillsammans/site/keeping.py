"""What is remembered between builds, as files: an index, and segments of data that are only ever added.

    index.json       what every work stood on, what it asked, and where its outcome lies
    <name>.data      outcomes, one after the other

All of it can be removed at any time. What another version wrote, what is damaged and what is missing count as
never remembered: the index carries its own checksum, and that of every outcome.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from tillsammans.floor.digest import digest_bytes
from tillsammans.floor.memory import Remembered

Outcome = TypeVar("Outcome")

_INDEX = "index.json"
_ENDING = ".data"
_BESIDE = "unfinished"
"""Where a file is written before it takes its place, whole or not at all."""

_MOST_SEGMENTS = 12
"""More than so many are put together to one."""

_LEAST_USED = 0.5
"""Share of the data that is still needed; below it, the segments are put together."""


@dataclass(frozen=True)
class Lying(Generic[Outcome]):
    """Where an outcome lies in a segment."""

    segment: str
    start: int
    size: int
    seal: str
    """Name of its bytes."""
    keeper: Keeper[Outcome]

    def open(self) -> Outcome | None:
        """Return the outcome; None where it is damaged."""
        data = self.keeper.data(self)
        return None if data is None else self.keeper.decode(data)


@dataclass(eq=False)
class Keeper(Generic[Outcome]):
    """Keeps the outcomes of one kind of work in a folder."""

    folder: Path
    stamp: str
    """Name of what all outcomes depend on: versions and code. Those of others are not looked at."""
    encode: Callable[[Outcome], bytes]
    decode: Callable[[bytes], Outcome | None]
    """Returns None for bytes that hold no outcome."""
    _loaded: int = -1
    """Works of the index that was loaded."""

    def load(self) -> dict[str, Remembered[Outcome]]:
        """Return what is kept: name of the work -> outcome, still sealed."""
        try:
            head, _, body = (self.folder / _INDEX).read_bytes().partition(b"\n")
            if head.decode() != digest_bytes(self.stamp.encode(), body):
                return {}
            index = json.loads(body)
        except (OSError, ValueError):
            return {}
        answers = [(tuple(question), name) for *question, name in index["answers"]]
        segments = index["segments"]
        self._loaded = len(index["works"])
        found: dict[str, Remembered[Outcome]] = {}
        for work, stood_on, asked, segment, start, size, seal in index["works"]:
            sealed: Lying[Outcome] = Lying(segments[segment], start, size, seal, self)
            found[work] = Remembered(stood_on, dict(answers[number] for number in asked), sealed=sealed)
        return found

    def data(self, sealed: Lying[Outcome]) -> bytes | None:
        """Read an outcome; None where it isn't what was sealed."""
        try:
            with (self.folder / sealed.segment).open("rb", buffering=0) as segment:
                segment.seek(sealed.start)
                data = segment.read(sealed.size)
        except OSError:
            return None
        return data if digest_bytes(data) == sealed.seal else None

    def save(self, now: Mapping[str, Remembered[Outcome]]) -> None:
        """Keep what is remembered now, and nothing else. A disk that takes no more keeps nothing."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._save(now)
        except OSError:
            return

    def _save(self, now: Mapping[str, Remembered[Outcome]]) -> None:
        kept = {work: found.sealed for work, found in now.items() if isinstance(found.sealed, Lying)}
        fresh = {work: found for work, found in now.items() if work not in kept}
        former = {one.segment for one in kept.values()}
        needed = sum(one.size for one in kept.values())
        held = sum((self.folder / name).stat().st_size for name in former)
        if len(former) >= _MOST_SEGMENTS or needed < held * _LEAST_USED:
            fresh, kept = dict(now), {}
        elif not fresh and len(kept) == self._loaded:
            return
        kept |= self._written(fresh)
        beside = self.folder / _BESIDE
        beside.write_bytes(self._index(now, kept))
        beside.replace(self.folder / _INDEX)
        current = {one.segment for one in kept.values()}
        for path in self.folder.iterdir():
            if path.suffix == _ENDING and path.name not in current:
                path.unlink(missing_ok=True)

    def _written(self, fresh: Mapping[str, Remembered[Outcome]]) -> dict[str, Lying[Outcome]]:
        """Write outcomes to a segment of their own, one by one: together they would take much memory."""
        if not fresh:
            return {}
        places: list[tuple[int, int, str]] = []
        beside = self.folder / _BESIDE
        with beside.open("wb") as segment:
            for found in fresh.values():
                piece = self._bytes(found)
                places.append((segment.tell(), len(piece), digest_bytes(piece)))
                segment.write(piece)
        name = digest_bytes(*(seal.encode() for _, _, seal in places)) + _ENDING
        beside.replace(self.folder / name)
        return {work: Lying(name, *place, self) for work, place in zip(fresh, places, strict=True)}

    def _bytes(self, found: Remembered[Outcome]) -> bytes:
        data = self.data(found.sealed) if isinstance(found.sealed, Lying) else None
        return self.encode(cast("Outcome", found.outcome)) if data is None else data

    def _index(self, now: Mapping[str, Remembered[Outcome]], sealed: Mapping[str, Lying[Outcome]]) -> bytes:
        answers: dict[tuple[tuple[str, ...], str], int] = {}
        segments: dict[str, int] = {}
        works: list[Any] = []
        for work, found in now.items():
            one = sealed[work]
            asked = [answers.setdefault(answer, len(answers)) for answer in found.answers.items()]
            segment = segments.setdefault(one.segment, len(segments))
            works.append([work, found.stood_on, asked, segment, one.start, one.size, one.seal])
        index = {
            "segments": list(segments),
            "answers": [[*question, name] for question, name in answers],
            "works": works,
        }
        body = json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()
        return digest_bytes(self.stamp.encode(), body).encode() + b"\n" + body
