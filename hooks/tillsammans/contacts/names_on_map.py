"""Where the names stand on a map: inside the area where there is room, else beside it on empty ground.

The width of a name is estimated from its letters. A name that fits nowhere is left out;
it is still the name of the area's link, and it stands in the list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tillsammans.contacts.outlines import Area, Drawing, Point, Ring

LETTER = 0.58
"""Width of a letter of the site's bold face, in heights of the text; a name is seldom wider."""

STEP = 6
"""Units between the places that are tried."""

ROOMS = (14, 10, 7, 4, 2)
"""Units of free space around a name, the most that can be had first."""

BESIDE = 6
"""Units between an area and a name beside it."""


@dataclass(frozen=True)
class Name:
    """The place of a name: the middle of its line."""

    x: int
    y: int
    is_inside: bool


@dataclass(frozen=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> _Box:
        return _Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


def place(drawing: Drawing, size: int) -> dict[str, Name | None]:
    """Find the place of every area's name, written in letters of a size: code -> place."""
    everything = [ring for area in drawing.areas for ring in area.rings]
    taken: list[_Box] = []
    places: dict[str, Name | None] = {}
    for area in drawing.areas:
        found = _inside(area, size)
        if found:
            taken.append(_box(found.x, found.y, area.name, size))
        places[area.code] = found
    for area in drawing.areas:
        if places[area.code] is None:
            found = _beside(area, drawing, everything, taken, size)
            if found:
                taken.append(_box(found.x, found.y, area.name, size))
            places[area.code] = found
    return places


def _box(x: float, y: float, name: str, size: int) -> _Box:
    half = len(name) * LETTER * size / 2
    return _Box(x - half, y - size / 2, x + half, y + size / 2)


def _inside(area: Area, size: int) -> Name | None:
    """Try the whole area; of the places with most room the one nearest to its middle."""
    corners = [point for ring in area.rings for point in ring]
    if not corners:
        return None
    west, east = min(x for x, _ in corners), max(x for x, _ in corners)
    north, south = min(y for _, y in corners), max(y for _, y in corners)
    middle = ((west + east) / 2, (north + south) / 2)
    tried = [
        (x, y)
        for y in range(north, south + 1, STEP)
        for x in range(west, east + 1, STEP)
        if _is_free(_box(x, y, area.name, size), area.rings) and _holds(area.rings, (x, y))
    ]
    tried.sort(key=lambda point: (abs(point[0] - middle[0]) + abs(point[1] - middle[1]), point))
    for room in ROOMS:
        for x, y in tried:
            if _is_free(_box(x, y, area.name, size).grown(room), area.rings):
                return Name(x, y, is_inside=True)
    return None


def _beside(
    area: Area, drawing: Drawing, everything: Sequence[Ring], taken: Sequence[_Box], size: int
) -> Name | None:
    """Try every height, right of the area and then left of it; the one nearest to its middle."""
    half = len(area.name) * LETTER * size / 2 + BESIDE
    sheet = _Box(0, 0, drawing.width, drawing.height)
    found = []
    for y, west, east in _rows(area.rings, size):
        for x in (east + half, west - half):
            box = _box(x, y, area.name, size)
            if (
                _contains(sheet, box)
                and _is_free(box.grown(ROOMS[-1]), everything)
                and not _holds(everything, (round(x), y))
                and not any(_touch(box, other) for other in taken)
            ):
                found.append((x, y))
    if not found:
        return None
    heights = [y for ring in area.rings for _, y in ring]
    middle = (min(heights) + max(heights)) / 2
    x, y = min(found, key=lambda point: (abs(point[1] - middle), -point[0]))
    return Name(round(x), y, is_inside=False)


def _rows(rings: Sequence[Ring], size: int) -> Iterator[tuple[int, float, float]]:
    """Walk down an area: height, and how far west and east it reaches within a line of text."""
    heights = [y for ring in rings for _, y in ring]
    for y in range(min(heights, default=0), max(heights, default=-1), STEP):
        line = (y - size // 2, y, y + size // 2)
        crossings = [x for height in line for x in _crossings(rings, height + 0.5)]
        yield y, min(crossings), max(crossings)


def _crossings(rings: Sequence[Ring], y: float) -> Iterator[float]:
    """Find where a level line crosses the outline."""
    for ring in rings:
        for (x1, y1), (x2, y2) in pairwise((*ring, *ring[:1])):
            if (y1 > y) != (y2 > y):
                yield x1 + (y - y1) * (x2 - x1) / (y2 - y1)


def _holds(rings: Sequence[Ring], point: Point) -> bool:
    """Whether a point is within an outline: the line to the right of it crosses it an odd number of times."""
    return sum(x > point[0] for x in _crossings(rings, point[1] + 0.5)) % 2 == 1


def _is_free(box: _Box, rings: Sequence[Ring]) -> bool:
    """Whether no line runs through a box."""
    return not any(
        _runs_through(start, end, box) for ring in rings for start, end in pairwise((*ring, *ring[:1]))
    )


def _runs_through(start: Point, end: Point, box: _Box) -> bool:
    """Clip a straight piece by the sides of a box; something is left where it runs through."""
    first, last = 0.0, 1.0
    for at, along, low, high in (
        (start[0], end[0] - start[0], box.left, box.right),
        (start[1], end[1] - start[1], box.top, box.bottom),
    ):
        if along == 0:
            if not low <= at <= high:
                return False
            continue
        ends = sorted(((low - at) / along, (high - at) / along))
        first, last = max(first, ends[0]), min(last, ends[1])
    return first <= last


def _contains(outer: _Box, inner: _Box) -> bool:
    return (
        outer.left <= inner.left
        and outer.top <= inner.top
        and inner.right <= outer.right
        and inner.bottom <= outer.bottom
    )


def _touch(one: _Box, other: _Box) -> bool:
    return (
        one.left <= other.right
        and other.left <= one.right
        and one.top <= other.bottom
        and other.top <= one.bottom
    )
