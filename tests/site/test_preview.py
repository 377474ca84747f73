"""`mkdocs serve` while somebody edits: what is wrong is told in the page, and gone when it is mended."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from browsing import questions
from browsing.chromium import AXE_TAGS, axe_source, new_context
from browsing.sites import BuiltSite
from playwright.sync_api import Browser, Locator, Page, expect
from project import EPOCH, Project, copy_project
from tillsammans.preview.serving import FOLDER

CONTACT = "docs/_data/contacts/kramfors-kommun.yml"
RIGHT = "phone: 0612-800 00"
WRONG = "phone: '<img src=x onerror=alert(1)>'"
MESSAGE = "”<img src=x onerror=alert(1)>” är inget telefonnummer som går att ringa i Sverige."
STOPPED = re.compile(
    r"^Här visas den förra versionen\. Den nya visas när felen är rättade "
    r"\(3 fel, \d+ påpekanden\)\.$"
)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WAIT = 60_000
"""Milliseconds for a build on a machine that does other things too."""


@dataclass(frozen=True)
class Preview:
    """A preview that runs."""

    project: Project
    url: str
    log: Path

    def save(self, old: str, new: str, path: str = CONTACT) -> None:
        """Save a file as an editor does."""
        self.project.replace(path, old, new)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@contextmanager
def served(project: Project, log: Path) -> Iterator[Preview]:
    """Run `mkdocs serve`, as `make serve` does."""
    port = _free_port()
    with log.open("wb") as output:
        running = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{port}"],
            cwd=project.root,
            env={
                **os.environ,
                "PYTHONPATH": str(project.root / "hooks"),
                "SOURCE_DATE_EPOCH": EPOCH,
                "NO_MKDOCS_2_WARNING": "1",
                "TILLSAMMANS_LANG": "sv",
            },
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    preview = Preview(project, f"http://127.0.0.1:{port}/", log)
    try:
        _wait_for(preview, running)
        yield preview
    finally:
        running.send_signal(signal.SIGINT)
        running.wait(60)


def _wait_for(preview: Preview, running: subprocess.Popen[bytes]) -> None:
    """Wait until the preview answers."""
    end = time.monotonic() + WAIT / 1000
    while time.monotonic() < end:
        assert running.poll() is None, preview.log.read_text("utf-8")
        try:
            with urlopen(f"{preview.url}{FOLDER}/trouble.json", timeout=5):  # noqa: S310 - our own server
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise AssertionError(preview.log.read_text("utf-8"))


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """Start a preview of a project with a mistake in it."""
    folder = tmp_path_factory.mktemp("preview")
    project = copy_project(folder / "project")
    project.replace(CONTACT, RIGHT, WRONG)
    with served(project, folder / "log.txt") as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = new_context(browser)
    page = context.new_page()
    page.set_default_timeout(WAIT)
    page.on("dialog", lambda _: pytest.fail("a message ran as a script"))
    yield page
    context.close()


def _axe(page: Page) -> list[str]:
    page.evaluate(axe_source())
    found = page.evaluate(questions.AXE, list(AXE_TAGS))
    return [f"{one['rule']}: {one['target']}" for one in found["violations"]]


def _there_is_nothing_yet(preview: Preview, page: Page) -> None:
    """Look at the preview after a first build that failed: it runs, and says why at every address."""
    for address in ("", "lagen/"):
        page.goto(preview.url + address)
        expect(page.locator("h1")).to_have_text(
            re.compile(r"^Det finns inget att visa än\. Sidorna visas när felen är rättade \(3 fel")
        )
        expect(page.locator("li", has_text=MESSAGE)).to_contain_text(f"{CONTACT}:20:12")
        expect(page.locator(".trouble")).to_have_count(0)
        assert _axe(page) == []


def _stands_in_the_flow(page: Page, panel: Locator, call: Locator) -> None:
    """Measure the panel: at the top of the page it covers nothing, on the smallest phone too."""
    for width, height in ((320, 568), (390, 844), (1280, 844)):
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("scrollTo(0, 0)")
        box, button = panel.bounding_box(), call.bounding_box()
        assert box is not None
        assert button is not None
        assert box["height"] <= height / 2
        assert box["y"] + box["height"] <= button["y"]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        close = panel.get_by_role("button", name="Stäng").bounding_box()
        assert close is not None
        assert min(close["width"], close["height"]) >= 44
        assert 0 <= close["y"] <= box["height"]
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            assert _axe(page) == []
    page.emulate_media(media="print")
    expect(panel).to_be_hidden()
    page.emulate_media(media="screen")


def _works_by_keyboard(page: Page, panel: Locator) -> None:
    """Walk into the panel, through it, out of it, and back."""
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Tab")
    expect(panel.get_by_role("button", name="Stäng")).to_be_focused()
    page.keyboard.press("Tab")
    expect(panel.get_by_role("region", name="Vad kontrollen hittade")).to_be_focused()
    page.keyboard.press("Tab")
    expect(panel.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(page.get_by_role("button", name="Visa vad som är fel")).to_be_focused()
    page.keyboard.press("Enter")
    expect(panel).to_be_visible()
    expect(panel.get_by_role("button", name="Stäng")).to_be_focused()


def test_an_editor_sees_what_is_wrong_and_that_it_is_mended(preview: Preview, page: Page) -> None:
    """One story, since every step of it waits for a build."""
    panel = page.locator(".trouble")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    _there_is_nothing_yet(preview, page)

    # It is mended: the page that was asked for comes by itself.
    preview.save(WRONG, RIGHT)
    expect(page.locator("h1")).to_contain_text("Lagen", timeout=WAIT)
    expect(panel).to_be_hidden()

    # Remarks wait until somebody asks for them.
    page.get_by_role("button", name="Visa vad som är fel").click()
    expect(panel).to_contain_text("Sidorna är byggda (0 fel,")
    expect(panel.locator("li").first).to_contain_text("Påpekande")

    # A mistake: the former page stays, and tells it.
    page.goto(f"{preview.url}misstankt/")
    call = page.locator("main .call").first
    expect(call).to_be_visible()
    preview.save(RIGHT, WRONG)
    expect(panel).to_be_visible(timeout=WAIT)
    expect(panel.get_by_role("heading")).to_have_text(STOPPED)
    told = panel.locator("li", has_text=MESSAGE)
    expect(told).to_contain_text(f"{CONTACT}:20:12")
    expect(told).to_contain_text("Gör så här: Räkna siffrorna mot källan.")
    assert panel.locator("img").count() == 0
    expect(call).to_be_visible()
    _works_by_keyboard(page, panel)
    _stands_in_the_flow(page, panel, call)

    # The rule is told on its page, which is a former page too.
    panel.get_by_role("link", name="phone-number").click()
    expect(page).to_have_url(re.compile(r"/om/regler/kontakter/#phone-number$"))
    expect(page.locator("#phone-number")).to_be_visible()

    # A configuration that cannot be read is told as well.
    preview.save("strict: true", "strict: kanske", "mkdocs.yml")
    expect(panel).to_contain_text("strict", timeout=WAIT)

    # So is what nobody has foreseen, in the midst of a build: the former pages come back whole.
    preview.save(WRONG, RIGHT)
    preview.save("<main", "{% nothing %}<main", "overrides/main.html")
    preview.save("strict: kanske", "strict: true", "mkdocs.yml")
    expect(panel).to_contain_text("nothing", timeout=WAIT)
    expect(page.locator("#phone-number")).to_be_visible()
    page.goto(f"{preview.url}en/lagen/")
    expect(page.locator("h1")).to_have_text("The law in plain words")
    expect(panel).to_contain_text("nothing")
    preview.save("{% nothing %}<main", "<main", "overrides/main.html")
    expect(panel).to_be_hidden(timeout=WAIT)
    expect(page.locator("h1")).to_have_text("The law in plain words")
    assert [url for url in asked if not url.startswith((preview.url, "data:"))] == []


def test_a_template_that_fails_on_a_page_nobody_has_looked_at_is_told_there(
    tmp_path: Path, page: Page
) -> None:
    with served(copy_project(tmp_path / "project"), tmp_path / "log.txt") as preview:
        _fails_on_one_page(preview, page)


def _fails_on_one_page(preview: Preview, page: Page) -> None:
    template = "overrides/kinds/glossary.html"
    right = (preview.project.root / template).read_text("utf-8")
    wrong = f"{right}\n{{{{ 1 / 0 }}}}\n"
    line = wrong.count("\n")
    page.goto(f"{preview.url}lagen/")
    # The open page comes anew; to go elsewhere before it has would be a race between the two.
    with page.expect_event("load", timeout=WAIT):
        preview.project.write(template, wrong)

    answer = page.goto(f"{preview.url}om/ordlista/")
    assert answer is not None
    assert answer.status == 500
    assert "Traceback" not in answer.text()
    expect(page.locator("h1")).to_have_text("En sida går inte att visa. Den visas när felet är rättat.")
    told = page.locator("li").first
    expect(told).to_contain_text(f"Fel {template}:{line}")
    expect(told).to_contain_text("Sidan /om/ordlista/ går inte att göra: ZeroDivisionError: division by zero")
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert _axe(page) == []

    # Pages that can be made tell it in their panel.
    page.goto(f"{preview.url}lagen/")
    expect(page.locator("h1")).to_have_text("Lagen i klartext")
    expect(page.locator(".trouble")).to_contain_text(f"{template}:{line}")

    # Mended: the page comes by itself, and nothing tells of it any more.
    page.goto(f"{preview.url}om/ordlista/")
    preview.project.write(template, right)
    expect(page.locator("h1")).to_have_text("Ordlista", timeout=WAIT)
    expect(page.locator(".trouble")).to_be_hidden()
    assert "Traceback" in preview.log.read_text("utf-8")


def test_no_built_site_has_anything_of_it(site: BuiltSite) -> None:
    names = [path.name for path in site.folder.rglob("*")]
    assert len(names) > 100
    assert [name for name in names if "panel" in name or "trouble" in name or name == FOLDER] == []
    for path in site.folder.rglob("*"):
        if path.suffix in (".html", ".js", ".css", ".json", ".xml"):
            text = path.read_text("utf-8")
            assert FOLDER not in text, path
            assert "trouble-" not in text, path
