"""What editors do with a page that is changed through a review, and whoever reviews it."""

from __future__ import annotations

import re

from playwright.sync_api import Locator

from browsing.desk import Desk

TITLE = "Hjälp vid disken"
PAGE = "misstankt/index.md"
WORDS = {"sv": ("Utred inte själv.", "Utred inget själv."), "en": ("Don’t investigate", "Do not investigate")}
DESCRIPTION = "Stöd för dig som arbetar vid en disk. Vad du gör, och vem du ringer."


def changed_page(desk: Desk, then: str) -> None:
    """Change words of a page in both languages, save, and answer what the desk asks then."""
    desk.collection("Sidor")
    desk.entry(TITLE)
    desk.beside()
    for language, (old, new) in WORDS.items():
        there = desk.field("body", language).locator("textarea").first.input_value()
        assert old in there
        desk.fill("body", there.replace(old, new), language)
    saved(desk, then)


def described_page(desk: Desk, description: str, row: str = TITLE) -> None:
    """Describe a page in other words, and keep that as a draft."""
    desk.collection("Sidor")
    desk.entry(row)
    desk.fill("description", description, "sv")
    saved(desk, "Senare")


def saved(desk: Desk, then: str) -> None:
    """Save, and answer what the desk asks then."""
    desk.click("Spara")
    desk.click(then, desk.page.get_by_role("alertdialog"))
    desk.page.get_by_role("grid").first.wait_for()


def board(desk: Desk) -> None:
    """Go to the board of proposals."""
    desk.steps.append("open the board")
    desk.press(desk.page.get_by_role("radio", name="Arbetsflöde", exact=True))
    desk.page.get_by_role("listitem").first.wait_for()


def column(desk: Desk, name: str) -> Locator:
    """Return what stands in a column of the board."""
    return desk.page.get_by_role("list", name=name, exact=True).get_by_role("listitem")


def made_ready(desk: Desk, title: str) -> None:
    """Open a proposal from the board, and move it on until it can be published."""
    desk.click(title)
    desk.page.locator("[data-key-path]").first.wait_for()
    desk.press(desk.page.get_by_role("button", name=re.compile("^Status: ")))
    desk.steps.append("choose Klar")
    desk.press(desk.page.get_by_role("menuitemradio", name="Klar"))
    desk.page.get_by_role("button", name="Status: \u2068Klar\u2069").wait_for()


def published(desk: Desk) -> bool:
    """Publish what is open; tells whether the host does."""
    desk.click("Publicera post")
    with desk.page.expect_response(lambda one: one.url.endswith("/merge")) as answered:
        desk.click("Publicera", desk.page.get_by_role("alertdialog"))
    return answered.value.ok
