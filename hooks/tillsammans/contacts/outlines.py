"""Outlines of municipalities: GeoJSON becomes the paths of a small map whose neighbours share their borders.

A border between two areas is one arc, simplified once, so that neither a gap nor an overlap can arise.
Everything is counted in whole units of the drawing; the same input gives the same map.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NoReturn

from tillsammans.floor.languages import Text, words
from tillsammans.floor.problems import Position
from tillsammans.floor.rules import outline_shape

Degrees = tuple[float, float]
"""Longitude and latitude (WGS 84)."""

Point = tuple[int, int]
"""Units of the drawing, to the right and down."""

Ring = tuple[Point, ...]
"""The corners of a closed line; the first is not repeated."""

POINTS = 5_000
"""Corners in a file; the outlines of a county have some hundreds."""

_STEEPEST = 85.0
"""Degrees of latitude beyond which this projection has nothing to show."""


@dataclass(frozen=True)
class Outline:
    """A municipality as it was measured."""

    code: str
    name: str
    rings: tuple[tuple[Degrees, ...], ...]
    """Closed lines; the first point is not repeated."""


@dataclass(frozen=True)
class Area:
    """A municipality as it is drawn."""

    code: str
    name: str
    rings: tuple[Ring, ...]

    @property
    def path(self) -> str:
        """The value of `d` of an SVG path."""
        return "".join(map(_path, self.rings))


@dataclass(frozen=True)
class Drawing:
    """All areas, and the size of the sheet in units."""

    width: int
    height: int
    areas: tuple[Area, ...]


def read(path: str, text: str) -> tuple[Outline, ...]:
    """Read outlines from the GeoJSON text of a file.

    Raises RefusedError where the text isn't GeoJSON of named polygons.
    """
    reader = _Reader(path)
    collection = reader.parse(text)
    features = reader.items(reader.field(collection, "features", ""), "features")
    outlines = tuple(reader.outline(feature, f"features[{n}]") for n, feature in enumerate(features))
    if len({outline.code for outline in outlines}) < len(outlines):
        reader.refuse(words("Två kommuner har samma kod.", "Two municipalities have the same code."))
    return outlines


@dataclass
class _Reader:
    """Takes GeoJSON apart and says where in it something is wrong."""

    path: str
    points: int = 0

    def refuse(self, message: Text, line: int = 1, column: int = 1) -> NoReturn:
        raise outline_shape.refusal(Position(self.path, line, column), message) from None

    def wrong(self, place: str, sv: str, en: str) -> NoReturn:
        self.refuse(words(f"{place}: {sv}.", f"{place}: {en}."))

    def parse(self, text: str) -> Any:
        try:
            return json.loads(text)
        except json.JSONDecodeError as error:
            message = words("Filen är inte giltig JSON.", "The file is not valid JSON.")
            self.refuse(message, error.lineno, error.colno)
        except (RecursionError, ValueError):
            self.refuse(
                words(
                    "Filen har för djupa nivåer eller för stora tal.",
                    "The file has too many levels or too large numbers.",
                )
            )

    def field(self, value: Any, name: str, place: str) -> Any:
        where = f"{place}.{name}".lstrip(".")
        if not isinstance(value, dict) or name not in value:
            self.wrong(where, "fältet saknas", "the field is missing")
        return value[name]

    def items(self, value: Any, place: str) -> list[Any]:
        if not isinstance(value, list) or not value:
            self.wrong(place, "här ska en lista stå", "a list is expected here")
        return value

    def name(self, value: Any, place: str) -> str:
        if not isinstance(value, str) or not value.strip():
            self.wrong(place, "här ska text stå", "text is expected here")
        return value.strip()

    def outline(self, feature: Any, place: str) -> Outline:
        properties = self.field(feature, "properties", place)
        geometry = self.field(feature, "geometry", place)
        kind = self.field(geometry, "type", f"{place}.geometry")
        where = f"{place}.geometry.coordinates"
        coordinates = self.field(geometry, "coordinates", f"{place}.geometry")
        if kind not in ("Polygon", "MultiPolygon"):
            self.wrong(
                f"{place}.geometry.type", "skriv Polygon eller MultiPolygon", "write Polygon or MultiPolygon"
            )
        polygons = [coordinates] if kind == "Polygon" else self.items(coordinates, where)
        return Outline(
            code=self.name(self.field(properties, "code", f"{place}.properties"), f"{place}.properties.code"),
            name=self.name(self.field(properties, "name", f"{place}.properties"), f"{place}.properties.name"),
            rings=tuple(
                self.ring(ring, where) for polygon in polygons for ring in self.items(polygon, where)
            ),
        )

    def ring(self, value: Any, place: str) -> tuple[Degrees, ...]:
        points = [self.degrees(point, place) for point in self.items(value, place)]
        self.points += len(points)
        if self.points > POINTS:
            self.refuse(words(f"Fler än {POINTS} punkter.", f"More than {POINTS} points."))
        if len(points) < 4 or points[0] != points[-1]:
            self.wrong(place, "en gräns är inte sluten", "a ring is not closed")
        return tuple(points[:-1])

    def degrees(self, value: Any, place: str) -> Degrees:
        is_pair = isinstance(value, list) and len(value) >= 2
        longitude, latitude = value[:2] if is_pair else (math.nan, math.nan)
        if not _is_within(longitude, 180) or not _is_within(latitude, _STEEPEST):
            self.wrong(place, "en punkt är inte [longitud, latitud]", "a point is not [longitude, latitude]")
        return float(longitude), float(latitude)


def _is_within(value: Any, limit: float) -> bool:
    """Whether a value is a number of degrees; NaN is not, and neither is true."""
    return isinstance(value, int | float) and not isinstance(value, bool) and -limit <= value <= limit


def draw(outlines: Sequence[Outline], width: int, tolerance: float, margin: int = 2) -> Drawing:
    """Draw outlines on a sheet of a width, leaving out corners nearer than a tolerance to a straight line.

    An area too small to have a surface at this size has no rings.
    """
    corners = [point for outline in outlines for ring in outline.rings for point in ring]
    project, height = _projection(corners, width, margin)
    rings = {outline.code: [_distinct(map(project, ring)) for ring in outline.rings] for outline in outlines}
    neighbours = _neighbours(ring for own in rings.values() for ring in own)
    areas = []
    for outline in outlines:
        simple = (_simplified(ring, neighbours, tolerance) for ring in rings[outline.code])
        kept = tuple(ring for ring in simple if _surface(ring))
        areas.append(Area(outline.code, outline.name, kept))
    return Drawing(width, height, tuple(areas))


def _projection(
    corners: Sequence[Degrees], width: int, margin: int
) -> tuple[Callable[[Degrees], Point], int]:
    """Make the projection: degrees of longitude are shortened as they are at the middle latitude."""
    if not corners:
        return lambda _: (0, 0), 0
    west, east = min(x for x, _ in corners), max(x for x, _ in corners)
    south, north = min(y for _, y in corners), max(y for _, y in corners)
    shortened = math.cos(math.radians((south + north) / 2))
    scale = (width - 2 * margin) / max((east - west) * shortened, 1e-9)

    def project(point: Degrees) -> Point:
        longitude, latitude = point
        return (
            margin + round((longitude - west) * shortened * scale),
            margin + round((north - latitude) * scale),
        )

    return project, 2 * margin + round((north - south) * scale)


def _distinct(points: Iterable[Point]) -> Ring:
    """Drop the points that fall on the one before."""
    kept: list[Point] = []
    for point in points:
        if not kept or point != kept[-1]:
            kept.append(point)
    while len(kept) > 1 and kept[0] == kept[-1]:
        kept.pop()
    return tuple(kept)


def _neighbours(rings: Iterable[Ring]) -> Mapping[Point, frozenset[Point]]:
    """Find the points beside each point, over all rings; where there are not two, arcs meet."""
    beside: dict[Point, set[Point]] = {}
    for ring in rings:
        for start, end in pairwise((*ring, *ring[:1])):
            beside.setdefault(start, set()).add(end)
            beside.setdefault(end, set()).add(start)
    return {point: frozenset(others) for point, others in beside.items()}


def _simplified(ring: Ring, neighbours: Mapping[Point, frozenset[Point]], tolerance: float) -> Ring:
    """Simplify a ring arc by arc; an arc comes out the same whichever of its areas it is drawn for."""
    corners: list[Point] = []
    for arc in _arcs(ring, neighbours):
        forward = min(arc, arc[::-1])
        simple = _straightened(forward, tolerance)[:: 1 if forward == arc else -1]
        corners.extend(simple[:-1])
    return tuple(corners)


def _arcs(ring: Ring, neighbours: Mapping[Point, frozenset[Point]]) -> Iterator[Ring]:
    """Cut a ring where arcs meet; a ring that meets none is one arc from its first corner in order."""
    cuts = [index for index, point in enumerate(ring) if len(neighbours[point]) != 2]
    if not cuts:
        cuts = [ring.index(min(ring))]
    turned = ring[cuts[0] :] + ring[: cuts[0]] + (ring[cuts[0]],)
    places = [cut - cuts[0] for cut in cuts] + [len(ring)]
    for start, end in pairwise(places):
        yield turned[start : end + 1]


def _straightened(arc: Ring, tolerance: float) -> Ring:
    """Keep the ends and every corner further than a tolerance from the line (Douglas and Peucker's way)."""
    kept = {0, len(arc) - 1}
    waiting = [(0, len(arc) - 1)]
    while waiting:
        start, end = waiting.pop()
        between = range(start + 1, end)
        furthest = max(between, key=lambda index: _distance(arc[index], arc[start], arc[end]), default=start)
        if furthest != start and _distance(arc[furthest], arc[start], arc[end]) > tolerance:
            kept.add(furthest)
            waiting += [(start, furthest), (furthest, end)]
    return tuple(arc[index] for index in sorted(kept))


def _distance(point: Point, start: Point, end: Point) -> float:
    """Measure from a point to the straight piece between two others."""
    along = (end[0] - start[0], end[1] - start[1])
    length = along[0] ** 2 + along[1] ** 2
    share = ((point[0] - start[0]) * along[0] + (point[1] - start[1]) * along[1]) / length if length else 0.0
    share = min(max(share, 0.0), 1.0)
    return math.hypot(point[0] - start[0] - share * along[0], point[1] - start[1] - share * along[1])


def _surface(ring: Ring) -> int:
    """Return twice the surface inside a ring; negative the other way round."""
    return sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairwise((*ring, *ring[:1])))


def _path(ring: Ring) -> str:
    """Write a ring as relative steps: `M12 30l3-4-5 6z`."""
    steps = [(x - former_x, y - former_y) for (former_x, former_y), (x, y) in pairwise(ring)]
    numbers = [str(number) for step in steps for number in step]
    line = "".join(number if number.startswith("-") else f" {number}" for number in numbers).lstrip()
    return f"M{ring[0][0]} {ring[0][1]}l{line}z"
