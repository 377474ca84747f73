"""The pages of all languages: read, checked one by one, and compared with their translations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from tillsammans.floor.addresses import address
from tillsammans.floor.days import select_days
from tillsammans.floor.problems import Position
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
from tillsammans.pages.source import Heading, PageSource
from tillsammans.pictures.original import Original
from tillsammans.site import files
from tillsammans.site.load_pictures import check_uses
from tillsammans.site.loader import Loader, characters
from tillsammans.site.model import (
    Page,
)
from tillsammans.translations import rules as translation_rules
from tillsammans.translations.pair import Outline, Pair, Part, links


def load_pages(
    loader: Loader, languages: Sequence[str], pictures: Mapping[str, Original]
) -> dict[tuple[str, str], Page]:
    """Read, check and type the pages of all languages: (language, path) -> page."""
    rules = load(page_rules)
    item_rules = load(news_rules)
    made: dict[tuple[str, str], Page] = {}
    sources: dict[tuple[str, str], PageSource] = {}
    unreadable = set()
    for language in languages:
        folder = f"docs/{language}"
        loader.leftovers(folder, ".md")
        loader.require(f"{folder}/index.md")
        for file in files.gather(loader.root, folder, ".md"):
            path = PurePosixPath(file.path).relative_to(folder).as_posix()
            document = loader.attempt(partial(read_document, file))
            if document is None:
                unreadable.add(path)
                continue
            source = PageSource(path, language, document)
            sources[language, path] = source
            loader.problems.extend(run_all(rules, source, loader.context))
            body = enumerate(document.body.split("\n"), start=document.body_line)
            loader.problems.extend(characters(file.path, body))
            front = _front(loader, source, item_rules)
            if front is not None:
                made[language, path] = Page(path, language, address(path, language), front, document.body)
    lists = archive.paths(_dated(sources.values()))
    every = {path for _, path in sources} | unreadable
    loader.context = replace(
        loader.context,
        generated=loader.context.generated | lists,
        unreadable_pages=frozenset(unreadable),
        items=frozenset(PurePosixPath(path).stem for path in every if PATH.fullmatch(path)),
    )
    for language in languages:
        own = [source for (code, _), source in sources.items() if code == language]
        loader.problems.extend(run_all(load(page_collection_rules), own, loader.context))
    check_uses(loader, sources.values(), pictures.values())
    rules_for_pairs = load(translation_rules)
    readable = {key: source for key, source in sources.items() if source.path not in unreadable}
    for pair in _pairs(readable, languages):
        loader.problems.extend(run_all(rules_for_pairs, pair, loader.context))
    return made


def _dated(sources: Iterable[PageSource]) -> Iterator[tuple[date, str]]:
    """Name the day and the category of every item that says them."""
    for source in sources:
        front = source.document.front
        for category in select_scalars(front, "category"):
            if category.text in CATEGORY_SLUGS:
                yield from ((day, category.text) for _, day in select_days(front, "published"))


def _front(loader: Loader, source: PageSource, item_rules: Iterable[Any]) -> Front | NewsFront | None:
    """Type the front matter: that of a news item where the page says that it is one."""
    tree = source.document.front
    kind = next(select_scalars(tree, "kind"), None)
    if kind is not None and kind.text == "news-item":
        item = NewsSource(source.path, source.document)
        loader.problems.extend(run_all(item_rules, item, loader.context))
        return loader.model(NewsFront, tree)
    return loader.model(Front, tree)


def _pairs(sources: dict[tuple[str, str], PageSource], languages: Sequence[str]) -> Iterable[Pair]:
    """Put every source page beside each of its translations."""
    original, *others = languages
    paths = sorted({path for _, path in sources})
    for language in others:
        for path in paths:
            source, translation = sources.get((original, path)), sources.get((language, path))
            wanted = f"docs/{original if source is None else language}/{path}"
            yield Pair(_outline(source), _outline(translation), wanted)


def _outline(page: PageSource | None) -> Outline | None:
    """Take from a page what its translation has too, in the order of the file."""
    if page is None:
        return None
    parts = [Part(_shown(heading), heading.position) for heading in page.headings]
    parts += [
        Part(f"[[{directive.name}: {directive.argument}]]", place) for directive, place in page.directives
    ]
    for number, line in page.lines:
        parts += [Part(f"({target})", Position(page.document.path, number, 1)) for target in links(line)]
    ordered = sorted(parts, key=lambda part: part.position)
    return Outline(page.document.path, page.language, tuple(ordered))


def _shown(heading: Heading) -> str:
    """Write a heading as it is compared: its level and its anchor."""
    return f"{'#' * heading.level} {f'#{heading.anchor}' if heading.anchor else '…'}"
