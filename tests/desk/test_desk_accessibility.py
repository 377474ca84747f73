"""What axe finds at the desk. What is ours is mended; what is Sveltia's own is listed, and told in ADR 22."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from browsing import questions
from browsing.chromium import AXE_TAGS, axe_source
from browsing.desk import Desk, files_of
from playwright.sync_api import Frame, Page
from project import ROOT

KNOWN = {"region"}
"""Rules that Sveltia breaks in every view, none of WCAG: its parts stand outside of landmarks. One that no
longer is broken leaves the list."""
WIDTHS = (390, 1280)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def broken(where: Page | Frame) -> dict[str, str]:
    """Ask axe: rule that is broken -> where."""
    where.evaluate(axe_source())
    found = where.evaluate(questions.AXE, list(AXE_TAGS))
    return {one["rule"]: f"{one['target']}: {one['message']}" for one in found["violations"]}


def in_all_ways(page: Page) -> Iterator[dict[str, str]]:
    """Ask axe of a view at each width, in each theme."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            yield broken(page)


def only_known(page: Page) -> None:
    """Require that a view breaks what is known, and nothing else."""
    for found in in_all_ways(page):
        assert set(found) == KNOWN, found


def test_the_views_of_the_desk(desk: Desk, desk_url: str) -> None:
    page = desk.page
    page.goto(f"{desk_url}redigera/")
    page.get_by_role("button", name="Öppna projektets mapp").wait_for()
    only_known(page)
    desk.open(desk_url, files_of(ROOT))
    desk.collection("Kontakter")
    only_known(page)
    desk.entry("Kramfors kommun")
    desk.unfold("points")
    only_known(page)


def test_the_preview_of_an_entry_breaks_nothing(desk: Desk, desk_url: str) -> None:
    desk.open(desk_url, files_of(ROOT))
    for collection, entry in (
        ("Kontakter", "Kramfors kommun"),
        ("Nyheter", "Handeln vill ha rutiner och handfasta tips"),
    ):
        desk.collection(collection)
        desk.entry(entry)
        desk.page.frame_locator("iframe.preview").locator("h1").first.wait_for()
        preview = desk.page.locator("iframe.preview").element_handle().content_frame()
        assert preview is not None
        assert broken(preview) == {}
        assert preview.title() == "Förhandsvisning"
        assert preview.locator("html").get_attribute("lang") == "sv"
        desk.page.go_back()
        desk.page.get_by_role("grid").first.wait_for()


def test_the_desk_can_be_enlarged_on_a_phone(desk: Desk, desk_url: str) -> None:
    desk.page.goto(f"{desk_url}redigera/")
    desk.page.get_by_text("Redigera").first.wait_for()
    contents = desk.page.locator('meta[name="viewport"]').evaluate_all("all => all.map(one => one.content)")
    assert set(contents) == {"width=device-width, initial-scale=1"}
