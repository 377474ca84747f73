"""The survey: the browser visits every page once, and writes down what it finds. Tests judge.

Run as a program, it visits some pages; `run` starts as many as there are processors.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from project import ROOT

from browsing import questions
from browsing.chromium import AXE_TAGS, HEIGHT, THEMES, WIDTHS, axe_source, chromium, new_context

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

BRIEFLY = {(320, "light"), (1280, "dark")}
"""Widths and themes of a page like others that are tried in all of them."""
ZOOMED_HEIGHT = 256
"""Of a window of 1280 × 1024 at 400 %, which is 320 wide."""
NARROW = 320
PATIENCE = 120
"""Seconds for one page; ordinarily it takes two."""
ATTEMPTS = 3


@dataclass
class Visit:
    """What was found on one page."""

    address: str
    """Relative to the site."""
    site: str = ""
    """Where the site was served."""
    status: int = 0
    language: str = ""
    console: list[str] = field(default_factory=list)
    """Messages of every kind, and errors that no script caught."""
    violations: list[str] = field(default_factory=list)
    """What the Content-Security-Policy refused."""
    requests: list[str] = field(default_factory=list)
    """Absolute addresses that were asked for, the page first."""
    failed: list[str] = field(default_factory=list)
    """Requests without a good answer."""
    stored: dict[str, Any] = field(default_factory=dict)
    axe: dict[str, dict[str, list[dict[str, str]]]] = field(default_factory=dict)
    """`320 light closed` -> findings. Menus and other boxes are closed or open."""
    axe_version: str = ""
    browser_version: str = ""
    wider: dict[str, list[str]] = field(default_factory=dict)
    """Situation -> what makes the page scroll sideways."""
    clipped: list[str] = field(default_factory=list)
    """What cuts off its text when letters are spaced."""


def visit(browser: Browser, site: str, address: str, *, briefly: bool) -> Visit:
    """Visit a page in a fresh profile; briefly where another of its kind is tried in every situation."""
    seen = Visit(address, site, browser_version=browser.version)
    with new_context(browser) as context:
        page = context.new_page()
        page.add_init_script(questions.WATCH)
        page.on("console", lambda message: seen.console.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: seen.console.append(f"uncaught: {error}"))
        page.on("request", lambda request: seen.requests.append(request.url))
        page.on("requestfailed", lambda request: seen.failed.append(request.url))
        page.on(
            "response",
            lambda response: seen.failed.append(response.url) if response.status >= 400 else None,
        )
        answer = page.goto(site + address, wait_until="load")
        page.evaluate("document.fonts.ready.then(() => null)")
        assert answer is not None
        seen.status = answer.status
        seen.language = page.evaluate("document.documentElement.lang")
        seen.stored = {**page.evaluate(questions.STORED), "cookies": len(context.cookies())}
        _look(page, seen)
        _ask_axe(page, seen, briefly=briefly)
        seen.violations = page.evaluate(questions.VIOLATIONS)
    return seen


def _look(page: Page, seen: Visit) -> None:
    """Try narrow and zoomed windows and spaced text."""
    page.set_viewport_size({"width": NARROW, "height": HEIGHT})
    seen.wider["320 px"] = page.evaluate(questions.WIDER)
    page.evaluate(questions.SPACED)
    seen.wider["320 px, spaced"] = page.evaluate(questions.WIDER)
    seen.clipped = page.evaluate(questions.CLIPPED)
    page.evaluate(questions.UNSPACED)
    page.evaluate(questions.OPEN_ALL)
    seen.wider["320 px, open"] = page.evaluate(questions.WIDER)
    page.set_viewport_size({"width": NARROW, "height": ZOOMED_HEIGHT})
    seen.wider["400 %"] = page.evaluate(questions.WIDER)
    page.evaluate(questions.CLOSE_ALL)


def _ask_axe(page: Page, seen: Visit, *, briefly: bool) -> None:
    """Run axe at every width in both themes."""
    page.evaluate(axe_source())
    for theme in THEMES:
        page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
        for width in WIDTHS:
            if briefly and (width, theme) not in BRIEFLY:
                continue
            page.set_viewport_size({"width": width, "height": HEIGHT})
            states = [("closed", questions.CLOSE_ALL)]
            if width == NARROW and page.locator("details").count():
                states.append(("open", questions.OPEN_ALL))
            for state, change in states:
                page.evaluate(change)
                found = page.evaluate(questions.AXE, list(AXE_TAGS))
                seen.axe_version = found.pop("version")
                seen.axe[f"{width} {theme} {state}"] = found


def run(site: str, addresses: Mapping[str, bool], folder: Path) -> None:
    """Visit pages (address -> whether briefly), and write what was found into a folder.

    A browser that stops answering, as happens on a machine under load, is started again where it was.
    """
    number = min(os.cpu_count() or 1, 4)
    parts = [folder / str(index) for index in range(number)]
    for index, part in enumerate(parts):
        own = list(addresses.items())[index::number]
        part.with_suffix(".in").write_text(json.dumps(own), "utf-8")
    for _ in range(ATTEMPTS):
        programs = [(part, _start(site, part)) for part in parts]
        parts = [part for part, program in programs if program.wait() == -signal.SIGALRM]
        assert all(program.returncode in (0, -signal.SIGALRM) for _, program in programs)
    assert not parts, "The browser stopped answering, several times."


def _start(site: str, part: Path) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "tests"), str(ROOT / "hooks")))}
    return subprocess.Popen([sys.executable, "-m", "browsing.survey", site, str(part)], env=environment)


def read(folder: Path) -> list[Visit]:
    """Read what was found."""
    return sorted(
        (found for done in folder.glob("*.out") for found in _read(done)), key=lambda found: found.address
    )


def _read(done: Path) -> list[Visit]:
    return [Visit(**json.loads(line)) for line in done.read_text("utf-8").splitlines()]


def foreign(found: Visit) -> list[str]:
    """List the requests that left the site's host."""
    own = urlsplit(found.site).netloc
    return [asked for asked in found.requests if urlsplit(asked).netloc != own]


def main(site: str, name: str) -> None:
    """Visit the pages that a file lists and that have not been visited yet."""
    part = Path(name)
    done = part.with_suffix(".out")
    done.touch()
    visited = {found.address for found in _read(done)}
    with chromium() as browser, done.open("a", encoding="utf-8") as out:
        for address, briefly in json.loads(part.with_suffix(".in").read_text("utf-8")):
            if address not in visited:
                signal.alarm(PATIENCE)
                out.write(json.dumps(asdict(visit(browser, site, address, briefly=briefly))) + "\n")
                out.flush()
        signal.alarm(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
