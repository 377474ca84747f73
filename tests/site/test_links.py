"""Links: every one leads somewhere, at the root of a host and below a path; foreign ones are marked."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from browsing.documents import Document, broken, documents
from browsing.sites import BuiltSite


def test_every_internal_link_and_fragment_leads_somewhere(pages: tuple[Document, ...]) -> None:
    known = {page.address: page for page in pages}
    assert not [fault for page in pages for fault in broken(page, known)]


def test_every_link_leads_somewhere_below_a_path(below: BuiltSite) -> None:
    every = documents(below)
    known = {page.address: page for page in every}
    assert not [fault for page in every for fault in broken(page, known)]


def test_links_stay_relative_so_that_the_site_can_move(pages: tuple[Document, ...]) -> None:
    rooted = [
        f"{page.address}: {href}"
        for page in pages
        if page.kind not in ("not-found", "offline")  # shown at any depth
        for href in page.tree.xpath("//@href | //@src")
        if href.startswith("/")
    ]
    assert not rooted


def test_foreign_links_are_safe_and_tell_nobody_where_the_reader_was(pages: tuple[Document, ...]) -> None:
    foreign = [
        (page, link)
        for page in pages
        for link in page.links("a")
        if urlsplit(link.target).scheme in ("http", "https") and not link.target.startswith(page.site.url)
    ]
    unmarked = [
        f"{page.address}: {link.target}"
        for page, link in foreign
        if not {"noopener", "noreferrer"} <= set(link.element.get("rel", "").split())
    ]
    assert foreign
    assert not unmarked


def test_links_have_words(pages: tuple[Document, ...]) -> None:
    silent = [
        f"{page.address}: {link.target}"
        for page in pages
        for link in page.links("a")
        if not (link.text or link.element.get("aria-label"))
    ]
    assert not silent


def test_the_crawler_notices_what_is_broken(tmp_path: Path) -> None:
    made = BuiltSite(tmp_path, "/")
    made.file("").write_text(
        '<p id="here"><a href="gone/">x</a> <a href="#nowhere">y</a> <a href="#here">z</a>'
    )
    page = Document(made, "")

    assert list(broken(page, {"": page})) == [
        f": {made.url}gone/",
        f": {made.url}#nowhere has no such place",
    ]
