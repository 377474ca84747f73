"""Images of link previews: size, bytes, colours, and titles of every length."""

from __future__ import annotations

import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageColor
from project import ROOT
from tillsammans.floor.store import Store
from tillsammans.pictures import social
from tillsammans.pictures.social import Card, Faces
from tillsammans.publish import fonts

NOTHING_KEPT = Store(lambda _name: None, lambda _name, _content: None)
FACES = Faces(*(fonts.unhinted(f"atkinson-{face}.woff2", NOTHING_KEPT) for face in ("regular", "bold")))
NAME = "Tillsammans mot illegala försändelser"
LONG = " ".join(["Länsstyrelsen, Polisen och Tullverket inbjuder till en gemensam genomgång"] * 3)


def drawn(title: str, line: str = "Samverkan · 19 november 2023", name: str = NAME) -> Image.Image:
    data = social.draw(Card(title, line, name), FACES)
    assert len(data) <= 40_000
    image = Image.open(io.BytesIO(data))
    assert (image.format, image.mode, image.size, image.info) == ("PNG", "P", (1200, 630), {})
    return image.convert("RGB")


def ink(image: Image.Image, box: tuple[int, int, int, int]) -> int:
    """Count the pixels of a box that aren't paper."""
    paper = ImageColor.getrgb(social.PAPER)
    colours = image.crop(box).getcolors(1_000_000) or []
    return sum(number for number, colour in colours if colour != paper)


@pytest.mark.parametrize("title", ["Lagen", "Kramfors samlar postombud, polis och tull", LONG, "x" * 400])
def test_a_title_of_any_length_keeps_its_margins(title: str) -> None:
    image = drawn(title)
    assert ink(image, (80, 200, 1120, 520)) > 1_000
    assert ink(image, (0, 0, 76, 600)) == 0
    assert ink(image, (1124, 0, 1200, 600)) == 0


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
@settings(max_examples=30)
def test_no_title_stops_the_drawing(title: str) -> None:
    drawn(title, name=title[:40])


def test_the_same_card_gives_the_same_bytes_and_is_drawn_once() -> None:
    kept: dict[str, bytes] = {}
    store = Store(kept.get, kept.__setitem__)
    card = Card("Lagen", "Lagen · 2 januari 2023", NAME)

    first, second = social.kept([card, card], FACES, store), social.kept([card], FACES, store)

    image = social.draw(card, FACES)
    assert (first, second) == ([image, image], [image])
    assert len(store.made) == 1
    social.kept([card, Card("Lagen", "Lagen · 3 januari 2023", NAME)], FACES, store)
    assert len(store.made) == 2


def test_an_image_named_after_the_site_says_the_name_once() -> None:
    beside_the_mark = (190, 60, 1120, 170)
    assert ink(drawn("Lagen"), beside_the_mark) > 0
    assert ink(drawn(NAME, name=""), beside_the_mark) == 0


def test_the_mark_is_that_of_the_site() -> None:
    image = drawn("Lagen")
    colour = {
        name: image.getpixel((80 + round((x - 1) * 3.2), 64 + round((y - 1) * 3.2)))
        for name, x, y in (("box", 6, 6), ("tape", 16, 4), ("tape too", 27, 14), ("check", 15, 19.2))
    }
    kraft, fjord, white = (ImageColor.getrgb(one) for one in (social.KRAFT_BOX, social.FJORD, social.WHITE))
    assert colour == {"box": kraft, "tape": fjord, "tape too": fjord, "check": white}


def test_colours_are_those_of_the_stylesheet() -> None:
    tokens = (ROOT / "overrides/assets/css/tokens.css").read_text("utf-8")
    light = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", tokens.partition("@media")[0]))
    assert (
        light["paper"],
        light["ink"],
        light["heading"],
        light["kraft-box"],
        light["on-solid"],
    ) == (social.PAPER, social.INK, social.FJORD, social.KRAFT_BOX, social.WHITE)


@pytest.mark.parametrize(
    ("title", "size", "lines"),
    [
        ("Lagen", 84, ["Lagen"]),
        ("Kramfors samlar postombud, polis och tull", 84, ["Kramfors samlar", "postombud, polis och tull"]),
        ("", 84, []),
    ],
)
def test_how_a_title_is_broken(title: str, size: int, lines: list[str]) -> None:
    font, found = social.fitted(title, FACES)
    assert (font.size, found) == (size, lines)


def test_a_title_that_fits_in_no_size_is_cut_short() -> None:
    font, lines = social.fitted(LONG, FACES)
    assert (font.size, len(lines)) == (56, 4)
    assert [line.endswith("…") for line in lines] == [False, False, False, True]
    assert set(lines[3].removesuffix("…").split()) <= set(LONG.replace(",", "").split())
    assert social.fitted("x" * 400, FACES)[1][0].endswith("x…")
