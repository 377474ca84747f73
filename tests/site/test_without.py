"""Without scripts, without colours of our own, without motion, and on paper."""

from __future__ import annotations

import re

import pytest
from browsing.chromium import new_context
from browsing.documents import Document
from playwright.sync_api import Browser, Page, expect

ON_ONE_SHEET = (
    "misstankt/",
    "misstankt/kramfors-kommun/",
    "kontakter/kramfors-kommun/",
    "en/misstankt/",
    "en/misstankt/kramfors-kommun/",
    "en/kontakter/kramfors-kommun/",
)
LARGER = 1.02
"""Other browsers and printers set text a little wider."""


@pytest.mark.parametrize("home", ["", "en/"])
def test_without_scripts_menu_calls_and_language_work(plain_page: Page, url: str, home: str) -> None:
    plain_page.goto(f"{url}{home}misstankt/")
    expect(plain_page.locator("details.menu nav")).to_be_hidden()
    plain_page.locator("details.menu > summary").click()
    expect(plain_page.locator("details.menu nav")).to_be_visible()
    expect(plain_page.locator("main a.call[href='tel:112']").first).to_be_visible()
    expect(plain_page.locator("main a.call[href='tel:11414']").first).to_be_visible()
    plain_page.locator(".languages a:not([aria-current])").click()
    expect(plain_page.locator("html")).to_have_attribute("lang", "sv" if home else "en")
    expect(plain_page.locator("h1")).to_be_visible()


def test_without_scripts_every_page_shows_its_content(
    plain_page: Page, url: str, pages: tuple[Document, ...]
) -> None:
    for found in pages:
        plain_page.goto(url + found.address)
        expect(plain_page.locator("h1")).to_be_visible()
        assert len(plain_page.locator("main").inner_text()) > 100, found.address


@pytest.mark.parametrize("address", ON_ONE_SHEET)
def test_prints_on_one_a4(page: Page, url: str, address: str) -> None:
    page.goto(url + address)
    assert _sheets(page, scale=LARGER) == 1


def test_sheets_are_counted(page: Page, url: str) -> None:
    page.goto(f"{url}lagen/")
    assert _sheets(page) > 1


def _sheets(page: Page, scale: float = 1) -> int:
    """Print to PDF and count the sheets."""
    printed = page.pdf(format="A4", prefer_css_page_size=True, scale=scale)
    return len(re.findall(rb"/Type\s*/Page\b", printed))


def test_paper_shows_content_and_leaves_out_what_only_screens_need(page: Page, url: str) -> None:
    page.goto(f"{url}misstankt/")
    page.emulate_media(media="print")
    for hidden in ("a.skip", ".languages", "details.menu", ".menu-wide"):
        expect(page.locator(hidden)).to_be_hidden()
    expect(page.locator("main a.call").first).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_forced_colours_leave_buttons_and_focus_visible(browser: Browser, url: str, theme: str) -> None:
    with new_context(browser) as context:
        page = context.new_page()
        page.emulate_media(forced_colors="active", color_scheme="dark" if theme == "dark" else "light")
        page.goto(f"{url}misstankt/")
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        call = page.locator("main a.call").first
        expect(call).to_be_visible()
        call.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        look = call.evaluate(
            "box => { const style = getComputedStyle(box);"
            " return [style.color !== style.backgroundColor, style.borderTopWidth, style.outlineStyle]; }"
        )
        assert look[0]
        assert look[1] != "0px"
        assert look[2] != "none"


def test_reduced_motion_stops_all_motion(page: Page, url: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(url)
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter((box) => { const style = getComputedStyle(box);"
        " return style.scrollBehavior === 'smooth' || parseFloat(style.transitionDuration) > 0.01"
        " || style.animationName !== 'none'; }).map((box) => box.className)"
    )
    assert not moving
