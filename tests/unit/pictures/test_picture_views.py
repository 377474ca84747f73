"""Pictures on pages, in feeds and in link previews, from a small project that has two of them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import crafted
import pytest
from project import ROOT
from small_project import (
    FILES,
    NEWS_EN,
    NEWS_SV,
    PAGE_EN,
    PAGE_SV,
    changed,
    check,
    printed,
    small_project,
    write,
)
from tillsammans.floor.addresses import from_root
from tillsammans.floor.store import Store
from tillsammans.floor.templates import Templates
from tillsammans.pages.pictures import BodyPicture, pictures_in
from tillsammans.site import feeds, files, picture_views
from tillsammans.site.design_guide import with_design_guide
from tillsammans.site.schedule import with_unpublished
from tillsammans.site.views import View, Views

ITEM = "nyheter/2023-11-19-forsta-traffen.md"
SITE_URL = "https://exempel.example/post/"
IMAGE = "image: {file: bilder/traff.jpg, alt: Två kullar., caption: Kullar., credit: någon}\ncontacts:"
OUTDATED = {"outdated-translation"}
"""What a change of both languages leads to."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    small_project(tmp_path)
    write(tmp_path, "docs/bilder/traff.jpg", crafted.photo(1000, 600))
    write(tmp_path, "docs/bilder/karta.png", crafted.picture("PNG 640 320"))
    write(tmp_path, NEWS_SV, changed(NEWS_SV, "contacts:", IMAGE))
    write(tmp_path, NEWS_EN, changed(NEWS_EN, "contacts:", IMAGE))
    for path, text in ((PAGE_SV, "Kommunen svarar."), (PAGE_EN, "The municipality answers.")):
        picture = f'![Karta med "{path[5:7]}" & annat.](../bilder/karta.png "En karta")'
        write(
            tmp_path,
            path,
            changed(path, f"{text} [[source: kramfors-2023]]", f"{text}\n\n{picture}\n\nSlut."),
        )
    return tmp_path


_KEPT: dict[str, bytes] = {}


def store() -> Store:
    """Return a store that all tests share."""
    return Store(_KEPT.get, _KEPT.__setitem__)


def views(project: Path) -> Views:
    assert printed(project, without=OUTDATED) == ""
    site = check(project).site
    assert site is not None
    pictures = picture_views.collect(site, lambda path: files.read(project, path).data, store())
    overrides = Templates(ROOT / "overrides")
    return Views(site, SITE_URL, {}, overrides, menu_paths=(), pictures=pictures)


def view(made: Views, path: str, language: str = "sv") -> View:
    return made.view(made.site.pages[language, path])


def without_hashes(text: str) -> str:
    return re.sub(r"\.[0-9a-f]{10}\.", ".", text)


def test_a_picture_of_the_body_becomes_a_figure(project: Path) -> None:
    made = views(project)
    html = made.expansion(made.site.pages["sv", "index.md"]).expand(made.site.pages["sv", "index.md"].body)
    figure = html[html.index("<figure") : html.index("</figure>") + 9]
    files_of = "assets/bilder/karta-480.{0} 480w, assets/bilder/karta-640.{0} 640w"
    sizes = 'sizes="(min-width: 42rem) 38rem, calc(100vw - 2rem)"'
    assert without_hashes(figure) == (
        '<figure class="picture"><picture>\n'
        f'<source type="image/avif" srcset="{files_of.format("avif")}" {sizes}>\n'
        f'<source type="image/webp" srcset="{files_of.format("webp")}" {sizes}>\n'
        f'<img src="assets/bilder/karta-640.jpg" srcset="{files_of.format("jpg")}" {sizes} '
        'alt="Karta med &#34;sv&#34; &amp; annat." width="640" height="320" loading="lazy" '
        'decoding="async">\n'
        "</picture><figcaption>En karta</figcaption></figure>"
    )
    assert html.partition("<figure")[0].endswith("Kommunen svarar.\n\n\n\n")
    assert "![" not in html


def test_an_item_has_its_picture_at_the_head(project: Path) -> None:
    made = views(project)
    shown = view(made, ITEM).news.picture
    assert (shown.alt, shown.caption, shown.credit, shown.is_first) == (
        "Två kullar.",
        "Kullar.",
        "någon",
        True,
    )
    assert (shown.files.width, shown.files.height) == (1000, 600)
    assert without_hashes(shown.files.src) == "../../assets/bilder/traff-1000.jpg"
    assert view(made, ITEM).news.image_not_shown is None


def test_decoration_has_an_empty_text(project: Path) -> None:
    for path in (NEWS_SV, NEWS_EN):
        decoration = "image: {file: bilder/traff.jpg, decorative: true}\ncontacts:"
        write(project, path, changed(path, "contacts:", decoration))
    assert view(views(project), ITEM).news.picture.alt == ""


def test_a_picture_that_is_not_shown_is_described(project: Path) -> None:
    reason = "image: {file: none, alt: Ett bord., reason: Ingen rätt.}\ncontacts:"
    for path in (NEWS_SV, NEWS_EN):
        write(project, path, changed(path, "contacts:", reason))
    (project / "docs/bilder/traff.jpg").unlink()
    news = view(views(project), ITEM).news
    assert news.picture is None
    assert (news.image_not_shown.alt, news.image_not_shown.reason) == ("Ett bord.", "Ingen rätt.")


def test_every_address_is_a_file_and_every_file_is_named_by_its_content(project: Path) -> None:
    made = views(project).pictures
    addresses = {address for one in made.shown.values() for _, row in one.rows for address, _ in row} | set(
        made.social.values()
    )
    assert addresses == set(made.files)
    assert sorted(map(without_hashes, made.files)) == [
        f"assets/bilder/{name}"
        for name in (
            *("en-2023-11-19-forsta-traffen.png", "en-start.png"),
            *(f"karta-{width}.{ending}" for width in (480, 640) for ending in ("avif", "jpg", "webp")),
            *("sv-2023-11-19-forsta-traffen.png", "sv-start.png"),
            *(f"traff-{width}.{ending}" for width in (1000, 480, 800) for ending in ("avif", "jpg", "webp")),
        )
    ]


def test_a_second_build_makes_nothing_anew(project: Path) -> None:
    first = views(project).pictures
    site = check(project).site
    assert site is not None
    shelf = store()

    second = picture_views.collect(site, lambda path: pytest.fail(f"{path} was read"), shelf)

    assert second == first
    assert shelf.made == []


def test_link_previews(project: Path) -> None:
    made = views(project)
    name = made.site.strings["sv"].meta.site_name
    item, home, english = (
        view(made, ITEM).social,
        view(made, "index.md").social,
        view(made, "index.md", "en").social,
    )
    assert item
    assert home
    assert english
    assert (without_hashes(item.url), item.alt, item.type, item.width, item.height) == (
        f"{SITE_URL}assets/bilder/sv-2023-11-19-forsta-traffen.png",
        f"Första träffen – {name}",
        "image/png",
        1200,
        630,
    )
    assert (without_hashes(home.url), home.alt) == (f"{SITE_URL}assets/bilder/sv-start.png", name)
    assert without_hashes(english.url).endswith("/en-start.png")


CARDS = "".join(f"\n## {name} {{ #{name} .card-{name} }}\n" for name in ("alarm", "steps", "dont"))
"""What the poster shows of a counter page."""


def test_no_preview_of_the_counter_nor_of_what_is_not_listed(project: Path) -> None:
    for path in (PAGE_SV, PAGE_EN):
        text = (project / path).read_text("utf-8")
        front = text.partition("\n## ")[0].replace("kind: home", "kind: counter\nlix: 40")
        write(project, path.replace("index", "misstankt/index"), f"{front}\n{CARDS}\nRing 112.\n")
    for path in (NEWS_SV, NEWS_EN):
        gone = "withdrawn: {on: 2026-11-02, reason: Fel.}\ncontacts:"
        write(project, path, (project / path).read_text("utf-8").replace("contacts:", gone))
    made = views(project)
    made = Views(
        with_design_guide(made.site), SITE_URL, {}, made.templates, menu_paths=(), pictures=made.pictures
    )
    assert [view(made, path).social for path in ("misstankt/index.md", ITEM, "om/designguide.md")] == [
        None
    ] * 3


def test_an_item_of_the_preview_alone_has_no_image(project: Path) -> None:
    for path in (NEWS_SV, NEWS_EN):
        text = (project / path).read_text("utf-8")
        write(project, path, text.replace("updated:", "publish_at: 2027-01-01\nupdated:"))
    for path in (PAGE_SV, PAGE_EN):
        text = (project / path).read_text("utf-8")
        write(project, path, re.sub(r" \[[^\[\]]*\]\(nyheter.*\)", "", text))
    site = check(project).site
    assert site is not None

    made = picture_views.collect(with_unpublished(site), lambda path: files.read(project, path).data, store())

    assert set(made.social) == {("sv", ""), ("en", "")}
    assert set(made.shown) == {"bilder/karta.png", "bilder/traff.jpg"}


def test_feeds_and_search_engines_get_absolute_addresses(project: Path) -> None:
    write(project, NEWS_SV, (project / NEWS_SV).read_text("utf-8") + "\n![Karta.](../../bilder/karta.png)\n")
    write(project, NEWS_EN, (project / NEWS_EN).read_text("utf-8") + "\n![Map.](../../bilder/karta.png)\n")
    for path in (PAGE_SV, PAGE_EN):
        front = FILES[path].partition("\n\n## ")[0].replace("kind: home", "kind: news-list")
        write(project, path.replace("index", "nyheter/index"), f"{front}\n")
    made = views(project)
    picture = f"{SITE_URL}assets/bilder/traff-1000.jpg"
    assert without_hashes(json.loads(view(made, ITEM).json_ld)["image"]) == picture
    (item,) = feeds.feed(made, "sv").items
    assert without_hashes(item.image or "") == picture
    assert without_hashes(item.html).count(f"{SITE_URL}assets/bilder/karta-") == 7
    assert "../" not in item.html


def test_the_page_for_missing_addresses_leads_to_pictures_from_the_root() -> None:
    html = '<img src="assets/a.jpg" srcset="assets/a.jpg 480w, assets/b.jpg 800w" alt="">'
    assert from_root(html, "404.html", SITE_URL) == (
        '<img src="/post/assets/a.jpg" srcset="/post/assets/a.jpg 480w, /post/assets/b.jpg 800w" alt="">'
    )


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("![a](b)", [BodyPicture(0, 1, "a", "b", None)]),
        ('a\n\n![ a ](b   "c")  \n\nd', [BodyPicture(2, 1, "a", "b", "c")]),
        ("![a](b)\n![c](d)", [BodyPicture(0, 1, "", "", None), BodyPicture(1, 1, "", "", None)]),
        (" ![a](b)", [BodyPicture(0, 2, "", "", None)]),
        ("[![a](b)](c)", [BodyPicture(0, 2, "", "", None)]),
        ("![a][b]", [BodyPicture(0, 1, "", "", None)]),
        ("\\![a](b) ![[source: x]]", []),
    ],
)
def test_where_pictures_stand(body: str, found: list[BodyPicture]) -> None:
    assert list(pictures_in(body.split("\n"))) == found


def test_links_to_other_places_are_no_pictures(project: Path) -> None:
    (project / "docs/bilder/lank.jpg").symlink_to(project / "docs/bilder/traff.jpg")
    assert printed(project, "en", without=OUTDATED) == (
        "docs/bilder/lank.jpg:1:1: error[unexpected-file]: The file is not read.\n"
        "    Do this: Save it as docs/bilder/<namn>.jpg, or remove it.\n"
    )


def test_hidden_files_are_nobodys_pictures(project: Path) -> None:
    write(project, "docs/bilder/.DS_Store", b"x")
    assert printed(project, without=OUTDATED) == ""


def test_a_page_that_cannot_be_read_may_show_any_picture(project: Path) -> None:
    write(project, "docs/bilder/annan.jpg", crafted.photo(700, 500))
    write(project, "docs/sv/x.md", "![Annan.](../bilder/annan.jpg)")
    assert "unused-picture" not in printed(project)
