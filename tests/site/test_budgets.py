"""Bytes: what a first view and a next page cost, as nginx sends them. Sizes, not times."""

from __future__ import annotations

from urllib.parse import urlsplit

from browsing import weights
from browsing.documents import Document
from browsing.survey import Visit

FIRST_VIEW = 20_000
"""HTML, styles and scripts, compressed."""
WITH_FONTS = 40_000
REQUESTS = 6
NEXT_PAGE = 8_000


def test_every_page_keeps_the_budgets(visits: list[Visit], url: str) -> None:
    over = {}
    for found in visits:
        weight = weights.weigh(url, found)
        if (
            weight.code > FIRST_VIEW
            or weight.code + weight.fonts > WITH_FONTS
            or weight.requests > REQUESTS
            or weight.page > NEXT_PAGE
        ):
            over[found.address] = weight
    assert not over


def test_nothing_is_asked_for_twice(visits: list[Visit]) -> None:
    assert not {
        found.address: found.requests for found in visits if len(found.requests) != len(set(found.requests))
    }


def test_scripts_wait_and_one_stylesheet_is_enough(pages: tuple[Document, ...]) -> None:
    for page in pages:
        runs = "//script[not(@type) or @type='module' or @type='text/javascript']"
        scripts = page.tree.xpath(runs)
        for script in scripts:  # modules wait by themselves
            waits = script.get("defer") is not None or script.get("type") == "module"
            assert script.get("src"), page.address
            assert waits, page.address
        assert len(page.tree.xpath("//link[@rel='stylesheet']")) == 1, page.address
        assert not page.tree.xpath("//style | //@style"), page.address


def test_pictures_have_a_size_and_wait_below_the_fold(pages: tuple[Document, ...]) -> None:
    for page in pages:
        for picture in page.tree.xpath("//img"):
            assert picture.get("width"), page.address
            assert picture.get("height"), page.address
            assert picture.get("alt") is not None, page.address


def test_no_source_map_is_shipped(visits: list[Visit], pages: tuple[Document, ...]) -> None:
    folder = pages[0].site.folder
    assert not list(folder.rglob("*.map"))
    for asked in {asked for found in visits for asked in found.requests}:
        file = folder / urlsplit(asked).path.strip("/")
        if file.suffix in (".css", ".js"):
            assert b"sourceMappingURL" not in file.read_bytes()
