"""Feeds: whole, in their own language, valid, and read back by other people's libraries."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import feedparser
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from project import AS_OF, ROOT
from small_project import NEWS_EN, NEWS_SV, changed, small_project, write
from tillsammans.floor.templates import Templates
from tillsammans.news.feeds import atom, json_feed
from tillsammans.news.feeds.feed import Feed, FeedItem, stable_id
from tillsammans.pages.render import EXTENSIONS, with_absolute_links
from tillsammans.site import feeds
from tillsammans.site.load import load_site
from tillsammans.site.viewing import Viewing

SITE_URL = "https://exempel.example/post/"

ITEM = FeedItem(
    id="urn:uuid:1",
    url="https://exempel.example/nyheter/a/",
    title="Träff & samtal <1>",
    summary="Alla kom.",
    html='<p>Det var i <b>november</b>. <a href="https://exempel.example/lagen/">Lagen</a></p>',
    published=date(2023, 7, 1),
    updated=date(2026, 11, 23),
    category="Samverkan",
    image="https://exempel.example/a.png",
)
FEED = Feed(
    id="urn:uuid:0",
    language="sv",
    title="Nyheter",
    description="Om samverkan.",
    home="https://exempel.example/nyheter/",
    address="https://exempel.example/nyheter/feed.",
    author="Länet",
    items=(ITEM,),
)


def test_atom_whole() -> None:
    assert (
        atom.write(FEED).decode()
        == """\
<?xml version='1.0' encoding='utf-8'?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">
<id>urn:uuid:0</id>
<title>Nyheter</title>
<subtitle>Om samverkan.</subtitle>
<updated>2026-11-23T00:00:00+01:00</updated>
<author>
<name>Länet</name>
</author>
<link rel="self" href="https://exempel.example/nyheter/feed.xml" type="application/atom+xml" hreflang="sv" />
<link rel="alternate" href="https://exempel.example/nyheter/" type="text/html" hreflang="sv" />
<entry xml:lang="sv">
<id>urn:uuid:1</id>
<title>Träff &amp; samtal &lt;1&gt;</title>
<published>2023-07-01T00:00:00+02:00</published>
<updated>2026-11-23T00:00:00+01:00</updated>
<link rel="alternate" href="https://exempel.example/nyheter/a/" type="text/html" hreflang="sv" />
<link rel="license" href="https://creativecommons.org/licenses/by/4.0/" />
<category term="Samverkan" />
<summary>Alla kom.</summary>
<content type="html">&lt;p&gt;Det var i &lt;b&gt;november&lt;/b&gt;. \
&lt;a href="https://exempel.example/lagen/"&gt;Lagen&lt;/a&gt;&lt;/p&gt;</content>
</entry>
</feed>
"""
    )


def test_json_feed_whole() -> None:
    assert json.loads(json_feed.write(FEED)) == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Nyheter",
        "description": "Om samverkan.",
        "home_page_url": "https://exempel.example/nyheter/",
        "feed_url": "https://exempel.example/nyheter/feed.json",
        "language": "sv",
        "authors": [{"name": "Länet"}],
        "items": [
            {
                "id": "urn:uuid:1",
                "url": "https://exempel.example/nyheter/a/",
                "title": "Träff & samtal <1>",
                "summary": "Alla kom.",
                "content_html": ITEM.html,
                "image": "https://exempel.example/a.png",
                "date_published": "2023-07-01T00:00:00+02:00",
                "date_modified": "2026-11-23T00:00:00+01:00",
                "language": "sv",
                "tags": ["Samverkan"],
            }
        ],
    }


@cache
def schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1)


@given(TEXT.filter(str.strip), TEXT)
def test_any_words_survive_in_both_formats(title: str, html: str) -> None:
    feed = replace(FEED, items=(replace(ITEM, title=title, html=html),))
    written = atom.write(feed)
    root = etree.fromstring(written)

    schema().assertValid(root)
    names = {"a": "http://www.w3.org/2005/Atom"}
    assert root.findtext("a:entry/a:title", namespaces=names) == title
    assert root.findtext("a:entry/a:content", namespaces=names) == html
    item = json.loads(json_feed.write(feed))["items"][0]
    assert (item["title"], item["content_html"]) == (title, html)


def test_a_feed_without_items() -> None:
    empty = replace(FEED, items=())
    schema().assertValid(etree.fromstring(atom.write(empty)))
    assert json.loads(json_feed.write(empty))["items"] == []
    assert empty.updated == date(1970, 1, 1)


def test_ids_hang_on_the_name_of_the_site_and_not_on_its_address() -> None:
    # Whoever changes this makes every reader see every item anew.
    assert stable_id("a", "sv", "nyheter/a.md") == "urn:uuid:e03afefd-4463-5f86-9684-a65e5699fa29"
    assert stable_id("a", "sv", "nyheter/a.md") != stable_id("b", "sv", "nyheter/a.md")


@pytest.mark.parametrize(
    ("target", "absolute"),
    [
        ("https://kramfors.se/x.md", "https://kramfors.se/x.md"),
        ("//kramfors.se/", "//kramfors.se/"),
        ("mailto:a@b.se", "mailto:a@b.se"),
        ("tel:112", "tel:112"),
        ("../lagen.md", f"{SITE_URL}en/lagen/"),
        ("../lagen.md#nu", f"{SITE_URL}en/lagen/#nu"),
        ("index.md", f"{SITE_URL}en/nyheter/"),
        ("#kalla-1", f"{SITE_URL}en/nyheter/a/#kalla-1"),
        ("../../kontakter/polisen/", f"{SITE_URL}en/kontakter/polisen/"),
    ],
)
def test_links_become_absolute(target: str, absolute: str) -> None:
    html = with_absolute_links(f'<a class="x" href="{target}">a</a>', "nyheter/a.md", "en", SITE_URL)
    assert html == f'<a class="x" href="{absolute}">a</a>'


def test_feeds_render_markdown_as_pages_do() -> None:
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    block = text[text.index("markdown_extensions:") : text.index("hooks:")]
    assert yaml.safe_load(block) == {"markdown_extensions": list(EXTENSIONS)}


def viewing(root: Path, site_url: str = SITE_URL) -> Viewing:
    loaded = load_site(root, date.fromisoformat(AS_OF))
    assert loaded.site is not None
    return Viewing(loaded.site, site_url, {}, Templates(ROOT / "overrides"))


def test_the_site_has_its_feeds_in_each_language() -> None:
    made = feeds.files(viewing(ROOT))

    assert sorted(made) == [
        "en/nyheter/feed.json",
        "en/nyheter/feed.xml",
        "nyheter/feed.json",
        "nyheter/feed.xml",
    ]
    for language, folder in (("sv", ""), ("en", "en/")):
        written = made[f"{folder}nyheter/feed.xml"]
        schema().assertValid(etree.fromstring(written))
        parsed = feedparser.parse(written)
        assert not parsed.bozo
        assert parsed.feed.language == language
        document = json.loads(made[f"{folder}nyheter/feed.json"])
        for entry, item in zip(parsed.entries, document["items"], strict=True):
            assert entry.link == item["url"]
            assert entry.link.startswith(f"{SITE_URL}{folder}nyheter/20")
            assert (entry.id, entry.title) == (item["id"], item["title"])
            assert entry.content[0].language == language
            assert "[[" not in entry.content[0].value
            assert 'href=".' not in entry.content[0].value
        dates = [item["date_published"] for item in document["items"]]
        assert dates == sorted(dates, reverse=True)
        assert len({item["id"] for item in document["items"]}) == len(dates)


def test_only_the_latest_are_in_a_feed_and_ids_stay_when_the_site_moves() -> None:
    here, there = viewing(ROOT), viewing(ROOT, "https://annan.example/")
    one, other = feeds.feed(here, "sv"), feeds.feed(there, "sv")
    assert [item.id for item in one.items] == [item.id for item in other.items]
    assert one.id == other.id != feeds.feed(here, "en").id
    assert len(one.items) <= feeds.MOST


def test_what_is_withdrawn_or_not_seen_is_in_no_feed(tmp_path: Path) -> None:
    small_project(tmp_path)
    for language in ("sv", "en"):
        write(
            tmp_path,
            f"docs/{language}/nyheter/index.md",
            (ROOT / f"docs/{language}/nyheter/index.md").read_bytes(),
        )
    assert len(feeds.feed(viewing(tmp_path), "en").items) == 1
    for path in (NEWS_SV, NEWS_EN):
        withdrawn = "updated: 2026-11-01\nwithdrawn: {on: 2026-11-02, reason: Fel.}\n"
        write(tmp_path, path, changed(path, "updated: 2026-11-01\n", withdrawn))
    assert feeds.feed(viewing(tmp_path), "en").items == ()
