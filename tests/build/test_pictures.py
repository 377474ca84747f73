"""A photo in a news item and in a page, from the camera's file to what a browser fetches."""

from __future__ import annotations

import io
import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import crafted
import lxml.html
import pytest
from browsing.documents import documents
from browsing.html_checker import check
from browsing.nginx import serve
from browsing.sites import BuiltSite
from PIL import Image
from playwright.sync_api import Browser, Page
from project import Project, copy_project

ITEM = "nyheter/2023-11-19-ny-samverkansmodell-kramfors"
TEXTS = {
    "sv": ("Två kullar under en låg sol.", "Kullar i Ådalen."),
    "en": ("Two hills below a low sun.", "Hills in Ådalen."),
}
ADDRESSES = {"sv": "", "en": "en/"}
CACHE = ".cache/made"


def with_pictures(target: Path) -> Project:
    """Copy the project, and show a photo in an item and another one, held upright, in a page."""
    project = copy_project(target)
    for name, data in (("kullar.jpg", crafted.photo(2000, 1200)), ("hojd.jpg", crafted.photo(1500, 1000, 6))):
        (project.root / "docs/bilder").mkdir(exist_ok=True)
        (project.root / "docs/bilder" / name).write_bytes(data)
    for language, (alt, caption) in TEXTS.items():
        item = f"docs/{language}/{ITEM}.md"
        text = (project.root / item).read_text("utf-8")
        before, _, after = text.partition("\nimage:\n")
        image = (
            f"image:\n  file: bilder/kullar.jpg\n  alt: {alt}\n  caption: {caption}\n  credit: A. Nilsson\n"
        )
        project.write(item, f"{before}\n{image}{after[after.index('contacts:') :]}")
        page = f"docs/{language}/metoden/index.md"
        text = (project.root / page).read_text("utf-8")
        front, _, body = text.partition("\n---\n")
        project.write(page, f'{front}\n---\n\n![{alt}](../../bilder/hojd.jpg "{caption}")\n{body}')
    return project


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = with_pictures(tmp_path_factory.mktemp("pictures") / "project")
    result = project.build()
    assert result.status == 0, result.output
    return project


def figures(project: Project, address: str) -> list[lxml.html.HtmlElement]:
    found = lxml.html.fromstring(project.page(address)).find_class("picture")
    return list(found)


def fetched(project: Project, page: str, address: str) -> bytes:
    """Return what a browser gets for an address on a page."""
    path = urlsplit(urljoin(f"https://exempel.example/{page}/", address)).path
    return (project.site / path.strip("/")).read_bytes()


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize(
    ("page", "size", "widths"),
    [(ITEM, (1600, 960), [480, 800, 1200, 1600]), ("metoden", (1000, 1500), [480, 800, 1000])],
)
def test_a_picture_in_all_its_variants(
    built: Project, language: str, page: str, size: tuple[int, int], widths: list[int]
) -> None:
    address = f"{ADDRESSES[language]}{page}"
    (figure,) = figures(built, address)
    image = figure.find(".//img")

    assert image.get("alt") == TEXTS[language][0]
    assert (int(image.get("width")), int(image.get("height"))) == size
    assert figure.find(".//figcaption").text_content().startswith(TEXTS[language][1])
    rows = [(source.get("type"), source.get("srcset")) for source in figure.findall(".//source")]
    rows.append(("image/jpeg", image.get("srcset")))
    assert [kind for kind, _ in rows] == ["image/avif", "image/webp", "image/jpeg"]
    for kind, row in rows:
        files = [part.split(" ") for part in row.split(", ")]
        assert [width for _, width in files] == [f"{width}w" for width in widths]
        for (link, _), width in zip(files, widths, strict=True):
            variant = Image.open(io.BytesIO(fetched(built, address, link)))
            assert variant.get_format_mimetype() == kind
            assert variant.size == (width, round(width * size[1] / size[0]))


@pytest.mark.parametrize("page", [ITEM, "metoden"])
def test_the_checker_finds_nothing(built: Project, page: str) -> None:
    assert check(built.site / page, ".html").findings == []


def test_no_published_picture_holds_more_than_pixels(built: Project) -> None:
    pictures = {name: data for name, data in built.files().items() if name.startswith("assets/bilder/")}

    assert len([name for name in pictures if not name.endswith(".png")]) == 3 * (4 + 3)
    for name, data in pictures.items():
        told = _without_pixels(data) if name.endswith(".png") else data
        assert [secret for secret in crafted.SECRETS if secret in told] == [], name
        image = Image.open(io.BytesIO(data))
        assert dict(image.getexif()) == {}, name
        assert not {"exif", "xmp", "icc_profile", "comment", "dpi"} & image.info.keys() - _density(name), name


def _without_pixels(png: bytes) -> bytes:
    """Leave out the packed pixels of a PNG, among which three letters can stand by chance."""
    told, place = b"", 8
    while place < len(png):
        size, kind = int.from_bytes(png[place : place + 4]), png[place + 4 : place + 8]
        told += kind if kind == b"IDAT" else png[place : place + 12 + size]
        place += 12 + size
    return told


def _density(name: str) -> set[str]:
    """Every JPEG of this kind states a density; ours is none."""
    return {"dpi"} if name.endswith(".jpg") else set()


def test_originals_are_not_published(built: Project) -> None:
    originals = {file.read_bytes() for file in (built.root / "docs/bilder").iterdir()}
    files = built.files()

    assert len(originals) == 2
    assert not originals & set(files.values())
    assert not [name for name in files if name.startswith(("bilder/", "sv/bilder/", "en/bilder/"))]
    assert not [name for name, data in files.items() if b"KAMERA-1234" in data]


def test_every_listed_page_has_an_image_for_its_preview(built: Project) -> None:
    site = BuiltSite(built.site, "/")
    for page in documents(site):
        tags = {tag.get("property"): tag.get("content") for tag in page.tree.iter("meta")}
        is_listed = page.tree.find(".//meta[@name='robots']") is None
        is_redirect = page.tree.find(".//meta[@http-equiv='refresh']") is not None
        is_counter = "misstankt/" in page.address
        expected = is_listed and not is_counter and not is_redirect
        assert ("og:image" in tags) == expected, page.address
        if expected:
            image = Image.open(io.BytesIO(fetched(built, "", tags["og:image"])))
            said = (tags["og:image:type"], tags["og:image:width"], tags["og:image:height"])
            assert said == (image.get_format_mimetype(), str(image.width), str(image.height))
            assert tags["og:image:alt"]


def test_two_builds_are_identical_and_the_second_makes_nothing_anew(
    built: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = with_pictures(tmp_path_factory.mktemp("other") / "projekt-åäö")
    assert other.build(PYTHONHASHSEED="7", TZ="Pacific/Kiritimati").status == 0
    assert other.files() == built.files()

    kept = {file.name: file.stat().st_mtime_ns for file in (other.root / CACHE).iterdir()}
    assert other.build().status == 0
    assert {file.name: file.stat().st_mtime_ns for file in (other.root / CACHE).iterdir()} == kept
    assert other.files() == built.files()


def test_a_damaged_cache_does_no_harm(built: Project, tmp_path: Path) -> None:
    project = with_pictures(tmp_path / "project")
    for file in (built.root / CACHE).iterdir():
        (project.root / CACHE).mkdir(parents=True, exist_ok=True)
        (project.root / CACHE / file.name).write_bytes(file.read_bytes()[:-1])

    assert project.build().status == 0
    assert project.files() == built.files()


def test_a_broken_picture_stops_the_build(tmp_path: Path) -> None:
    project = with_pictures(tmp_path / "project")
    original = project.root / "docs/bilder/hojd.jpg"
    original.write_bytes(original.read_bytes()[:20_000])

    result = project.build()

    assert result.status == 1
    assert "docs/bilder/hojd.jpg:1:1: error[picture-whole]: Bilden är trasig eller avkortad." in result.output
    assert "Traceback" not in result.output


SHIFTS = """() => new Promise(done => {
    let total = 0;
    new PerformanceObserver(list => list.getEntries().forEach(entry => total += entry.value))
        .observe({type: "layout-shift", buffered: true});
    requestAnimationFrame(() => setTimeout(() => done(total), 300));
})"""


@pytest.mark.parametrize("page", [ITEM, "metoden"])
def test_a_phone_fetches_the_small_file_and_nothing_moves(
    built: Project, browser: Browser, tmp_path: Path, page: str
) -> None:
    with serve(BuiltSite(built.site, "/"), tmp_path) as url:
        for width, density, wanted in ((390, 1, 480), (390, 2, 800), (1280, 1, 800)):
            context = browser.new_context(
                viewport={"width": width, "height": 844}, device_scale_factor=density
            )
            tab = context.new_page()
            tab.goto(f"{url}{page}/")
            picture = shown(tab)
            assert re.search(rf"-{wanted}\.[0-9a-f]+\.avif$", str(picture["source"]))
            assert picture["is_loaded"] is True
            assert tab.evaluate(SHIFTS) == 0
            context.close()


def shown(tab: Page) -> dict[str, object]:
    """Scroll to the picture of a page, and tell what the browser chose for it."""
    image = tab.locator("figure.picture img")
    image.scroll_into_view_if_needed()
    tab.wait_for_load_state("networkidle")
    found: dict[str, object] = image.evaluate(
        "image => ({source: image.currentSrc, is_loaded: image.complete && image.naturalWidth > 0})"
    )
    return found
