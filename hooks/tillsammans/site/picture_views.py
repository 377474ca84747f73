"""Pictures as templates show them, the images of link previews, and the files of both."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from tillsammans.floor.addresses import relative
from tillsammans.floor.dates import written
from tillsammans.floor.store import Store
from tillsammans.news.model import Image, NewsFront
from tillsammans.pages.code import without_code
from tillsammans.pages.pictures import BodyPicture, pictures_in
from tillsammans.pictures import social, variants
from tillsammans.pictures.original import Facts, Original
from tillsammans.publish import fonts
from tillsammans.publish.assets import FOLDER, hashed
from tillsammans.site.model import Page, Site

SIZES = "(min-width: 42rem) 38rem, calc(100vw - 2rem)"
"""How wide a page shows a picture: as its text, `--measure`, or as the screen within the gutters."""


@dataclass(frozen=True)
class Made:
    """A picture in all its variants."""

    rows: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    """Media type with the addresses and widths of its files, the smallest first; the best type first."""
    width: int
    """Of the largest, in pixels."""
    height: int

    @property
    def address(self) -> str:
        """Address of the file for whoever takes only one: the largest of the plainest type."""
        return self.rows[-1][1][-1][0]


@dataclass(frozen=True)
class Pictures:
    """Everything that is made of pictures for a site."""

    shown: Mapping[str, Made] = field(default_factory=dict)
    """`bilder/x.jpg` -> its variants."""
    social: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """(language, path of a page) -> address of its image; the path is empty for all others."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Address -> content."""


@dataclass(frozen=True)
class SourceView:
    """The files of one type."""

    type: str
    srcset: str


@dataclass(frozen=True)
class FilesView:
    """The files of a picture, with links from a page."""

    sources: tuple[SourceView, ...]
    """Types that a browser may prefer to the last one."""
    src: str
    srcset: str
    sizes: str
    width: int
    height: int


@dataclass(frozen=True)
class PictureView:
    """A picture on a page."""

    files: FilesView
    alt: str
    caption: str | None
    credit: str | None
    is_first: bool
    """Whether it stands at the head of its page, so that it is fetched at once."""


@dataclass(frozen=True)
class SocialImage:
    """The image of a link preview."""

    url: str
    """Absolute address."""
    alt: str
    type: str = variants.PNG.type
    width: int = social.WIDTH
    height: int = social.HEIGHT


def collect(site: Site, load: Callable[[str], bytes], store: Store, processes: int = 1) -> Pictures:
    """Make what pages of a site show; `load` returns the bytes of a file of the project."""
    files: dict[str, bytes] = {}

    def add(name: str, data: bytes) -> str:
        address = f"{FOLDER}/{hashed(name, data)}"
        files[address] = data
        return address

    def made(original: Original, facts: Facts) -> list[variants.Variant]:
        return list(variants.variants(original, facts, lambda: load(original.path), store))

    regular, bold = (
        fonts.unhinted(face, store) for face in ("atkinson-regular.woff2", "atkinson-bold.woff2")
    )
    faces = social.Faces(regular, bold)
    originals = [site.pictures[name] for name in sorted(set(_used(site)))]
    decoded = [(original, original.facts) for original in originals if original.facts]
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        encoded = threads.map(lambda pair: made(*pair), decoded)
        shown = {
            original.name: _made(original, every, add)
            for (original, _), every in zip(decoded, encoded, strict=True)
        }
    cards = dict(_cards(site))
    drawn = social.kept([*cards.values()], faces, store, processes)
    images = {key: add(_social_name(key), image) for key, image in zip(cards, drawn, strict=True)}
    return Pictures(shown, images, files)


def _made(original: Original, every: Iterable[variants.Variant], add: Callable[[str, bytes], str]) -> Made:
    """Give the variants of a picture their addresses."""
    rows: dict[str, list[tuple[str, int]]] = {}
    for one in every:
        name = f"bilder/{original.stem}-{one.width}.{one.format.ending}"
        rows.setdefault(one.format.type, []).append((add(name, one.data), one.width))
    return Made(tuple((type_, tuple(row)) for type_, row in rows.items()), one.width, one.height)


def _used(site: Site) -> Iterator[str]:
    """Name the pictures that pages show."""
    for page in site.pages.values():
        if isinstance(page.front, NewsFront) and page.front.image and page.front.image.is_shown:
            yield page.front.image.file
        for picture in pictures_in(without_code(page.body.split("\n"))):
            yield from filter(None, [_name(picture, page)])


def _name(picture: BodyPicture, page: Page) -> str | None:
    return picture.name(f"docs/{page.language}/{page.path}")


def _cards(site: Site) -> Iterator[tuple[tuple[str, str], social.Card]]:
    """Say what the images of link previews say: one of each news item, and one for all other pages."""
    for language in site.languages:
        words = site.strings[language]
        name = words.meta.site_name
        yield (language, ""), social.Card(name, words.meta.tagline, "")
        for page, front in site.news_in(language):
            if not page.is_preview:
                category = words.news.category[front.category]
                line = f"{category} · {written(front.published, language)}"
                yield (language, page.path), social.Card(front.title, line, name)


def _social_name(key: tuple[str, str]) -> str:
    language, path = key
    return f"bilder/{language}-{path.removesuffix('.md').rpartition('/')[2] or 'start'}.png"


def social_image(pictures: Pictures, page: Page, site_url: str, site_name: str) -> SocialImage | None:
    """Return the image of a page's link preview.

    The counter page has none: it shows a glancing customer nothing, in a preview either.
    """
    own = pictures.social.get((page.language, page.path))
    address = own or pictures.social.get((page.language, ""))
    if address is None or page.front.kind == "counter":
        return None
    return SocialImage(site_url + address, f"{page.front.title} – {site_name}" if own else site_name)


def of_item(pictures: Pictures, image: Image | None, page: Page) -> PictureView | None:
    """Return the picture at the head of an item; None where none is shown."""
    if image is None or not image.is_shown:
        return None
    files = _files(pictures.shown[image.file], page)
    return PictureView(files, image.alt or "", image.caption, image.credit, is_first=True)


def absolute_address(pictures: Pictures, image: Image | None, site_url: str) -> str | None:
    """Return the absolute address of an item's picture, for readers elsewhere; None where none is shown."""
    return site_url + pictures.shown[image.file].address if image and image.is_shown else None


def in_body(pictures: Pictures, picture: BodyPicture, page: Page) -> PictureView:
    """Return a picture within the text of a page."""
    files = _files(pictures.shown[_name(picture, page) or ""], page)
    return PictureView(files, picture.alt, picture.caption, None, is_first=False)


def _files(made: Made, page: Page) -> FilesView:
    """Lead from a page to the files of a picture."""
    *better, plain = (
        SourceView(kind, ", ".join(f"{relative(page.url, address)} {width}w" for address, width in row))
        for kind, row in made.rows
    )
    return FilesView(
        sources=tuple(better),
        src=relative(page.url, made.address),
        srcset=plain.srcset,
        sizes=SIZES,
        width=made.width,
        height=made.height,
    )
