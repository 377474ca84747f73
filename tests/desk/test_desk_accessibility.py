"""The views of the desk, as axe sees them, and its page on a phone."""

from __future__ import annotations

from browsing.desk import Desk, files_of
from browsing.desk_axe import broken, only_known
from project import ROOT


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
