"""What axe finds at the desk. What is ours is mended; what is Sveltia's own is listed, and told in ADR 22."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from playwright.sync_api import Frame, Page

from browsing import questions
from browsing.chromium import AXE_TAGS, axe_source

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
