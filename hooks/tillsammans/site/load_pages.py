"""The pages of all languages: read, checked one by one, and compared with their translations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from tillsammans.floor.addresses import address
from tillsammans.floor.days import select_days
from tillsammans.floor.rule import (
    load,
    run_all,
)
from tillsammans.floor.source import read_document
from tillsammans.floor.tree import select_scalars
from tillsammans.news import archive
from tillsammans.news import rules as news_rules
from tillsammans.news.model import CATEGORY_SLUGS, PATH, NewsFront
from tillsammans.news.source import NewsSource
from tillsammans.pages import collection_rules as page_collection_rules
from tillsammans.pages import rules as page_rules
from tillsammans.pages.model import Front
from tillsammans.pages.source import PageSource
from tillsammans.pictures.original import Original
from tillsammans.site import files
from tillsammans.site.load_pictures import check_uses
from tillsammans.site.loader import Loader, characters
from tillsammans.site.model import (
    Page,
)
from tillsammans.site.pairs import pairs
from tillsammans.translations import fingerprint
from tillsammans.translations import rules as translation_rules
from tillsammans.translations.pair import Pair

Sources = dict[tuple[str, str], PageSource]
"""(language, path) -> page as it was written."""


@dataclass(frozen=True)
class LoadedPages:
    """The pages of all languages."""

    made: Mapping[tuple[str, str], Page]
    """(language, path) -> page whose front matter is as it should be."""
    sources: Sources


def read_sources(loader: Loader, languages: Sequence[str]) -> tuple[Sources, frozenset[str]]:
    """Read the pages of all languages; returns them, and the paths of those that cannot be read."""
    sources: Sources = {}
    unreadable = set()
    for language in languages:
        folder = f"{files.PAGES}/{language}"
        loader.leftovers(folder, ".md")
        loader.require(f"{folder}/index.md")
        for file in files.gather(loader.root, folder, ".md"):
            path = PurePosixPath(file.path).relative_to(folder).as_posix()
            document = loader.attempt(partial(read_document, file))
            if document is None:
                unreadable.add(path)
            else:
                sources[language, path] = PageSource(path, language, document)
    return sources, frozenset(unreadable)


def read_pairs(loader: Loader, languages: Sequence[str]) -> tuple[Pair, ...]:
    """Read the pages of all languages, and put them beside each other; without those that cannot be read."""
    return tuple(pairs(_readable(*read_sources(loader, languages)), languages))


def _readable(sources: Sources, unreadable: frozenset[str]) -> Sources:
    """Leave out the pages that cannot be read in some language: nobody knows what they hold."""
    return {key: source for key, source in sources.items() if source.path not in unreadable}


def load_pages(loader: Loader, languages: Sequence[str], pictures: Mapping[str, Original]) -> LoadedPages:
    """Read, check and type the pages of all languages."""
    rules = load(page_rules)
    item_rules = load(news_rules)
    made: dict[tuple[str, str], Page] = {}
    sources, unreadable = read_sources(loader, languages)
    for (language, path), source in sources.items():
        document = source.document
        loader.problems.extend(run_all(rules, source, loader.context))
        body = enumerate(document.body.split("\n"), start=document.body_line)
        loader.problems.extend(characters(document.path, body))
        front = _front(loader, source, item_rules)
        if front is not None:
            made[language, path] = Page(path, language, address(path, language), front, document.body)
    lists = archive.paths(_dated(sources.values()))
    every = {path for _, path in sources} | unreadable
    loader.context = replace(
        loader.context,
        generated=loader.context.generated | lists,
        unreadable_pages=unreadable,
        written=frozenset(path for _, path in sources),
        items=frozenset(PurePosixPath(path).stem for path in every if PATH.fullmatch(path)),
    )
    for language in languages:
        own = [source for (code, _), source in sources.items() if code == language]
        loader.problems.extend(run_all(load(page_collection_rules), own, loader.context))
    check_uses(loader, sources.values(), pictures.values())
    for pair in pairs(_readable(sources, unreadable), languages):
        loader.problems.extend(run_all(load(translation_rules), pair, loader.context))
        key = pair.language, pair.path
        if key in made and fingerprint.change(pair):
            made[key] = replace(made[key], is_outdated=True)
    return LoadedPages(made, sources)


def _dated(sources: Iterable[PageSource]) -> Iterator[tuple[date, str]]:
    """Name the day and the category of every item that says them."""
    for source in sources:
        front = source.document.front
        for category in select_scalars(front, "category"):
            if category.text in CATEGORY_SLUGS:
                yield from ((day, category.text) for _, day in select_days(front, "published"))


def _front(loader: Loader, source: PageSource, item_rules: Iterable[Any]) -> Front | NewsFront | None:
    """Type the front matter: that of a news item where the page says that it is one, or stands among them."""
    tree = source.document.front
    says_so = any(kind.text == "news-item" for kind in select_scalars(tree, "kind"))
    if says_so or PATH.fullmatch(source.path):
        item = NewsSource(source.path, source.document)
        loader.problems.extend(run_all(item_rules, item, loader.context))
        return loader.model(NewsFront, tree)
    return loader.model(Front, tree)
