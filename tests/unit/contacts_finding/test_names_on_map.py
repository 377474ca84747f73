"""Names on the map: inside where there is room, beside it on empty ground, else nowhere."""

from __future__ import annotations

from project import ROOT
from tillsammans.contacts.names_on_map import LETTER, Name, place
from tillsammans.contacts.outlines import Area, Drawing, draw, read


def square(code: str, name: str, left: int, top: int, size: int) -> Area:
    right, bottom = left + size, top + size
    return Area(code, name, (((left, top), (right, top), (right, bottom), (left, bottom)),))


def test_a_name_stands_in_the_middle_of_its_area() -> None:
    drawing = Drawing(120, 120, (square("1", "Ånge", 0, 0, 120),))

    assert place(drawing, 14) == {"1": Name(60, 60, is_inside=True)}


def test_a_name_stands_beside_an_area_that_is_too_small() -> None:
    drawing = Drawing(200, 60, (square("1", "Timrå", 0, 20, 20), square("2", "Ort", 150, 0, 50)))

    assert place(drawing, 14) == {"1": Name(46, 32, is_inside=False), "2": Name(174, 24, is_inside=True)}


def test_a_name_goes_to_the_left_where_the_right_is_taken() -> None:
    drawing = Drawing(120, 40, (square("1", "Timrå", 90, 10, 20),))

    assert place(drawing, 14) == {"1": Name(64, 22, is_inside=False)}


def test_two_names_don_t_stand_on_each_other() -> None:
    low = Area("2", "Nedre", (((0, 22), (20, 22), (20, 30), (0, 30)),))
    high = Area("1", "Övre", (((0, 0), (20, 0), (20, 22), (0, 22)),))
    places = place(Drawing(80, 60, (high, low)), 14)

    upper, lower = places["1"], places["2"]
    assert upper
    assert lower
    assert lower.y - upper.y >= 14


def test_a_name_without_room_is_left_out_and_so_is_that_of_an_area_without_a_surface() -> None:
    drawing = Drawing(30, 30, (square("1", "Örnsköldsvik", 5, 5, 20), Area("2", "Liten", ())))

    assert place(drawing, 14) == {"1": None, "2": None}


def test_a_name_never_stands_within_another_area() -> None:
    """The gap beside the small area is inside the large one: there is no line there, and no room either."""
    drawing = Drawing(300, 100, (square("1", "Namnet", 0, 40, 10), square("2", "S", 11, -200, 600)))

    assert place(drawing, 14)["1"] is None


def test_every_name_of_the_county_has_its_place() -> None:
    text = (ROOT / "docs/_data/registers/vasternorrland.geojson").read_text("utf-8")
    drawing = draw(read("x", text), width=360, tolerance=1.5)

    found_by_code = place(drawing, 14)
    places = {area.name: found_by_code[area.code] for area in drawing.areas}

    inside = {name for name, found in places.items() if found and found.is_inside}
    assert inside == {"Kramfors", "Sollefteå", "Sundsvall", "Ånge", "Örnsköldsvik"}
    for name, found in places.items():
        assert found is not None
        half = len(name) * LETTER * 14 / 2
        assert half <= found.x <= drawing.width - half
