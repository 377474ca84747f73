"""What is saved: which files a page needs, how much it is, and the worker that changes with any of it."""

from __future__ import annotations

import hashlib
import json
from base64 import b64encode
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tillsammans.floor.addresses import relative, resolved
from tillsammans.offline import needs
from tillsammans.offline.kit import LIMIT, Kit, Said, TooLargeError
from tillsammans.offline.listing import Listing, written_size

ROOT = "/post/"
HEAD = """<html lang="sv"><head>
<link rel="canonical" href="https://exempel.example/post/misstankt/">
<link rel="icon" type="image/svg+xml" href="../assets/favicon.svg">
<link rel="preload" href="../assets/fonts/a.woff2" as="font" crossorigin>
<link rel="stylesheet" href="../assets/site.css">
<link rel="alternate" type="application/atom+xml" href="../nyheter/feed.xml">
<link rel="manifest" href="../manifest.webmanifest">
<script src="../assets/site.js" defer></script>
<script type="application/ld+json">{}</script>
</head>"""
FILES = {
    "misstankt/": f'{HEAD}<main><p>Ungefär <span data-size="transfer"></span>, <b data-size="room">9</b>.</p>'
    '<span data-size="other">x</span><link rel="stylesheet" href="below.css">',
    "far-jag-beratta/": HEAD,
    "utan-tackning/": HEAD.replace("../", ROOT),
    "assets/site.css": 'a{src:url("fonts/a.woff2")}b{src:url("fonts/b.woff2");c:url("data:,")}',
    "assets/site.js": "go();",
    "assets/favicon.svg": "<svg/>",
    "assets/fonts/a.woff2": "a" * 12_345,
    "assets/fonts/b.woff2": "b",
}
ASSETS = [
    "assets/favicon.svg",
    "assets/fonts/a.woff2",
    "assets/site.css",
    "assets/site.js",
    "assets/fonts/b.woff2",
]
KIT = Kit(
    address="misstankt/",
    pages=("misstankt/", "far-jag-beratta/", "utan-tackning/"),
    instead={"": "utan-tackning/", "en/": "en/utan-tackning/"},
    said={"sv": Said("Från <idag> & nu.", "Sparat & klart.")},
)
WORKER = "go('{version}');\n"


def listing(files: dict[str, str]) -> Listing:
    """Make a listing that weighs the tenth of a file."""
    return Listing(lambda address: files[address].encode(), lambda _, data: len(data) // 10, ROOT)


def made_of(files: dict[str, str], worker: str = WORKER, *kits: Kit) -> dict[str, bytes]:
    return listing(files).files(kits or (KIT,), worker)


def listed(made: dict[str, bytes]) -> dict[str, Any]:
    written: dict[str, Any] = json.loads(made["misstankt/kept.json"])
    return written


def test_a_list_names_the_pages_and_what_they_need_with_their_sums() -> None:
    made = made_of(FILES)

    assert list(made) == ["misstankt/", "misstankt/kept.json", "sw.js"]
    written = listed(made)
    assert list(written["files"]) == [*KIT.pages, *ASSETS]
    for address, total in written["files"].items():
        content = made.get(address, FILES[address].encode())
        assert total == f"sha256-{b64encode(hashlib.sha256(content).digest()).decode()}"
    assert list(written["instead"].items()) == [("en/", "en/utan-tackning/"), ("", "utan-tackning/")]
    assert written["notes"] == {"sv": "Från &lt;idag&gt; &amp; nu."}  # put into pages
    assert written["states"] == {"sv": "Sparat & klart."}
    assert written["kit"] == "misstankt/"


def test_the_counter_page_says_how_much_it_is() -> None:
    weight = listing(FILES).weight(KIT)
    contents = [FILES[address] for address in (*KIT.pages, *ASSETS)]
    assert weight.room == sum(len(one.encode()) for one in contents)
    assert weight.transfer == sum(len(one.encode()) // 10 for one in contents)

    page = made_of(FILES)["misstankt/"].decode()
    assert '<span data-size="transfer">10\u00a0kB</span>, <b data-size="room">20\u00a0kB</b>.' in page
    assert '<span data-size="other">x</span>' in page
    again = made_of({**FILES, "misstankt/": page})
    assert again["misstankt/"].decode() == page


@pytest.mark.parametrize(
    ("size", "written"),
    [
        (0, "0\u00a0kB"),
        (1, "10\u00a0kB"),
        (190_000, "190\u00a0kB"),
        (190_001, "200\u00a0kB"),
        (1_000_000, "1000\u00a0kB"),
    ],
)
def test_sizes_are_rounded_up(size: int, written: str) -> None:
    assert written_size(size) == written


def test_the_worker_has_the_version_of_the_lists() -> None:
    made = made_of(FILES)
    assert made["sw.js"].decode() == f"go('{listed(made)['version']}');\n"


@pytest.mark.parametrize("address", sorted(FILES))
def test_any_change_of_what_is_saved_makes_another_worker(address: str) -> None:
    assert made_of({**FILES, address: f"{FILES[address]} "})["sw.js"] != made_of(FILES)["sw.js"]


def test_another_day_and_another_program_make_another_worker_too() -> None:
    later = Kit(KIT.address, KIT.pages, KIT.instead, {"sv": Said("Från i morgon.", "Sparat.")})
    versions = {listed(made)["version"] for made in (made_of(FILES), made_of(FILES, WORKER, later))}
    versions.add(listed(made_of(FILES, f"{WORKER}further();\n"))["version"])
    assert len(versions) == 3


def test_the_same_pages_make_the_same_files_whatever_else_is_there() -> None:
    assert made_of(FILES) == made_of({**FILES, "lagen/": "other"})


def test_kits_share_a_version_and_every_file_is_read_once() -> None:
    other = "misstankt/kramfors-kommun/"
    files = {**FILES, other: FILES["misstankt/"].replace("../", "../../")}
    local = Kit(other, (other, *KIT.pages), KIT.instead, KIT.said)
    asked: list[str] = []

    def read(address: str) -> bytes:
        asked.append(address)
        return files[address].encode()

    made = Listing(read, lambda _, data: len(data), ROOT).files((KIT, local), WORKER)

    lists = [json.loads(made[kit.list_address]) for kit in (KIT, local)]
    assert lists[0]["version"] == lists[1]["version"]
    assert list(lists[1]["files"]) == [other, *KIT.pages, *ASSETS]
    # The page that now says how much it is has the sum of what is published.
    assert lists[0]["files"]["misstankt/"] == lists[1]["files"]["misstankt/"]
    assert sorted(asked) == sorted(set(asked))


def test_more_than_was_promised_is_refused() -> None:
    made_of({**FILES, "assets/site.js": "x" * (LIMIT * 10 - 14_120)})
    with pytest.raises(TooLargeError) as refused:
        made_of({**FILES, "assets/site.js": "x" * (LIMIT * 10)})
    assert refused.value.why.in_language("sv") == (
        "Det som kan sparas i telefonen från misstankt/ är 251 412 byte. Vi lovar högst 250 000. "
        "Korta sidorna som sparas, till exempel guiden."
    )
    assert refused.value.why.in_language("en") == (
        "What can be saved on the phone from misstankt/ is 251,412 bytes. We promise 250,000 at most. "
        "Shorten the pages that are saved, for example the guide."
    )


def test_a_site_without_kits_has_no_worker() -> None:
    assert listing({}).files((), WORKER) == {}


def test_a_page_needs_what_its_head_asks_for_and_nothing_else() -> None:
    found = needs.of_page(f'{HEAD}<body><script src="late.js"></script>')
    assert found == (
        "../assets/favicon.svg",
        "../assets/fonts/a.woff2",
        "../assets/site.css",
        "../assets/site.js",
    )
    assert needs.of_page('<link rel="stylesheet icon" href="a&amp;b.css"><link rel="icon">') == ("a&b.css",)


@given(st.text())
def test_nothing_that_stands_in_a_file_breaks_the_reading(text: str) -> None:
    for found in (needs.of_page(text), needs.of_styles(text)):
        assert len(found) == len(set(found))


@given(st.lists(st.from_regex(r"[a-z]{1,8}\.(css|js)", fullmatch=True), unique=True))
def test_all_stylesheets_and_scripts_are_found(names: list[str]) -> None:
    head = "".join(
        f'<link rel="stylesheet" href="{name}">'
        if name.endswith("css")
        else f'<script src="{name}"></script>'
        for name in names
    )
    assert needs.of_page(head) == tuple(names)


SEGMENTS = st.lists(st.from_regex(r"[a-z0-9-]{1,8}", fullmatch=True), max_size=4)


@given(SEGMENTS, SEGMENTS, st.sampled_from(["", "site.css"]))
def test_a_link_is_resolved_to_the_address_that_it_was_made_for(
    origin: list[str], target: list[str], file: str
) -> None:
    page = "".join(f"{part}/" for part in origin)
    address = "".join(f"{part}/" for part in target) + file
    assert resolved(page, relative(page, address), "/") == address
    assert resolved(page, f"/a/b/{address}", "/a/b/") == address


@pytest.mark.parametrize("link", ["https://x.example/a.css", "data:,", "#here", "/elsewhere/a.css"])
def test_a_link_that_leaves_the_site_is_nobodys(link: str) -> None:
    assert resolved("lagen/", link, "/post/") is None
