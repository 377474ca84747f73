"""Saved for where there is no coverage: asked for, dated, replaced by the next release, and removed."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from browsing import questions, sites
from browsing.chromium import AXE_TAGS, THEMES, WIDTHS, axe_source, new_context
from browsing.nginx import serve
from browsing.sites import BuiltSite
from playwright.sync_api import Browser, BrowserContext, Error, Locator, Page, expect
from project import copy_project
from tillsammans.floor.dates import written

GENERAL, KRAMFORS, TIMRA = "misstankt/", "misstankt/kramfors-kommun/", "misstankt/timra-kommun/"
FORMER, NEW = "tel:+4661280000", "tel:+4661280001"
PATIENCE = 20_000
"""Milliseconds for saving on a machine under load; ordinarily it takes half a second."""

GONE = """kind: municipality
obsolete:
  on: 2026-06-01
  reason: {sv: Kommunen finns inte., en: The municipality is gone.}
"""


TRIED = """async () => {
  const one = await navigator.serviceWorker.getRegistration();
  const wait = () => new Promise((done) => setTimeout(done, 100));
  for (let quiet = 0; quiet < 5; quiet = one.installing ? 0 : quiet + 1) await wait();
  const tried = new Promise((done) => one.addEventListener("updatefound", () => done(one.installing)));
  one.update().catch(() => {});
  const made = await tried;
  while (made.state !== "redundant") await wait();
}"""
"""Wait until the browser's own tries are over, and for one more that fails."""


@pytest.fixture(scope="session")
def day(site: BuiltSite) -> date:
    """Return the day after that of the site."""
    return date.fromisoformat(json.loads(site.file("build.json").read_text("utf-8"))["as_of"]) + timedelta(1)


@pytest.fixture(scope="session")
def next_site(day: date, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Build the next release: another day, a new number in Kramfors, and Timrå is gone."""

    def make(made: Path) -> None:
        project = copy_project(made / "project")
        project.write("docs/_data/published.yml", "contacts: {}\n")
        record = "docs/_data/contacts/kramfors-kommun.yml"
        project.replace(record, "0612-800 00", "0612-800 01")
        project.replace("docs/_data/contacts/timra-kommun.yml", "kind: municipality\n", GONE)
        noon = datetime.combine(day, time(12), UTC)
        epoch = str(int(noon.timestamp()))
        sites.build(project.root, BuiltSite(made / "www", "/"), SOURCE_DATE_EPOCH=epoch)

    return BuiltSite(sites.once(tmp_path_factory, "next", make) / "www", "/")


@dataclass
class Host:
    """A server whose release can be switched, as `publish` does it."""

    folder: Path
    url: str

    def show(self, release: Path) -> None:
        """Switch to a release at once."""
        link = self.folder / "new"
        link.symlink_to(release)
        link.replace(self.folder / "current")

    def without(self, release: BuiltSite, address: str) -> None:
        """Switch to a release that lacks one file, as after a broken upload."""
        broken = self.folder / "broken"
        shutil.copytree(release.folder, broken, copy_function=os.link)
        lost = BuiltSite(broken, "/").file(address)
        for name in (lost.name, f"{lost.name}.br", f"{lost.name}.gz"):
            lost.with_name(name).unlink()
        self.show(broken)

    def send(self, what: signal.Signals) -> None:
        """Send the server a signal."""
        os.kill(int((self.folder / "nginx/pid").read_text()), what)


@pytest.fixture
def host(site: BuiltSite, tmp_path: Path) -> Iterator[Host]:
    """Serve the site from a link to its release."""
    current = tmp_path / "current"
    current.symlink_to(site.folder)
    with serve(BuiltSite(current, "/"), tmp_path / "nginx") as url:
        yield Host(tmp_path, url)


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """Open a fresh profile, as large as a phone."""
    with new_context(browser) as context:
        context.add_init_script(questions.WATCH)
        yield context


def _box(page: Page) -> Locator:
    return page.locator(".save")


def _said(page: Page) -> Locator:
    return _box(page).get_by_role("status")


def _buttons(page: Page) -> tuple[Locator, Locator]:
    """Return the buttons that save and remove."""
    both = _box(page).locator("button")
    return both.nth(0), both.nth(1)


def _save(page: Page, address: str) -> None:
    """Open a counter page and save it."""
    page.goto(address)
    _buttons(page)[0].click()
    expect(_buttons(page)[1]).to_be_visible(timeout=PATIENCE)


def _list(page: Page) -> dict[str, object]:
    """Return the list of what is saved."""
    kept = page.evaluate(
        "async () => (await (await caches.match(new URL('kept.json', (await navigator.serviceWorker"
        ".getRegistration()).scope))).json())"
    )
    assert isinstance(kept, dict)
    return kept


def _stored(page: Page) -> dict[str, int | str]:
    """Return what the page left on the device."""
    stored: dict[str, int | str] = {
        **page.evaluate(questions.STORED),
        "cookies": len(page.context.cookies()),
    }
    return {name: number for name, number in stored.items() if number}


@pytest.mark.parametrize("address", [GENERAL, f"en/{KRAMFORS}"])
def test_before_the_tap_nothing_is_stored(page: Page, url: str, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(url + address)
    _box(page).scroll_into_view_if_needed()
    expect(_buttons(page)[0]).to_be_visible()
    expect(_buttons(page)[1]).to_be_hidden()

    assert _stored(page) == {}
    assert page.evaluate("async () => (await navigator.storage.estimate()).usage") == 0
    assert not [one for one in asked if one.endswith(("sw.js", "kept.json"))]


def test_the_box_says_what_how_much_and_for_which_municipality(page: Page, url: str, site: BuiltSite) -> None:
    page.goto(url + KRAMFORS)
    words = _box(page).inner_text()
    assert "Hjälp vid disken" in words
    assert "Får jag berätta?" in words
    assert "med kontakterna för Kramfors" in words
    listed = json.loads(site.file(KRAMFORS).with_name("kept.json").read_text("utf-8"))["files"]
    room = sum(site.file(address).stat().st_size for address in listed)
    twins = (site.file(address) for address in listed)
    transfer = sum(
        (br if (br := file.with_name(f"{file.name}.br")).exists() else file).stat().st_size for file in twins
    )
    assert transfer <= 250_000
    for size in (transfer, room):
        assert f"{-(-size // 10_000) * 10}\u00a0kB" in words


@pytest.mark.parametrize(
    ("address", "other"), [(GENERAL, f"en/{GENERAL}"), (f"en/{KRAMFORS}", KRAMFORS)], ids=["sv", "en"]
)
def test_what_was_saved_is_there_without_coverage(
    phone: BrowserContext, url: str, below_url: str, address: str, other: str
) -> None:
    folder = "en/" if address.startswith("en/") else ""
    for place in (url, below_url):
        page = phone.new_page()
        console: list[str] = []
        page.on("console", lambda message: console.append(message.text))  # noqa: B023 - read below
        _save(page, place + address)
        phone.set_offline(True)
        page.reload()

        expect(page.get_by_role("note").first).to_have_text(re.compile("(Sparad|Saved) version .* 20"))
        assert page.evaluate("getComputedStyle(document.querySelector('a.call')).display") == "grid"
        for number in ("tel:112", "tel:11414", "tel:90114"):
            expect(page.locator(f"main a.call[href='{number}']").first).to_be_visible()
        if "kramfors" in address:
            expect(page.locator(f".local a[href='{FORMER}']")).to_be_visible()
        pages = [name for name in dict(_list(page)["files"]) if not name.startswith("assets/")]  # type: ignore[call-overload]
        assert {f"{folder}far-jag-beratta/", f"{folder}kontakter/polisen/", other} <= set(pages)
        for name in (pages[1], pages[-1], f"{folder}far-jag-beratta/", other):
            page.goto(place + name)
            expect(page.get_by_role("note").first).to_be_visible()
        for name, words, lang in (("lagen/", "Sidan är inte sparad", "sv"), ("en/x/y", "is not saved", "en")):
            page.goto(place + name)
            expect(page.locator("html")).to_have_attribute("lang", lang)
            expect(page.locator("h1")).to_contain_text(words)
            expect(page.locator("main a.call[href='tel:112']")).to_be_visible()
            page.locator("main a.door").click()
            expect(page.locator("main a.call[href='tel:112']").first).to_be_visible()
        assert page.evaluate(questions.VIOLATIONS) == []
        assert not console
        phone.set_offline(False)
        page.close()


def test_a_new_release_replaces_what_was_saved(
    phone: BrowserContext, host: Host, next_site: BuiltSite, day: date
) -> None:
    page = phone.new_page()
    _save(page, host.url + KRAMFORS)
    before = page.evaluate("caches.keys()")
    host.show(next_site.folder)

    page.reload()  # a browser keeps pages for five minutes, unless it is asked to read them again
    expect(page.locator(f".local a[href='{NEW}']")).to_be_visible()
    expect(page.get_by_role("note")).to_have_count(0)
    expect(_said(page)).to_contain_text(written(day, "sv"), timeout=PATIENCE)
    after = page.evaluate("caches.keys()")
    assert len(after) == 1
    assert after != before

    phone.set_offline(True)
    page.reload()
    expect(page.locator(f".local a[href='{NEW}']")).to_be_visible()
    expect(page.get_by_role("note").first).to_have_text(f"Sparad version från {written(day, 'sv')}.")


def test_a_municipality_that_is_gone_leaves_what_holds_everywhere(
    phone: BrowserContext, host: Host, next_site: BuiltSite, day: date
) -> None:
    page = phone.new_page()
    _save(page, host.url + TIMRA)
    host.show(next_site.folder)
    page.goto(host.url + GENERAL)
    page.reload()
    expect(_said(page)).to_contain_text(written(day, "sv"), timeout=PATIENCE)

    assert _list(page)["kit"] == GENERAL


def test_a_release_that_arrives_in_part_leaves_the_former(
    phone: BrowserContext, host: Host, next_site: BuiltSite
) -> None:
    page = phone.new_page()
    _save(page, host.url + KRAMFORS)
    before = page.evaluate("caches.keys()")
    host.without(next_site, "kontakter/kramfors-kommun/")  # one that has changed; others aren't fetched again

    page.reload()
    page.evaluate(TRIED)
    expect(_said(page)).to_contain_text("Sparat i telefonen")
    assert page.evaluate("caches.keys()") == before
    phone.set_offline(True)
    page.reload()
    expect(page.locator(f".local a[href='{FORMER}']")).to_be_visible()


def test_saving_that_fails_says_so_and_leaves_nothing(
    phone: BrowserContext, host: Host, site: BuiltSite
) -> None:
    host.without(site, "kontakter/tullverket/")
    page = phone.new_page()
    page.goto(host.url + GENERAL)
    _buttons(page)[0].click()

    expect(_said(page)).to_contain_text("Det gick inte att spara", timeout=PATIENCE)
    expect(_buttons(page)[0]).to_be_visible()
    assert _stored(page) == {}
    host.show(site.folder)
    _save(page, host.url + GENERAL)  # the next try works


def test_a_site_that_does_not_answer_in_time_is_shown_as_saved(phone: BrowserContext, host: Host) -> None:
    page = phone.new_page()
    _save(page, host.url + GENERAL)
    host.send(signal.SIGSTOP)
    try:
        page.reload(wait_until="domcontentloaded")
        expect(page.get_by_role("note").first).to_contain_text("Sparad version")
        expect(page.locator("main a.call[href='tel:112']").first).to_be_visible()
    finally:
        host.send(signal.SIGCONT)


def test_another_page_can_be_saved_instead(phone: BrowserContext, url: str) -> None:
    page = phone.new_page()
    _save(page, url + GENERAL)
    page.goto(f"{url}en/{KRAMFORS}")
    expect(_said(page)).to_contain_text("Language: Swedish.")
    save, _ = _buttons(page)
    expect(save).to_have_text("Save this page instead")
    save.click()
    expect(_said(page)).to_contain_text("with the contacts for Kramfors", timeout=PATIENCE)

    expect(save).to_be_hidden()
    assert len(page.evaluate("caches.keys()")) == 1
    assert _list(page)["kit"] == f"en/{KRAMFORS}"


@pytest.mark.parametrize("folder", ["", "en/"])
def test_removal_leaves_nothing_and_the_page_works_on(phone: BrowserContext, url: str, folder: str) -> None:
    page = phone.new_page()
    page.goto(url + folder + GENERAL)
    save, remove = _buttons(page)
    save.focus()
    page.keyboard.press("Enter")
    expect(remove).to_be_visible(timeout=PATIENCE)
    expect(_said(page)).to_be_focused()  # what happened is said where the button was
    page.keyboard.press("Tab")
    expect(remove).to_be_focused()
    page.keyboard.press("Enter")

    expect(_said(page)).to_have_text(re.compile("Borttaget|Removed"), timeout=PATIENCE)
    expect(_said(page)).to_be_focused()
    assert _stored(page) == {}
    page.reload()
    expect(save).to_be_visible()
    assert _stored(page) == {}
    assert page.evaluate(questions.VIOLATIONS) == []
    phone.set_offline(True)
    with pytest.raises(Error, match="ERR_INTERNET_DISCONNECTED"):
        page.reload()


def test_a_copy_that_the_browser_has_thrown_away_can_be_saved_again(phone: BrowserContext, url: str) -> None:
    page = phone.new_page()
    _save(page, url + GENERAL)
    page.evaluate("async () => { for (const name of await caches.keys()) await caches.delete(name); }")
    page.reload()
    expect(_buttons(page)[1]).to_be_hidden()
    _save(page, url + GENERAL)
    assert len(page.evaluate("caches.keys()")) == 1


@pytest.mark.parametrize("size", [(390, 844), (320, 568)])
@pytest.mark.parametrize("address", [GENERAL, f"en/{KRAMFORS}"])
def test_the_first_call_button_of_a_saved_page_is_on_the_first_screen(
    browser: Browser, url: str, address: str, size: tuple[int, int]
) -> None:
    with new_context(browser, width=size[0], height=size[1]) as context:
        page = context.new_page()
        _save(page, url + address)
        context.set_offline(True)
        page.reload()
        expect(page.get_by_role("note").first).to_be_visible()
        box = page.locator("main a.call").first.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= size[1]


def test_where_nothing_can_be_saved_nothing_is_offered(page: Page, plain_page: Page, url: str) -> None:
    page.add_init_script("delete Navigator.prototype.serviceWorker")
    for opened in (page, plain_page):
        opened.goto(url + GENERAL)
        expect(_box(opened)).to_be_hidden()


def test_every_state_is_accessible_and_whole_on_a_narrow_screen(
    phone: BrowserContext, url: str, host: Host, site: BuiltSite
) -> None:
    page = phone.new_page()
    host.without(site, "kontakter/tullverket/")

    def look(part: str) -> None:
        page.evaluate(axe_source())
        page.evaluate(questions.OPEN_ALL)
        asked = questions.AXE.replace("axe.run(", f"axe.run(document.querySelector('{part}'), ")
        for theme in THEMES:
            page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 844})
                found = page.evaluate(asked, list(AXE_TAGS))
                assert (found["violations"], found["unclear"]) == ([], []), f"{theme} {width}"
        page.set_viewport_size({"width": 320, "height": 568})
        assert page.evaluate(questions.WIDER) == []
        page.set_viewport_size({"width": 390, "height": 844})

    page.goto(host.url + KRAMFORS)
    _buttons(page)[0].click()
    expect(_said(page)).to_contain_text("Det gick inte att spara", timeout=PATIENCE)
    look(".save")
    _save(page, url + KRAMFORS)
    look(".save")
    phone.set_offline(True)
    page.goto(f"{url}en/lagen/")  # not saved, and told so from what is
    look("body")


def test_paper_has_no_box(page: Page, url: str) -> None:
    page.goto(url + GENERAL)
    page.emulate_media(media="print")
    expect(_box(page)).to_be_hidden()


def test_the_app_looks_like_the_counter_page_and_names_nothing_else(
    page: Page, url: str, site: BuiltSite
) -> None:
    for folder, name, short in (
        ("", "Hjälp vid disken", "Disken"),
        ("en/", "Help at the counter", "Counter"),
    ):
        page.goto(url + folder + GENERAL)
        answer = page.context.new_cdp_session(page).send("Page.getAppManifest")
        assert answer["errors"] == []
        fields = json.loads(answer["data"])
        assert (fields["name"], fields["short_name"], fields["lang"]) == (name, short, folder[:2] or "sv")
        assert "illegal" not in answer["data"]
        manifest = f"{url}{folder}manifest.webmanifest"
        assert answer["url"] == manifest
        resolved = page.evaluate(
            "([link, base]) => new URL(link, base).href", [fields["start_url"], manifest]
        )
        assert resolved == url + folder + GENERAL
        for icon in fields["icons"]:
            assert site.file(icon["src"].removeprefix("../")).is_file()
