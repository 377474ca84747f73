"""Outlines: what is read, what is refused, and that neighbours share their borders."""

from __future__ import annotations

import contextlib
import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st
from project import ROOT
from small_project import printed, small_project, write
from tillsammans.contacts import outlines
from tillsammans.contacts.outlines import Area, Outline, draw, read
from tillsammans.floor.problems import as_text
from tillsammans.floor.rule import RefusedError

PATH = "docs/_data/registers/lan.geojson"
COUNTY = ROOT / "docs/_data/registers/vasternorrland.geojson"

WEST = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]
EAST = [[1, 0], [2, 0], [2, 1], [1, 1], [1, 0]]
RING = (outlines.POINTS + 1) * [[0, 0]]


def feature(code: str, coordinates: Any, kind: str = "Polygon") -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": {"code": code, "name": f"N{code}"},
        "geometry": {"type": kind, "coordinates": coordinates},
    }


def geojson(*features: object) -> str:
    return json.dumps({"type": "FeatureCollection", "features": features})


def test_two_squares_side_by_side() -> None:
    text = geojson(feature("1", [WEST]), feature("2", [[EAST]], "MultiPolygon"))

    shapes = read(PATH, text)
    drawing = draw(shapes, width=24, tolerance=1)

    assert shapes == (
        Outline("1", "N1", (((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)),)),
        Outline("2", "N2", (((1.0, 0.0), (2.0, 0.0), (2.0, 1.0), (1.0, 1.0)),)),
    )
    assert (drawing.width, drawing.height) == (24, 14)
    assert drawing.areas == (
        Area("1", "N1", (((12, 12), (12, 2), (2, 2), (2, 12)),)),
        Area("2", "N2", (((12, 12), (22, 12), (22, 2), (12, 2)),)),
    )
    assert [area.path for area in drawing.areas] == ["M12 12l0-10-10 0 0 10z", "M12 12l10 0 0-10-10 0z"]


def test_a_sheet_without_outlines_is_empty() -> None:
    assert draw((), width=24, tolerance=1).areas == ()
    assert draw((), width=24, tolerance=1).height == 0


def test_corners_near_a_straight_line_are_left_out_on_both_sides_of_a_border() -> None:
    west = [[0, 0], [1, 0], [1.02, 0.5], [1, 1], [0, 1], [0, 0]]
    east = [[1, 0], [2, 0], [2, 1], [1, 1], [1.02, 0.5], [1, 0]]
    shapes = read(PATH, geojson(feature("1", [west]), feature("2", [east])))

    coarse = draw(shapes, width=204, tolerance=5, margin=2)
    fine = draw(shapes, width=204, tolerance=1, margin=2)

    assert [len(area.rings[0]) for area in coarse.areas] == [4, 4]
    assert [len(area.rings[0]) for area in fine.areas] == [5, 5]


def test_an_island_in_a_lake_is_cut_out_by_the_same_line() -> None:
    lake = [[1, 1], [1, 2], [2, 2], [2, 1], [1, 1]]
    land = [[0, 0], [3, 0], [3, 3], [0, 3], [0, 0]]
    shapes = read(PATH, geojson(feature("1", [land, lake]), feature("2", [[[2, 1], *lake[:4]]])))

    drawing = draw(shapes, width=34, tolerance=1)

    _, hole = drawing.areas[0].rings
    (island,) = drawing.areas[1].rings
    assert sorted(hole) == sorted(island)
    assert hole[0] == island[0]


def test_an_area_without_a_surface_at_this_size_has_no_rings() -> None:
    speck = [[0.5, 0.5], [0.5001, 0.5], [0.5001, 0.5001], [0.5, 0.5]]
    shapes = read(PATH, geojson(feature("1", [WEST]), feature("2", [speck])))

    assert draw(shapes, width=24, tolerance=1).areas[1] == Area("2", "N2", ())


POINT = "features[0].geometry.coordinates"
BROKEN = [
    ("{", "Filen är inte giltig JSON.", "The file is not valid JSON.", 2),
    ("[" * 100_000, "Filen har för djupa nivåer eller för stora tal.",
     "The file has too many levels or too large numbers.", 1),
    ("1" * 5000, "Filen har för djupa nivåer eller för stora tal.",
     "The file has too many levels or too large numbers.", 1),
    ("[]", "features: fältet saknas.", "features: the field is missing.", 1),
    ('{"features": []}', "features: här ska en lista stå.", "features: a list is expected here.", 1),
    (geojson(7), "features[0].properties: fältet saknas.",
     "features[0].properties: the field is missing.", 1),
    (geojson({"properties": {}, "geometry": {"type": "Polygon"}}),
     "features[0].geometry.coordinates: fältet saknas.",
     "features[0].geometry.coordinates: the field is missing.", 1),
    (geojson(feature("1", WEST, "Point")), "features[0].geometry.type: skriv Polygon eller MultiPolygon.",
     "features[0].geometry.type: write Polygon or MultiPolygon.", 1),
    (geojson(feature(" ", [WEST])), "features[0].properties.code: här ska text stå.",
     "features[0].properties.code: text is expected here.", 1),
    (geojson(feature("1", [WEST]), feature("1", [EAST])), "Två kommuner har samma kod.",
     "Two municipalities have the same code.", 1),
    (geojson(feature("1", [WEST[:4]])), f"{POINT}: en gräns är inte sluten.",
     f"{POINT}: a ring is not closed.", 1),
    (geojson(feature("1", [[[0, 0], [1, 1], [0, 0]]])), f"{POINT}: en gräns är inte sluten.",
     f"{POINT}: a ring is not closed.", 1),
    (geojson(feature("1", [RING])), "Fler än 5000 punkter.", "More than 5000 points.", 1),
    *(
        (geojson(feature("1", [[point] * 4])), f"{POINT}: en punkt är inte [longitud, latitud].",
         f"{POINT}: a point is not [longitude, latitude].", 1)
        for point in ([181, 0], [0, 86], ["0", 0], [True, 0], [float("nan"), 0], [0], "00", None)
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "swedish", "english", "column"), BROKEN)
def test_what_is_no_outline_is_refused_with_words(text: str, swedish: str, english: str, column: int) -> None:
    with pytest.raises(RefusedError) as refused:
        read(PATH, text)

    problem = refused.value.problem
    assert as_text(problem, "sv") == (
        f"{PATH}:1:{column}: error[outline-shape]: {swedish}\n    "
        "Gör så här: Hämta tillbaka filen ur historiken, eller ta bort den: då visas ingen karta."
    )
    assert as_text(problem, "en") == (
        f"{PATH}:1:{column}: error[outline-shape]: {english}\n    "
        "Do this: Bring the file back from the history, or remove it: then no map is shown."
    )


def test_the_check_of_a_project_tells_of_broken_outlines(tmp_path: Path) -> None:
    folder = small_project(tmp_path)
    write(folder, PATH, '{\n  "features": [,]\n}\n')

    assert printed(folder).startswith(f"{PATH}:2:16: error[outline-shape]: Filen är inte giltig JSON.\n")


def test_the_check_of_a_project_reads_outlines(tmp_path: Path) -> None:
    folder = small_project(tmp_path)
    write(folder, PATH, geojson(feature("1", [WEST])))

    assert printed(folder) == ""


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["features", "properties", "geometry", "type", "coordinates", "code", "name"]),
            inner,
        )
    ),
    max_leaves=20,
)


@given(st.text() | JSON.map(json.dumps))
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(RefusedError):
        assert read(PATH, text)


@given(st.data())
def test_any_mended_tile_of_a_map_is_drawn_without_gaps(data: st.DataObject) -> None:
    """A board of tiles with crooked corners: inner edges belong to two areas, outer ones to one."""
    size = data.draw(st.integers(1, 4))
    shift = st.integers(-40, 40).map(lambda hundredths: hundredths / 100)
    corners = {
        (x, y): [x + data.draw(shift), y + data.draw(shift)] for x in range(size + 1) for y in range(size + 1)
    }
    features = []
    for x in range(size):
        for y in range(size):
            ring = [corners[x, y], corners[x + 1, y], corners[x + 1, y + 1], corners[x, y + 1]]
            turn = data.draw(st.integers(0, 3))
            ring = ring[turn:] + ring[:turn]
            features.append(feature(f"{x}-{y}", [[*ring, ring[0]]]))

    drawing = draw(
        read(PATH, geojson(*features)), width=500, tolerance=data.draw(st.sampled_from([0.0, 1.0]))
    )

    uses = Counter(frozenset(edge) for area in drawing.areas for ring in area.rings for edge in edges(ring))
    assert set(uses.values()) <= {1, 2}
    assert sum(uses.values()) == 4 * size * size
    assert len(uses) == 2 * size * (size + 1)
    assert all(
        0 <= x <= drawing.width and 0 <= y <= drawing.height
        for area in drawing.areas
        for ring in area.rings
        for x, y in ring
    )


@given(
    st.lists(st.tuples(st.integers(-500, 500), st.integers(-500, 500)), min_size=3, max_size=40, unique=True)
)
def test_a_path_says_the_corners_of_its_ring(corners: list[tuple[int, int]]) -> None:
    assert followed(Area("1", "N", (tuple(corners),)).path) == [corners]


def edges(ring: outlines.Ring) -> list[tuple[outlines.Point, outlines.Point]]:
    return list(pairwise((*ring, ring[0])))


def followed(path: str) -> list[list[tuple[int, int]]]:
    """Follow a path as a browser does."""
    rings = []
    for start, steps in re.findall(r"M(-?\d+ -?\d+)l([^z]*)z", path):
        x, y = map(int, start.split())
        corners = [(x, y)]
        numbers = [int(number) for number in re.findall(r"-?\d+", steps)]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            corners.append((x, y))
        rings.append(corners)
    return rings


def test_the_county_is_whole_small_and_the_same_every_time() -> None:
    text = COUNTY.read_text("utf-8")
    drawing = draw(read("x", text), width=360, tolerance=1.5)
    paths = [area.path for area in drawing.areas]
    uses = Counter(frozenset(edge) for area in drawing.areas for ring in area.rings for edge in edges(ring))

    assert paths == [area.path for area in draw(read("x", text), width=360, tolerance=1.5).areas]
    assert [area.name for area in drawing.areas] == [
        "Örnsköldsvik", "Ånge", "Kramfors", "Sundsvall", "Timrå", "Sollefteå", "Härnösand",
    ]  # fmt: skip
    assert len(brotli.compress("".join(paths).encode())) < 700
    assert set(uses.values()) == {1, 2}
    # The outer edges form one closed line: the county has neither gaps nor overlaps.
    ends = Counter(point for edge, number in uses.items() if number == 1 for point in edge)
    assert set(ends.values()) == {2}
