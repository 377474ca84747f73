"""Two languages: the same pages in both, each leading to the other, and saying so to search engines."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from browsing.documents import Document
from browsing.sites import HOST, LANGUAGES, BuiltSite, language_of, twin_of
from lxml import etree
from playwright.sync_api import Page, expect

_SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def test_no_page_exists_in_one_language_only(site: BuiltSite) -> None:
    assert not [address for address in site.pages if not site.file(twin_of(address)).is_file()]
    assert Counter(map(language_of, site.pages))["sv"] == len(site.pages) / 2


def _alternates(page: Document) -> dict[str, str]:
    return {
        link.get("hreflang"): link.get("href")
        for link in page.tree.xpath("//head/link[@rel='alternate'][@hreflang]")
    }


def _expected(page: Document) -> dict[str, str]:
    own, other = page.site.url + page.address, page.site.url + twin_of(page.address)
    swedish, english = (own, other) if page.language == "sv" else (other, own)
    return {"sv": swedish, "en": english, "x-default": swedish}


def _is_hidden(page: Document) -> bool:
    """Whether search engines are asked to leave a page out."""
    return bool(page.tree.xpath("//meta[@name='robots'][@content='noindex']"))


def test_every_head_names_both_languages_absolutely(pages: tuple[Document, ...]) -> None:
    listed = [page for page in pages if not _is_hidden(page)]
    assert {page.address: _alternates(page) for page in listed} == {
        page.address: _expected(page) for page in listed
    }
    assert [page.first("//head/link[@rel='canonical']/@href") for page in listed] == [
        page.site.url + page.address for page in listed
    ]


def test_what_is_not_for_search_engines(pages: tuple[Document, ...]) -> None:
    """Missing addresses, counter pages that differ by a card alone, steps that say nothing by themselves."""
    hidden = [page for page in pages if _is_hidden(page)]
    chosen = [page.address for page in pages if re.search(r"misstankt/.", page.address)]
    steps = [page.address for page in pages if re.search(r"far-jag-beratta/(?!hela/).", page.address)]
    others = ["404.html", "en/404.html", "utan-tackning/", "en/utan-tackning/"]
    assert (len(chosen), len(steps)) == (14, 78)
    assert [page.address for page in hidden] == sorted([*others, *chosen, *steps])
    assert all(not _alternates(page) for page in hidden)


def test_sitemap_lists_the_same(site: BuiltSite, pages: tuple[Document, ...]) -> None:
    tree = etree.fromstring((site.folder / "sitemap.xml").read_bytes())
    found = {
        entry.findtext("s:loc", namespaces=_SITEMAP): {
            link.get("hreflang"): link.get("href") for link in entry.findall("x:link", _SITEMAP)
        }
        for entry in tree.findall("s:url", _SITEMAP)
    }
    assert found == {page.site.url + page.address: _expected(page) for page in pages if not _is_hidden(page)}
    assert f"Sitemap: {HOST}/sitemap.xml" in (site.folder / "robots.txt").read_text("utf-8")


def test_titles_and_descriptions_are_unique_in_their_language(pages: tuple[Document, ...]) -> None:
    for language in LANGUAGES:
        own = [page for page in pages if page.language == language and not _is_hidden(page)]
        titles = Counter(page.first("//title/text()") for page in own)
        descriptions = Counter(page.first("//meta[@name='description']/@content") for page in own)
        assert not [title for title, times in titles.items() if times > 1]
        assert not [text for text, times in descriptions.items() if times > 1]


def test_headings_start_at_one_and_leave_out_no_level(pages: tuple[Document, ...]) -> None:
    faults = []
    for page in pages:
        levels = [int(heading.tag[1]) for heading in page.tree.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        jumps = [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]
        if levels[:1] != [1] or levels.count(1) != 1 or jumps:
            faults.append(f"{page.address}: {levels}")
    assert not faults


def test_the_switch_leads_to_the_same_page_and_back(
    page: Page, url: str, pages: tuple[Document, ...]
) -> None:
    by_kind = {found.kind: found.address for found in pages if found.language == "sv"}
    for address in by_kind.values():
        page.goto(url + address)
        page.get_by_role("link", name="English", exact=True).click()
        expect(page).to_have_url(f"{url}{twin_of(address)}")
        expect(page.locator("html")).to_have_attribute("lang", "en")
        page.get_by_role("link", name="Svenska", exact=True).click()
        expect(page).to_have_url(url + address)
