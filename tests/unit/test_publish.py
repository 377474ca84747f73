"""Addresses, assets, fonts and what search engines read."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tillsammans.floor.addresses import address, from_root, output_file, relative, root_path
from tillsammans.publish import assets, fonts
from tillsammans.publish.sitemap import robots, sitemap


@pytest.mark.parametrize(
    ("path", "language", "expected", "file"),
    [
        ("index.md", "sv", "", "index.html"),
        ("index.md", "en", "en/", "en/index.html"),
        ("lagen.md", "sv", "lagen/", "lagen/index.html"),
        ("om/index.md", "en", "en/om/", "en/om/index.html"),
        ("404.md", "sv", "404.html", "404.html"),
        ("404.md", "en", "en/404.html", "en/404.html"),
    ],
)
def test_every_source_has_its_address(path: str, language: str, expected: str, file: str) -> None:
    assert address(path, language) == expected
    assert output_file(expected) == file


@pytest.mark.parametrize(
    ("origin", "target", "link"),
    [
        ("", "", "./"),
        ("", "en/", "en/"),
        ("lagen/", "", "../"),
        ("lagen/", "lagen/", "./"),
        ("om/regler/", "en/om/regler/", "../../en/om/regler/"),
        ("en/", "lagen/", "../lagen/"),
        ("kontakter/polisen/", "assets/site.css", "../../assets/site.css"),
        ("404.html", "lagen/", "lagen/"),
        ("en/404.html", "en/lagen/", "lagen/"),
    ],
)
def test_links_are_relative(origin: str, target: str, link: str) -> None:
    assert relative(origin, target) == link


SEGMENTS = st.lists(st.from_regex(r"[a-z0-9-]{1,8}", fullmatch=True), max_size=4).map(
    lambda parts: "".join(f"{part}/" for part in parts)
)


@given(SEGMENTS, SEGMENTS)
def test_a_relative_link_leads_back_to_its_target(origin: str, target: str) -> None:
    path = [part for part in origin.split("/") if part]
    for step in relative(origin, target).split("/"):
        if step == "..":
            path.pop()
        elif step not in (".", ""):
            path.append(step)

    assert path == [part for part in target.split("/") if part]


@pytest.mark.parametrize(
    ("site", "root"),
    [
        ("https://exempel.example/", "/"),
        ("https://exempel.example", "/"),
        ("https://exempel.example/post/", "/post/"),
        ("https://exempel.example/a/b", "/a/b/"),
    ],
)
def test_the_root_is_the_path_on_the_host(site: str, root: str) -> None:
    assert root_path(site) == root


def test_links_of_the_not_found_page_count_from_the_root() -> None:
    page = (
        '<a href="../lagen/">a</a><a href="./">b</a><a href="#innehall">c</a><a href="tel:112">d</a>'
        '<a href="https://pts.se">e</a><script src="../assets/site.js"></script><a href="/x">f</a>'
    )

    assert from_root(page, "en/404.html", "https://exempel.example/post/") == (
        '<a href="/post/lagen/">a</a><a href="/post/en/">b</a><a href="#innehall">c</a>'
        '<a href="tel:112">d</a>'
        '<a href="https://pts.se">e</a><script src="/post/assets/site.js"></script><a href="/x">f</a>'
    )


def test_scripts_of_a_folder_are_one_for_the_pages_that_ask_for_it(tmp_path: Path) -> None:
    for name, text in (
        ("site.js", "// Everywhere.\ngo();\n"),
        ("search/b.js", '\n  // Why.\n  second("https://x.se"); // kept\n'),
        ("search/a.js", "const first = 1;\n\n"),
        ("search/note.txt", "not a script"),
    ):
        file = tmp_path / "assets/js" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    for name in assets.STYLES:
        (tmp_path / "assets/css").mkdir(exist_ok=True)
        (tmp_path / "assets/css" / name).touch()

    made = assets.collect(tmp_path, lambda name: name.encode(), {})

    assert made.files[made.addresses["js"]] == b"go();\n"
    assert made.files[made.addresses["search.js"]] == (
        b'go();\nconst first = 1;\nsecond("https://x.se"); // kept\n'
    )
    assert made.addresses["search.js"].startswith("assets/search.")


def test_assets_are_named_by_their_content(tmp_path: Path) -> None:
    for name in assets.STYLES:
        (tmp_path / "assets/css").mkdir(parents=True, exist_ok=True)
        (tmp_path / "assets/css" / name).write_text(
            f"/* {name} */\n.{name[0]} {{\n  color: red;\n}}\n", "utf-8"
        )
    face = '@font-face {\n  src: url("../fonts/a.woff2"), url("../fonts/a.woff2");\n}\n'
    (tmp_path / "assets/css/base.css").write_text(face, "utf-8")
    for folder, name, text in (
        ("images", "logo.svg", "<svg>\n  <g/>\n</svg>\n"),
        ("js", "site.js", "go();\n"),
    ):
        (tmp_path / "assets" / folder).mkdir()
        (tmp_path / "assets" / folder / name).write_text(text, "utf-8")
    for folder in ("counter", "search"):
        (tmp_path / "assets/js" / folder).mkdir()
        (tmp_path / "assets/js" / folder / "own.js").write_text(f"// Why.\n{folder}();\n", "utf-8")

    made = assets.collect(tmp_path, lambda name: f"font {name}".encode(), {"icon.png": b"drawn"})

    assert dict(made.addresses) == {
        "logo.svg": assets.FOLDER + "/" + assets.hashed("logo.svg", b"<svg>\n<g/>\n</svg>\n"),
        "icon.png": assets.FOLDER + "/" + assets.hashed("icon.png", b"drawn"),
        "js": assets.FOLDER + "/" + assets.hashed("site.js", b"go();\n"),
        "counter.js": assets.FOLDER + "/" + assets.hashed("counter.js", b"go();\ncounter();\n"),
        "search.js": assets.FOLDER + "/" + assets.hashed("search.js", b"go();\nsearch();\n"),
        "a.woff2": "assets/fonts/a.046474ed77.woff2",
        "css": made.addresses["css"],
    }
    style = made.files[made.addresses["css"]].decode()
    assert style.count('url("fonts/a.046474ed77.woff2")') == 2
    assert "/*" not in style
    assert set(made.files) == set(made.addresses.values())

    (tmp_path / "assets/css/own.css").write_text(":root {\n  --link: #000;\n}\n", "utf-8")
    own = assets.collect(tmp_path, lambda name: f"font {name}".encode(), {})
    assert own.files[own.addresses["css"]].decode() == f"{style}:root {{\n--link: #000;\n}}\n"


def test_fonts_hold_the_letters_of_both_languages_and_are_the_same_every_time() -> None:
    first = fonts.subset("atkinson-bold.woff2")

    letters = TTFont(io.BytesIO(first)).getBestCmap()
    assert {ord(letter) for letter in "ÅÄÖåäöé0123456789–—’”“"} <= set(letters)
    assert len(first) < 12_000
    assert fonts.subset("atkinson-bold.woff2") == first


@dataclass(frozen=True)
class Alternate:
    """A page in a language."""

    lang: str
    href: str


def test_the_sitemap_names_every_page_with_its_languages() -> None:
    twins = [Alternate("sv", "https://x.example/a/"), Alternate("en", "https://x.example/en/a/?b&c")]

    text = sitemap([("https://x.example/a/", twins)])

    assert (
        text
        == """\
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url>
<loc>https://x.example/a/</loc>
<xhtml:link rel="alternate" hreflang="sv" href="https://x.example/a/"/>
<xhtml:link rel="alternate" hreflang="en" href="https://x.example/en/a/?b&amp;c"/>
</url>
</urlset>
"""
    )
    etree.fromstring(text.encode())


def test_robots_may_read_everything() -> None:
    assert robots("https://x.example/") == "User-agent: *\nAllow: /\nSitemap: https://x.example/sitemap.xml\n"
