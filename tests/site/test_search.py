"""The page of the search in the browser: what it fetches and when, says, marks and leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from browsing import questions, sites, weights
from browsing.chromium import AXE_TAGS, THEMES, WIDTHS, axe_source, new_context
from browsing.nginx import serve
from browsing.sites import BuiltSite
from playwright.sync_api import Browser, Page, expect
from tillsammans.search.index import Indexed, Lexicon, write
from tillsammans.search.languages import Language
from tillsammans.search.reading import read

MOST = 100_000
"""Bytes from the focus to the first hits with their passages."""

PAGES = ("sok/", "en/sok/")
WORDS = {"sok/": "misstänkt paket", "en/sok/": "suspicious parcel"}
STRANGE = '<img src="x" onerror="document.title=1">'
HOSTILE = f"{STRANGE} ${{1}} & {{words}} \\ \u202e"


def _requests(page: Page) -> list[str]:
    """Keep the paths that a page asks for from now on."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    return asked


@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_fetched_before_somebody_goes_to_the_field(page: Page, url: str, address: str) -> None:
    asked = _requests(page)
    page.goto(url + address)
    page.wait_for_load_state("networkidle")
    assert not [path for path in asked if path.endswith((".json", ".txt"))]
    asked.clear()

    page.get_by_role("searchbox").focus()
    page.wait_for_load_state("networkidle")
    assert asked == [f"/{address}index.json"]

    page.get_by_role("searchbox").press_sequentially(WORDS[address])
    expect(page.locator(".hit-text mark").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    script = page.locator("script[type=module]").evaluate("script => new URL(script.src).pathname")
    fetched = sum(weights.size(f"{url.rstrip('/')}{path}") for path in {*asked, script})
    assert len(asked) == len(set(asked))
    assert fetched <= MOST


@pytest.mark.parametrize("address", PAGES)
def test_without_scripts_there_are_questions_and_every_page(plain_page: Page, url: str, address: str) -> None:
    plain_page.goto(url + address)

    expect(plain_page.get_by_role("searchbox")).to_have_count(0)
    expect(plain_page.locator("noscript p")).to_be_visible()
    links = plain_page.locator(".search-start a").evaluate_all("links => links.map((link) => link.href)")
    home = url + address.removesuffix("sok/")
    assert links[0] == f"{home}misstankt/"
    for path in ("", "lagen/", "metoden/historia/", "kontakter/", "om/oppna-data/"):
        assert home + path in links
    assert f"{url}{address}" not in links


@pytest.mark.parametrize(("start", "home"), [("lagen/", ""), ("en/kontakter/polisen/", "en/"), ("", "")])
def test_every_page_leads_to_the_field(page: Page, below_url: str, start: str, home: str) -> None:
    page.goto(below_url + start)
    page.locator(".search-link").click()

    expect(page).to_have_url(f"{below_url}{home}sok/#q")
    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page.locator(".search-link")).to_have_attribute("aria-current", "page")


def test_the_keyboard_alone_is_enough(page: Page, below_url: str) -> None:
    page.goto(f"{below_url}sok/#q")
    page.keyboard.type("postombudens", delay=20)
    page.keyboard.press("Enter")
    expect(page.locator(".hit-text mark").first).to_be_visible()
    expect(page.get_by_role("searchbox")).to_be_focused()
    assert page.url == f"{below_url}sok/?q=postombudens"

    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Sök")).to_be_focused()
    page.keyboard.press("Tab")
    first = page.locator(".hit a").first
    expect(first).to_be_focused()
    target = first.get_attribute("href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(target or "")
    assert target
    assert target.startswith(below_url)

    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("postombudens")
    expect(page.locator(".hit").first).to_be_visible()


def test_a_hit_leads_to_the_section_and_shows_where_and_why(page: Page, url: str) -> None:
    page.goto(f"{url}sok/?q=metodhandboken")
    hit = page.locator(".hit", has=page.get_by_role("heading", name="Material", exact=True)).first

    expect(hit.locator("a").first).to_have_attribute("href", f"{url}material/#metodhandboken")
    expect(hit.locator(".hit-where")).to_have_text("Metodhandboken")
    assert "metodhandbok" in hit.locator(".hit-text mark").first.inner_text()
    hit.locator("a").first.click()
    expect(page.locator("#metodhandboken")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("question", "number"), [("114 14", "114 14"), ("90114", "90 114"), ("0612-80000", "0612-800 00")]
)
def test_an_organisation_can_be_called_at_once(page: Page, url: str, question: str, number: str) -> None:
    page.goto(f"{url}sok/?q={question}")
    call = page.locator(".hit-call a").first

    expect(call).to_have_text(f"Ring {number}")
    assert re.sub(r"\D", "", number).lstrip("0") in (call.get_attribute("href") or "")


@pytest.mark.parametrize(
    ("address", "question", "said"),
    [
        ("sok/", "svanberg", "2 träffar"),
        ("sok/", "elefant", "Inga träffar på ”elefant”. Pröva ett annat ord, eller välj här nedanför."),
        ("sok/", "narkotka", "Ordet ”narkotka” finns inte på webbplatsen. Vi sökte på ”narkotika”."),
        ("sok/", "sekretess zzz", "Ordet ”zzz” finns inte på webbplatsen."),
        ("en/sok/", "elephant", "No hits for “elephant”. Try another word, or choose below."),
        ("en/sok/", "Svanberg", "2 hits"),
    ],
)
def test_what_was_found_is_said(page: Page, url: str, address: str, question: str, said: str) -> None:
    page.goto(url + address)
    page.get_by_role("searchbox").fill(question)

    status = page.get_by_role("status")
    expect(status).to_contain_text(said)
    expect(page.locator(".search-start")).to_be_visible(visible=not page.locator(".hit").count())


def test_one_hit_is_one(page: Page, url: str) -> None:
    page.goto(f"{url}sok/?q=polhemsgatan")
    expect(page.get_by_role("status")).to_have_text("En träff")


def test_words_that_may_have_been_meant_can_be_chosen(page: Page, url: str) -> None:
    page.goto(f"{url}sok/?q=tystnadspliktighetens")
    meant = page.get_by_role("status").get_by_role("link").first
    expect(meant).to_have_text("tystnadsplikten")

    meant.click()
    expect(page.get_by_role("searchbox")).to_have_value("tystnadsplikten")
    expect(page.locator(".hit").first).to_be_visible()


def test_more_hits_come_on_demand_and_take_the_focus(page: Page, url: str) -> None:
    page.goto(f"{url}sok/?q=kommun")
    hits = page.locator(".hit")
    expect(hits).to_have_count(6)
    page.get_by_role("button", name="Visa fler träffar").click()

    expect(hits).to_have_count(12)
    expect(hits.nth(6).locator("a").first).to_be_focused()


def test_an_empty_field_shows_the_beginning_again(page: Page, url: str) -> None:
    page.goto(f"{url}sok/?q=brev")
    expect(page.locator(".hit").first).to_be_visible()
    page.get_by_role("searchbox").fill(" ")

    expect(page.locator(".search-start")).to_be_visible()
    expect(page.get_by_role("status")).to_have_text("")
    expect(page.locator(".hit")).to_have_count(0)
    assert page.url == f"{url}sok/"


@pytest.mark.parametrize("question", ["brev", "elefant", HOSTILE, "a" * 5000, "(.*)+$", " ", "ÅÄÖ", "💊"])
def test_whatever_is_typed_the_browser_has_no_complaint(page: Page, url: str, question: str) -> None:
    console: list[str] = []
    page.add_init_script(questions.WATCH)
    page.on("console", lambda message: console.append(message.text))
    page.on("pageerror", lambda error: console.append(str(error)))
    page.goto(f"{url}sok/")
    page.get_by_role("searchbox").fill(question)
    page.get_by_role("button", name="Sök").click()
    page.wait_for_load_state("networkidle")

    assert console == []
    assert page.evaluate(questions.VIOLATIONS) == []
    assert not any(page.evaluate(questions.STORED).values())
    assert page.title().startswith("Sök")
    expect(page.locator("main img")).to_have_count(0)


def test_a_search_that_cannot_be_fetched_says_so_and_can_be_tried_again(page: Page, url: str) -> None:
    page.route("**/index.json", lambda route: route.abort())
    page.goto(f"{url}sok/?q=brev")
    expect(page.get_by_role("status")).to_contain_text("gick inte att hämta")

    page.unroute("**/index.json")
    page.get_by_role("button", name="Sök").click()
    expect(page.locator(".hit").first).to_be_visible()


def test_a_page_that_cannot_be_fetched_is_a_hit_without_a_passage(page: Page, url: str) -> None:
    page.route("**/kontakter/polisen/", lambda route: route.abort())
    page.goto(f"{url}sok/?q=polhemsgatan")
    hit = page.locator(".hit")

    expect(hit.locator("a")).to_have_attribute("href", f"{url}kontakter/polisen/")
    expect(hit.locator(".hit-text")).to_have_text("")


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing_whatever_was_found(browser: Browser, url: str, address: str) -> None:
    findings = []
    with new_context(browser) as context:
        page = context.new_page()
        for question in (WORDS[address], "narkotka", "tystnadspliktighetens", "elefant"):
            page.goto(f"{url}{address}?q={question}")
            expect(page.get_by_role("status")).not_to_have_text("")
            page.wait_for_load_state("networkidle")
            page.evaluate(axe_source())
            for theme in THEMES:
                page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
                for width in WIDTHS:
                    page.set_viewport_size({"width": width, "height": 844})
                    found = page.evaluate(questions.AXE, list(AXE_TAGS))
                    findings += (
                        [question, theme, width, found] if found["violations"] + found["unclear"] else []
                    )
                    findings += page.evaluate(questions.WIDER)
    assert findings == []


@pytest.fixture(scope="module")
def strange_url(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a site whose page says strange things, in its title and in its text."""
    made = BuiltSite(tmp_path_factory.mktemp("strange"), "/")
    sites.copy_search(site, made)
    text = "&lt;script&gt;document.title = 1&lt;/script&gt; &lt;b&gt;brev&lt;/b&gt;"
    html = f"<!doctype html><main><h1>x</h1><h2 id='brev'>{text}</h2><p>{text}</p></main>"
    sites.put(made, "strange/index.html", html)
    page = Indexed("strange/", STRANGE, 100, read(html, title=STRANGE))
    sites.put(made, "sok/index.json", write([page], Lexicon(Language())).core)
    with serve(made, Path(tmp_path_factory.mktemp("nginx"))) as address:
        yield address


def test_what_pages_say_is_text_and_never_markup(page: Page, strange_url: str) -> None:
    page.add_init_script(questions.WATCH)
    page.goto(f"{strange_url}sok/?q=brev")
    hit = page.locator(".hit")

    expect(hit.locator(".hit-title")).to_have_text(STRANGE)
    expect(hit.locator(".hit-text")).to_have_text("<script>document.title = 1</script> <b>brev</b>")
    expect(hit.locator("img, script, b")).to_have_count(0)
    expect(hit.locator(".hit-text mark")).to_have_text("brev")
    assert page.evaluate(questions.VIOLATIONS) == []
