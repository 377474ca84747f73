"""What goes with a counter page: the guidance, the guide, the contacts, the other languages; no more."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from project import AS_OF, ROOT
from tillsammans.floor.addresses import OFFLINE
from tillsammans.floor.kept import WORKER
from tillsammans.floor.templates import Templates
from tillsammans.offline import icons
from tillsammans.offline.kit import Kit
from tillsammans.publish.compress import compressed, transferred
from tillsammans.site import files, saving
from tillsammans.site.counter_pages import PATH
from tillsammans.site.generated_pages import with_generated_pages
from tillsammans.site.load import load_site
from tillsammans.site.model import Page, Site
from tillsammans.site.views import Views

ASSETS = {name: f"assets/{name}" for name in icons.DRAWINGS}


@cache
def own_site() -> Site:
    site = load_site(ROOT, date.fromisoformat(AS_OF)).site
    assert site is not None
    return with_generated_pages(site)


def without(site: Site, *keys: tuple[str, str]) -> Site:
    return replace(site, pages={key: page for key, page in site.pages.items() if key not in keys})


def with_page(site: Site, page: Page) -> Site:
    return replace(site, pages={**site.pages, (page.language, page.path): page})


def views_of(site: Site) -> Views:
    return Views(site, "https://exempel.example/", ASSETS, Templates(ROOT / "overrides"), ())


def kit_of(site: Site, address: str) -> Kit:
    return next(kit for kit in saving.kits(site) if kit.address == address)


def test_every_counter_page_can_be_saved_in_every_language() -> None:
    site = own_site()
    counter = {page.url for page in site.pages.values() if page.front.kind == "counter"}
    assert {kit.address for kit in saving.kits(site)} == counter
    assert len(counter) == 16


def test_what_goes_with_the_counter_page() -> None:
    pages = kit_of(own_site(), "misstankt/").pages
    guide = [page for page in pages if page.startswith("far-jag-beratta/")]
    every = [page.url for page in own_site().pages_in("sv") if page.url.startswith("far-jag-beratta/")]
    assert guide == every
    assert [page for page in pages if page not in guide] == [
        "misstankt/",
        "kontakter/112/",
        "kontakter/polisen/",
        "kontakter/tullverket/",
        "kontakter/giftinformation/",
        "om/ordlista/",
        "utan-tackning/",
        "en/misstankt/",
        "en/utan-tackning/",
    ]


def test_a_municipality_adds_its_own_pages() -> None:
    for folder, other in (("", "en/"), ("en/", "")):
        general = kit_of(own_site(), f"{folder}misstankt/").pages
        local = kit_of(own_site(), f"{folder}misstankt/kramfors-kommun/").pages
        assert set(local) - set(general) == {
            f"{folder}misstankt/kramfors-kommun/",
            f"{folder}kontakter/kramfors-kommun/",
            f"{other}misstankt/kramfors-kommun/",
        }
        assert set(general) <= set(local)
        assert len(set(local)) == len(local)


def test_the_glossary_goes_with_it_where_there_is_one() -> None:
    front = replace_title("Ordlista")
    bare = without(own_site(), ("sv", "om/ordlista.md"))
    assert "om/ordlista/" not in kit_of(bare, "misstankt/").pages
    site = with_page(bare, replace(front, path="om/ordlista.md", url="om/ordlista/"))
    assert "om/ordlista/" in kit_of(site, "misstankt/").pages
    assert ", Ordlista och kontakterna på sidan" in box(site, PATH).what


def replace_title(title: str) -> Page:
    page = own_site().pages["sv", "om/index.md"]
    return replace(page, front=page.front.model_copy(update={"title": title}))  # type: ignore[union-attr]


def box(site: Site, path: str, language: str = "sv") -> saving.SaveView:
    return saving.of_page(views_of(site), site.pages[language, path])["save"]


def test_a_guide_that_the_counter_page_does_not_lead_to_stays_away() -> None:
    site = own_site()
    page = site.pages["sv", PATH]
    silent = with_page(site, replace(page, body=page.body.replace("far-jag-beratta", "lagen")))
    assert not [one for one in kit_of(silent, "misstankt/").pages if one.startswith("far-jag-beratta/")]
    assert box(silent, PATH).what == "Hjälp vid disken, Ordlista och kontakterna på sidan"


def test_what_is_said_names_day_municipality_and_language() -> None:
    local = kit_of(own_site(), "misstankt/kramfors-kommun/")
    assert local.said["sv"].note == "Sparad version från 24 november 2026."
    assert local.said["sv"].state == (
        "Sparat i telefonen, med kontakterna för Kramfors. Version från 24 november 2026."
    )
    assert local.said["en"].state == (
        "Saved on the phone, with the contacts for Kramfors. Version from 24 November 2026. "
        "Language: Swedish."
    )
    assert kit_of(own_site(), "en/misstankt/").said["en"].state == (
        "Saved on the phone. Version from 24 November 2026."
    )
    assert local.instead == {"": "utan-tackning/", "en/": "en/utan-tackning/"}


@pytest.mark.parametrize("missing", [OFFLINE, PATH])
def test_a_language_that_lacks_what_saving_needs_offers_nothing(missing: str) -> None:
    site = without(own_site(), ("en", missing))
    kits = list(saving.kits(site))
    assert kits
    assert not [page for kit in kits for page in kit.pages if page.startswith("en/")]
    assert all(list(kit.said) == ["sv"] for kit in kits)
    assert box(site, PATH).others == ""
    assert list(saving.manifests(site, ASSETS)) == ["manifest.webmanifest"]
    english = site.pages["en", "misstankt/kramfors-kommun.md"]
    assert saving.of_page(views_of(site), english) == {}


def test_the_box_leads_to_worker_kit_and_manifest() -> None:
    shown = box(own_site(), "misstankt/kramfors-kommun.md", "en")
    assert shown == saving.SaveView(
        worker="../../../sw.js",
        kit="en/misstankt/kramfors-kommun/",
        manifest="../../manifest.webmanifest",
        what=shown.what,
        municipality="Kramfors",
        size=shown.size,
        others="Swedish",
    )
    assert shown.size == (
        'About <span data-size="transfer"></span> are fetched. '
        'On the phone it takes about <span data-size="room"></span>.'
    )


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_page_for_what_is_not_saved_leads_back_and_stays_unlisted(language: str) -> None:
    site = own_site()
    page = site.pages[language, OFFLINE]
    view = views_of(site).view(page)
    assert view.counter.title == site.pages[language, PATH].front.title
    assert view.counter.href == "../misstankt/"
    assert view.noindex
    assert view.head_title == page.front.title  # a customer who glances learns nothing
    assert saving.way_back(views_of(without(site, (language, PATH))), page) == {}


def test_manifests_lead_to_the_counter_page_of_their_language() -> None:
    made = saving.manifests(own_site(), ASSETS)
    assert list(made) == ["manifest.webmanifest", "en/manifest.webmanifest"]
    swedish, english = map(json.loads, made.values())
    assert (swedish["name"], swedish["short_name"], swedish["lang"]) == ("Hjälp vid disken", "Disken", "sv")
    assert (swedish["start_url"], swedish["scope"]) == ("misstankt/", "./")
    assert (english["start_url"], english["scope"]) == ("misstankt/", "../")
    assert english["icons"][0]["src"] == "../assets/icon-192.png"


def test_files_for_all_of_it() -> None:
    site = own_site()
    asked: list[str] = []

    def read(address: str) -> bytes:
        asked.append(address)
        return b'<head><link rel="stylesheet" href="/post/assets/site.css"></head>'

    made = saving.files(saving.kits(site), "https://exempel.example/post/", "'{version}'", read)

    assert {name for name in made if not name.endswith(("/", ".json"))} == {WORKER}
    assert len([name for name in made if name.endswith("kept.json")]) == 16
    assert "assets/site.css" in asked
    assert "assets/site.css" in json.loads(made["en/misstankt/kept.json"])["files"]


def test_weight_is_that_of_the_twins() -> None:
    text = b"Ring 112 vid fara. " * 200
    assert transferred("misstankt/", text) == len(compressed(text)[".br"])
    assert transferred("", text) == len(compressed(text)[".br"])
    assert transferred("assets/site.css", text) == len(compressed(text, shared=True)[".br"])
    assert transferred("assets/fonts/a.woff2", text) == len(text)


def test_the_template_of_the_worker_is_read_from_the_project() -> None:
    assert '"{version}"' in files.worker(ROOT)
