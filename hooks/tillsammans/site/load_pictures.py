"""Originals of `docs/bilder`: read, checked, and compared with what pages show."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from tillsammans.floor.rule import MOST, load, run_all
from tillsammans.floor.tree import select, select_scalars
from tillsammans.news.model import NO_FILE
from tillsammans.pages.source import PageSource
from tillsammans.pictures import collection_rules, rules, use_rules
from tillsammans.pictures.collection_rules.unused_picture import Shelf
from tillsammans.pictures.original import FOLDER, MOST_BYTES, Original, read
from tillsammans.pictures.use import Use
from tillsammans.site import files
from tillsammans.site.loader import Loader


def load_pictures(loader: Loader) -> dict[str, Original]:
    """Read and check all originals, and tell the rules of pages which there are: name -> original."""
    sources = loader.originals(FOLDER, MOST_BYTES, ".jpg")
    store = files.store(loader.root)
    originals = [read(source.path, source.data, store) for source in sources]
    every = load(rules)
    for original in originals:
        loader.problems.extend(run_all(every, original, loader.context))
    named = {original.name: original for original in originals}
    loader.context = replace(loader.context, pictures=frozenset(named))
    return named


def check_uses(loader: Loader, pages: Collection[PageSource], originals: Collection[Original]) -> None:
    """Check every picture of every page, and find originals that none shows."""
    uses = [use for page in pages for use in islice(_uses(page), MOST)]
    every = load(use_rules)
    for use in uses:
        loader.problems.extend(run_all(every, use, loader.context))
    shelf = Shelf(tuple(originals), frozenset(use.name for use in uses))
    loader.problems.extend(run_all(load(collection_rules), shelf, loader.context))


def _uses(page: PageSource) -> Iterable[Use]:
    """List the pictures of a page: that of its front matter, then those of its body."""
    yield from _in_front(page)
    for picture, place in page.pictures:
        name = picture.name(page.document.path)
        if name is not None:
            yield Use(name, page.to_docs, place, picture.alt, replace(place, column=place.column + 2))


def _in_front(page: PageSource) -> Iterator[Use]:
    for image in select(page.document.front, "image"):
        for file in select_scalars(image, "file"):
            if file.text != NO_FILE:
                alt = next(select_scalars(image, "alt"), None)
                position = alt.position if alt else file.position
                yield Use(file.text, "", file.position, alt.text if alt else None, position)
