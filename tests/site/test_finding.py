"""Finding who answers, in the browser: the list that narrows, the map, the hours, a page to call from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from browsing import questions, sites
from browsing.chromium import AXE_TAGS, THEMES, WIDTHS, axe_source, new_context
from browsing.nginx import serve
from browsing.sites import BuiltSite
from finding_qr import code_in
from playwright.sync_api import Browser, Page, expect
from project import EPOCH, copy_project

HOURS = """    hours:
      weekly:
        - {days: [mon, tue, wed, thu], opens: "08:00", closes: "16:30"}
        - {days: [fri], opens: "08:00", closes: "12:00"}
        - {days: [fri], opens: "13:00", closes: "15:00"}
      exceptions:
        - {on: 2026-12-23, opens: "10:00", closes: "12:00"}
        - {on: 2026-12-24, closed: true}
    confirmed:
"""

OBSOLETE = """obsolete:
  on: 2026-06-01
  reason: {sv: En annan myndighet har tagit över., en: Another agency has taken over.}
  replaced_by: imy
points:
"""

DIRECTORIES = ("kontakter/", "en/kontakter/")
KRAMFORS = ("kontakter/kramfors-kommun/", "en/kontakter/kramfors-kommun/")
NAMES = ["Härnösand", "Kramfors", "Sollefteå", "Sundsvall", "Timrå", "Ånge", "Örnsköldsvik"]


@dataclass(frozen=True)
class Narrowed:
    """What somebody types in the directory, which rows are left, and what is said."""

    address: str
    typed: str
    found: list[str]
    said: str


@pytest.fixture(scope="session")
def hours_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a site in which one organisation has weekly hours and another one is obsolete."""

    def make(made: Path) -> None:
        project = copy_project(made / "project")
        kramfors = project.root / "docs/_data/contacts/kramfors-kommun.yml"
        kramfors.write_text(kramfors.read_text("utf-8").replace("    confirmed:\n", HOURS, 1), "utf-8")
        project.write("docs/_data/published.yml", "contacts: {}\n")
        project.replace("docs/_data/contacts/pts.yml", "points:\n", OBSOLETE)
        sites.build(project.root, BuiltSite(made / "www", "/"), SOURCE_DATE_EPOCH=EPOCH)

    site = BuiltSite(sites.once(tmp_path_factory, "hours", make) / "www", "/")
    with serve(site, tmp_path_factory.mktemp("nginx")) as address:
        yield address


def _visible_rows(page: Page) -> list[str]:
    return page.locator("[data-find]:visible h3").all_inner_texts()


@pytest.mark.parametrize("address", DIRECTORIES)
def test_without_scripts_the_whole_list_is_there_and_nothing_that_needs_them(
    plain_page: Page, hours_url: str, address: str
) -> None:
    plain_page.goto(hours_url + address)

    assert _visible_rows(plain_page)[:7] == NAMES
    assert [call.strip() for call in plain_page.locator(".calls .call .phone").all_inner_texts()] == [
        "112", "114 14", "90 114",
    ]  # fmt: skip
    expect(plain_page.locator(".filter")).to_be_hidden()
    expect(plain_page.locator(".open-now").first).to_be_attached()
    expect(plain_page.locator(".open-now:visible")).to_have_count(0)
    plain_page.goto(f"{hours_url}{address}kramfors-kommun/")
    expect(plain_page.locator(".open-now:visible, .button-copy:visible")).to_have_count(0)


@pytest.mark.parametrize(
    "narrowed",
    [
        Narrowed("kontakter/", "harno", ["Härnösand"], "1 träff"),
        Narrowed("kontakter/", "ÖRNSKÖLD", ["Örnsköldsvik"], "1 träff"),
        Narrowed("kontakter/", "ange", ["Ånge"], "1 träff"),
        Narrowed("kontakter/", " kund  kom ", ["Kramfors"], "1 träff"),
        Narrowed("kontakter/", "tull", ["Tullverket", "Tullverket"], "2 träffar"),
        Narrowed("kontakter/", "post telest", ["Post- och telestyrelsen (PTS)"], "1 träff"),
        Narrowed("kontakter/", "sös alarm", [], "Ingen träff. Prova ett kortare ord."),
        Narrowed("en/kontakter/", "sundsvalls", [], "No match. Try a shorter word."),
        Narrowed("en/kontakter/", "sundsvall m", ["Sundsvall"], "1 match"),
        Narrowed("en/kontakter/", "customs", ["Swedish Customs", "Swedish Customs"], "2 matches"),
    ],
)
def test_typing_narrows_the_list_and_says_how_far(page: Page, url: str, narrowed: Narrowed) -> None:
    page.goto(url + narrowed.address)
    field = page.get_by_role("searchbox")
    expect(field).to_be_visible()

    field.fill(narrowed.typed)

    assert _visible_rows(page) == narrowed.found
    status = page.locator("[aria-live=polite].filter-hits")
    expect(status).to_have_text(narrowed.said)
    assert page.locator(".county a:not(.is-off) title").all_text_contents() == [
        name for name in narrowed.found if name in NAMES
    ]
    # The numbers to call in danger stay, and so does the field.
    expect(page.locator(".calls .call-alarm")).to_be_visible()
    expect(field).to_be_visible()
    field.fill("")
    expect(status).to_have_text("")
    assert len(_visible_rows(page)) > len(NAMES)
    expect(page.locator(".county .is-off")).to_have_count(0)


@pytest.mark.parametrize("address", DIRECTORIES)
def test_the_map_has_the_links_of_the_list_in_the_same_order(page: Page, url: str, address: str) -> None:
    page.goto(url + address)
    in_list = page.locator(".finder-list h3 a").evaluate_all("links => links.map((a) => a.href)")
    on_map = page.locator(".county a").evaluate_all(
        "links => links.map((a) => new URL(a.href.baseVal, location).href)"
    )

    assert on_map == in_list
    assert len(on_map) == 7
    for name in NAMES:
        expect(page.locator(".county").get_by_role("link", name=name, exact=True)).to_have_count(1)
        expect(page.locator(".county text", has_text=name)).to_be_visible()


def test_the_map_is_walked_with_the_tab_key_and_its_focus_is_seen(page: Page, url: str) -> None:
    page.goto(f"{url}kontakter/")
    page.locator(".county a").first.focus()
    seen = []
    for _ in NAMES:
        seen.append(page.evaluate("document.activeElement.querySelector('title')?.textContent"))
        width = page.evaluate(
            "parseFloat(getComputedStyle(document.activeElement.querySelector('path')).strokeWidth)"
        )
        assert width >= 4
        page.keyboard.press("Tab")
    assert seen == NAMES
    page.locator(".county").get_by_role("link", name="Kramfors").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{url}kontakter/kramfors-kommun/")


def test_the_map_has_lines_and_names_in_the_colours_of_the_system(page: Page, url: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"{url}kontakter/")
    colours = page.evaluate(
        """() => {
          const of = (selector) => getComputedStyle(document.querySelector(selector));
          return [of(".county path").fill, of(".county path").stroke, of(".county text").fill];
        }"""
    )
    assert len(set(colours)) == 3


@pytest.mark.parametrize("width", [320, 390])
def test_names_on_the_map_are_large_enough_and_apart(page: Page, url: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{url}kontakter/")
    boxes = page.locator(".county text").evaluate_all(
        "texts => texts.map((text) => text.getBoundingClientRect().toJSON())"
    )
    sheet = page.locator(".county").bounding_box()
    assert sheet
    for index, box in enumerate(boxes):
        assert box["height"] >= 11
        assert sheet["x"] <= box["left"]
        assert box["right"] <= sheet["x"] + sheet["width"]
        for other in boxes[:index]:
            assert (
                box["left"] >= other["right"]
                or other["left"] >= box["right"]
                or box["top"] >= other["bottom"]
                or other["top"] >= box["bottom"]
            )


OPEN = [
    ("2026-11-23T07:59+01:00", "Stängt nu, öppnar i dag 08:00", "Closed now, opens today 08:00"),
    ("2026-11-23T08:00+01:00", "Öppet nu, till 16:30", "Open now, until 16:30"),
    ("2026-11-23T16:29+01:00", "Öppet nu, till 16:30", "Open now, until 16:30"),
    ("2026-11-23T16:30+01:00", "Stängt nu, öppnar i morgon 08:00", "Closed now, opens tomorrow 08:00"),
    ("2026-11-27T12:30+01:00", "Stängt nu, öppnar i dag 13:00", "Closed now, opens today 13:00"),
    ("2026-11-27T14:59+01:00", "Öppet nu, till 15:00", "Open now, until 15:00"),
    ("2026-11-27T15:00+01:00", "Stängt nu, öppnar måndag 08:00", "Closed now, opens Monday 08:00"),
    ("2026-11-29T23:59+01:00", "Stängt nu, öppnar i morgon 08:00", "Closed now, opens tomorrow 08:00"),
    ("2026-12-23T09:00+01:00", "Stängt nu, öppnar i dag 10:00", "Closed now, opens today 10:00"),
    ("2026-12-23T11:00+01:00", "Öppet nu, till 12:00", "Open now, until 12:00"),
    ("2026-12-24T11:00+01:00", "Stängt nu, öppnar måndag 08:00", "Closed now, opens Monday 08:00"),
    ("2026-12-25T11:00+01:00", "Stängt nu, öppnar måndag 08:00", "Closed now, opens Monday 08:00"),
    ("2027-01-06T11:00+01:00", "Stängt nu, öppnar i morgon 08:00", "Closed now, opens tomorrow 08:00"),
    ("2027-05-06T11:00+02:00", "Stängt nu, öppnar i morgon 08:00", "Closed now, opens tomorrow 08:00"),
    ("2027-07-05T08:00+02:00", "Öppet nu, till 16:30", "Open now, until 16:30"),
    ("2027-07-05T07:59+02:00", "Stängt nu, öppnar i dag 08:00", "Closed now, opens today 08:00"),
    ("2028-02-01T17:00+01:00", "Stängt nu", "Closed now"),
    ("2026-10-31T23:59+01:00", None, None),
    ("2028-02-02T00:00+01:00", None, None),
]
"""By the clock of Sweden, in winter and in summer; nothing is said beyond the days that are known."""


@pytest.mark.parametrize("zone", ["Europe/Stockholm", "Pacific/Auckland", "America/Los_Angeles"])
def test_whether_it_is_open_now_is_told_by_swedish_time_on_any_device(
    browser: Browser, hours_url: str, zone: str
) -> None:
    with browser.new_context(timezone_id=zone) as context:
        page = context.new_page()
        mark = page.locator(".open-now").first
        for moment, *told in OPEN:
            page.clock.set_fixed_time(moment)
            for address, words in zip(KRAMFORS, told, strict=True):
                page.goto(hours_url + address)
                if words is None:
                    expect(mark, moment).to_be_hidden()
                else:
                    expect(mark, moment).to_be_visible()
                    expect(mark, moment).to_have_text(words)
                    is_open = "is-open" in (mark.get_attribute("class") or "")
                    assert is_open == words.startswith(("Öppet", "Open")), moment


@pytest.mark.parametrize("address", ["kontakter/", *KRAMFORS[:1]])
def test_a_page_that_stays_open_notices_that_it_is_closing_time(
    page: Page, hours_url: str, address: str
) -> None:
    page.clock.install(time="2026-11-23T16:29:30+01:00")
    page.goto(hours_url + address)
    mark = page.locator(".open-now").first
    expect(mark).to_have_text("Öppet nu, till 16:30")

    page.clock.fast_forward("01:00")

    expect(mark).to_have_text("Stängt nu, öppnar i morgon 08:00")


@pytest.mark.parametrize(
    "address", ["kontakter/kramfors-kommun/", "en/kontakter/ange-kommun/", "kontakter/polisen/"]
)
def test_everything_on_an_organisation_s_page_can_be_hit_with_a_thumb(
    page: Page, url: str, address: str
) -> None:
    page.goto(url + address)
    small = page.locator(".prose :is(a, button, summary):visible").evaluate_all(
        """found => found.map((one) => [one.textContent.trim(), one.getBoundingClientRect().height])
          .filter(([, height]) => height < 44)"""
    )
    assert small == []


@pytest.mark.parametrize(
    ("address", "name", "done"),
    [
        (KRAMFORS[0], "Kopiera besöksadressen", "Kopierat"),
        (KRAMFORS[1], "Copy the visiting address", "Copied"),
    ],
)
def test_an_address_is_copied_line_by_line(
    browser: Browser, url: str, address: str, name: str, done: str
) -> None:
    with new_context(browser) as context:
        context.grant_permissions(["clipboard-write"])
        page = context.new_page()
        page.goto(url + address)
        button = page.get_by_role("button", name=name)

        button.click()

        expect(page.locator(".button-copy", has_text=done)).to_have_count(1)
        page.evaluate("document.body.append(document.createElement('textarea'))")
        page.locator("textarea").press("ControlOrMeta+V")
        expect(page.locator("textarea")).to_have_value("Torggatan 2\nKramfors")
        expect(button).to_be_visible()


def test_the_code_on_every_page_of_an_organisation_leads_to_that_page(site: BuiltSite) -> None:
    addresses = [
        address for address in site.pages if "kontakter/" in address and not address.endswith("kontakter/")
    ]

    assert len(addresses) >= 30
    for address in addresses:
        assert code_in(site.file(address).read_text("utf-8")) == site.url + address


@pytest.mark.parametrize("address", KRAMFORS)
def test_the_code_is_folded_on_the_screen_and_printed_on_paper(
    page: Page, plain_page: Page, url: str, address: str
) -> None:
    for shown in (page, plain_page):
        shown.goto(url + address)
        expect(shown.locator(".qr")).to_be_hidden()
        shown.locator(".share summary").click()
        expect(shown.locator(".qr")).to_be_visible()
        shown.locator(".share summary").click()
        shown.emulate_media(media="print")
        expect(shown.locator(".qr")).to_be_visible()
        expect(shown.locator(".share-address")).to_be_visible()
        expect(shown.locator(".button-copy:visible, .share summary:visible")).to_have_count(0)


def test_an_organisation_with_hours_prints_on_one_a4_and_says_them(page: Page, hours_url: str) -> None:
    page.goto(hours_url + KRAMFORS[0])
    expect(page.locator("dd", has_text="Måndag–torsdag 08:00–16:30; fredag 08:00–12:00")).to_be_visible()

    sheets = re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True))

    assert len(sheets) == 1


@pytest.mark.parametrize(
    ("address", "reason", "successor"),
    [
        ("kontakter/pts/", "Kontakten upphörde 1 juni 2026. En annan myndighet har tagit över.",
         "Vänd dig till Integritetsskyddsmyndigheten (IMY)"),
        ("en/kontakter/pts/", "This contact ended on 1 June 2026. Another agency has taken over.",
         "Turn to Swedish Authority for Privacy Protection (IMY)"),
    ],
)  # fmt: skip
def test_an_obsolete_organisation_says_why_and_leads_on(
    plain_page: Page, hours_url: str, address: str, reason: str, successor: str
) -> None:
    plain_page.goto(hours_url + address)

    expect(plain_page.get_by_text(reason)).to_be_visible()
    expect(plain_page.locator("main").get_by_text("pts@pts.se")).to_have_count(0)
    expect(plain_page.locator("main .call-alarm")).to_be_visible()
    plain_page.get_by_role("link", name=successor).click()
    expect(plain_page).to_have_url(f"{hours_url}{address.replace('pts', 'imy')}")


def test_an_obsolete_organisation_is_not_in_the_directory(plain_page: Page, hours_url: str) -> None:
    plain_page.goto(f"{hours_url}kontakter/")
    expect(plain_page.locator("main a[href='pts/']")).to_have_count(0)


@pytest.mark.parametrize("name", ["ange-kommun", "timra-kommun", "harnosands-kommun", "solleftea-kommun"])
@pytest.mark.parametrize(("home", "area"), [("", "Lokalpolisområde"), ("en/", "Local police area")])
def test_a_page_without_local_contacts_helps_all_the_same(
    plain_page: Page, url: str, home: str, name: str, area: str
) -> None:
    plain_page.goto(f"{url}{home}kontakter/{name}/")
    calls = plain_page.locator("main .help .call").evaluate_all("calls => calls.map((call) => call.href)")

    assert calls == ["tel:112", "tel:11414", "tel:+46611349000"]
    expect(plain_page.locator("main dd").get_by_text(area)).to_be_visible()
    plain_page.set_viewport_size({"width": 320, "height": 844})
    for number in plain_page.locator("main .help .phone").all():
        one_line = number.evaluate("(number) => parseFloat(getComputedStyle(number).lineHeight) * 1.5")
        assert number.evaluate("(number) => number.getBoundingClientRect().height") < one_line
    box = plain_page.locator("main .help .call").first.bounding_box()
    assert box
    assert box["y"] + box["height"] <= 844


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_while_one_is_finding(
    browser: Browser, hours_url: str, width: int, theme: str
) -> None:
    """States that the survey of every page doesn't see: hours, a narrowed list, an obsolete record."""
    with new_context(browser, width=width) as context:
        page = context.new_page()
        page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
        page.clock.set_fixed_time("2026-11-23T10:00+01:00")
        for address in ("kontakter/", "en/kontakter/", *KRAMFORS, "kontakter/pts/"):
            page.goto(hours_url + address)
            if address.endswith("kontakter/"):
                page.get_by_role("searchbox").fill("r")
            page.evaluate(questions.OPEN_ALL)
            page.evaluate(axe_source())
            found = page.evaluate(questions.AXE, list(AXE_TAGS))
            assert found["violations"] == [], address
            assert page.evaluate(questions.WIDER) == [], address
