"""By keyboard alone: everything is reached, in order, and its reader sees where they are."""

from __future__ import annotations

from typing import Any

import pytest
from browsing import questions
from browsing.documents import Document
from playwright.sync_api import Page, expect

WORDS = {"": ("Hoppa till innehållet", "Meny"), "en/": ("Skip to the content", "Menu")}


def _focus(page: Page) -> dict[str, Any]:
    """Move on with the tab key and describe where that leads."""
    page.keyboard.press("Tab")
    found: dict[str, Any] = page.evaluate(questions.FOCUS) or {}
    return found


def _kinds(pages: tuple[Document, ...]) -> list[str]:
    """Choose one page of each type and language."""
    chosen = {(page.kind, page.language): page.address for page in reversed(pages)}
    return sorted(chosen.values())


@pytest.mark.parametrize("width", [390, 1280])
def test_whole_page_is_walked_with_the_focus_in_sight(
    page: Page, url: str, pages: tuple[Document, ...], width: int
) -> None:
    faults = []
    for address in _kinds(pages):
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(reduced_motion="reduce")
        page.goto(url + address)
        number = page.evaluate(questions.TABBABLE)
        stops = [_focus(page) for _ in range(number)]
        faults += [
            f"{address} {width}: {stop}"
            for stop in stops
            if not (stop and stop["outlined"] and stop["inView"] and stop["uncovered"])
        ]
        assert number > 10, address
    assert not faults


@pytest.mark.parametrize("home", ["", "en/"])
def test_skip_link_comes_first_and_leads_past_the_header(page: Page, url: str, home: str) -> None:
    page.goto(f"{url}{home}lagen/")
    skip = page.get_by_role("link", name=WORDS[home][0])
    expect(skip).not_to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("home", ["", "en/"])
def test_menu_opens_says_so_and_closes(page: Page, url: str, home: str) -> None:
    page.goto(f"{url}{home}lagen/")
    button = page.locator("details.menu > summary")
    menu = page.locator("details.menu nav")
    expect(button).to_have_text(WORDS[home][1])
    expect(menu).to_be_hidden()
    button.focus()
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    assert page.locator("details.menu").evaluate("box => box.open")
    page.keyboard.press("Tab")
    expect(menu.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()
    page.keyboard.press("Space")
    expect(menu).to_be_visible()


def test_menu_says_which_page_this_is(page: Page, url: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 844})
    page.goto(f"{url}lagen/")
    expect(page.locator(".menu-wide [aria-current='page']")).to_have_count(1)
    page.goto(f"{url}kontakter/polisen/")
    expect(page.locator(".menu-wide [aria-current='true']")).to_have_count(1)


def test_language_choice_is_reached_and_says_which_is_chosen(page: Page, url: str) -> None:
    page.goto(f"{url}lagen/")
    page.keyboard.press("Tab")
    for _ in range(10):
        if _focus(page)["what"].endswith("Svenska"):
            break
    assert page.evaluate(questions.FOCUS)["current"] == "true"
    following = _focus(page)
    assert (following["what"], following["current"]) == ("a English", None)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{url}en/lagen/")
