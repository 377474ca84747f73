"""The app on a home screen: manifests, and icons drawn from the site's own mark."""

from __future__ import annotations

import json
from io import BytesIO

from PIL import Image
from project import ROOT
from tillsammans.floor.store import Store
from tillsammans.offline import icons
from tillsammans.offline.manifest import PAPER, Icon, manifest
from tillsammans.site import files

MARK = files.mark(ROOT)


def nothing_kept() -> Store:
    return Store(lambda _: None, lambda *_: None)


def test_manifest() -> None:
    written = manifest(
        name="Hjälp vid disken",
        short_name="Disken",
        lang="sv",
        start="misstankt/",
        scope="./",
        icons=[Icon("assets/icon.png", 192, "maskable")],
    )
    assert json.loads(written) == {
        "name": "Hjälp vid disken",
        "short_name": "Disken",
        "lang": "sv",
        "dir": "ltr",
        "start_url": "misstankt/",
        "scope": "./",
        "display": "standalone",
        "background_color": "#fbf9f4",
        "theme_color": "#fbf9f4",
        "icons": [{"src": "assets/icon.png", "sizes": "192x192", "type": "image/png", "purpose": "maskable"}],
    }
    assert "Hjälp".encode() in written


def test_colour_of_the_app_is_that_of_the_pages() -> None:
    tokens = (ROOT / "overrides/assets/css/tokens.css").read_text("utf-8")
    assert f"--paper: {PAPER};" in tokens


def test_icons_have_their_sizes_and_the_same_bytes_every_time() -> None:
    drawn = icons.draw(MARK, nothing_kept())

    assert drawn == icons.draw(MARK, nothing_kept())
    assert list(drawn) == list(icons.DRAWINGS)
    assert "icon-mask-192.png" in drawn  # which pages name for phones that round every corner
    for name, data in drawn.items():
        with Image.open(BytesIO(data)) as picture:
            assert picture.format == "PNG"
            assert picture.size == (icons.DRAWINGS[name].size,) * 2


def test_what_phones_cut_is_filled_to_every_edge_and_the_check_stays_whole() -> None:
    for name, data in icons.draw(MARK, nothing_kept()).items():
        with Image.open(BytesIO(data)) as picture:
            points = picture.convert("RGBA")
        size = points.width
        kraft, tape, white = (207, 154, 98, 255), (11, 74, 111, 255), (255, 255, 255, 255)
        is_cut = icons.DRAWINGS[name].purpose == "maskable"
        assert points.getpixel((0, 0)) == (kraft if is_cut else (0, 0, 0, 0))
        assert points.getpixel((size // 4, size // 4)) == kraft
        assert points.getpixel((size // 2, size // 8)) == tape
        middle = size / 2
        far = max(
            ((x - middle) ** 2 + (y - middle) ** 2) ** 0.5 / size
            for x in range(0, size, 4)
            for y in range(0, size, 4)
            if points.getpixel((x, y)) == white
        )
        assert 0.1 < far < 0.4  # within the circle that no phone cuts


def test_icons_are_drawn_once_and_kept() -> None:
    kept: dict[str, bytes] = {}
    store = Store(kept.get, kept.__setitem__)
    first = icons.draw(MARK, store)
    made = len(store.made)

    assert icons.draw(MARK, store) == first
    assert len(store.made) == made == len(icons.DRAWINGS)
    assert icons.draw(MARK.replace(b"#cf9a62", b"#ffffff"), store) != first
