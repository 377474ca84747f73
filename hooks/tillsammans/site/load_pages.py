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
from tillsammans.floor.problems import Problem
from tillsammans.floor.rule import Context, RefusedError, load, run_all
from tillsammans.floor.shape import build
from tillsammans.floor.source import Source, read_document
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
from tillsammans.site.pairs import pair_of, pairs
from tillsammans.site.remembering import Check
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
    digests: Mapping[tuple[str, str], str]
    """(language, path) -> name of the content of the file."""


def read_sources(loader: Loader, languages: Sequence[str]) -> tuple[Sources, frozenset[str]]:
    """Read the pages of all languages; returns them, and the paths of those that cannot be read."""
    sources: Sources = {}
    unreadable = set()
    for (language, path), file in _files(loader, languages):
        document = loader.attempt(partial(read_document, file))
        if document is None:
            unreadable.add(path)
        else:
            sources[language, path] = PageSource(path, language, document)
    return sources, frozenset(unreadable)


def _files(loader: Loader, languages: Sequence[str]) -> Iterator[tuple[tuple[str, str], Source]]:
    """Gather the pages of all languages: language and path -> file."""
    for language in languages:
        folder = f"{files.PAGES}/{language}"
        loader.leftovers(folder, ".md")
        loader.require(f"{folder}/index.md")
        for file in files.gather(loader.root, folder, ".md"):
            yield (language, PurePosixPath(file.path).relative_to(folder).as_posix()), file


def read_pairs(loader: Loader, languages: Sequence[str]) -> tuple[Pair, ...]:
    """Read the pages of all languages, and put them beside each other; without those that cannot be read."""
    return tuple(pairs(_readable(*read_sources(loader, languages)), languages))


def _readable(sources: Sources, unreadable: frozenset[str]) -> Sources:
    """Leave out the pages that cannot be read in some language: nobody knows what they hold."""
    return {key: source for key, source in sources.items() if source.path not in unreadable}


@dataclass(frozen=True)
class _Looked:
    """What is found in the file of a page, by itself."""

    problems: tuple[Problem, ...]
    source: PageSource | None = None
    """None where the file cannot be read."""
    front: Front | NewsFront | None = None
    """None where the front matter isn't as it should be."""


@dataclass(frozen=True)
class _Compared:
    """What is found of a translation beside its source."""

    problems: tuple[Problem, ...]
    is_outdated: bool


def load_pages(loader: Loader, languages: Sequence[str], pictures: Mapping[str, Original]) -> LoadedPages:
    """Read, check and type the pages of all languages."""
    made: dict[tuple[str, str], Page] = {}
    sources: Sources = {}
    unreadable = set()
    digests: dict[tuple[str, str], str] = {}
    for (language, path), digest, looked in _looked_at(loader, languages):
        loader.problems.extend(looked.problems)
        source, front = looked.source, looked.front
        if source is None:
            unreadable.add(path)
            continue
        sources[language, path] = source
        digests[language, path] = digest
        if front is not None:
            body = source.document.body
            made[language, path] = Page(path, language, address(path, language), front, body)
    lists = archive.paths(_dated(sources.values()))
    every = {path for _, path in sources} | unreadable
    loader.context = replace(
        loader.context,
        generated=loader.context.generated | lists,
        unreadable_pages=frozenset(unreadable),
        written=frozenset(path for _, path in sources),
        items=frozenset(PurePosixPath(path).stem for path in every if PATH.fullmatch(path)),
    )
    for language in languages:
        own = [source for (code, _), source in sources.items() if code == language]
        loader.problems.extend(run_all(load(page_collection_rules), own, loader.context))
    check_uses(loader, sources.values(), pictures.values())
    for key, compared in _compared(loader, _readable(sources, frozenset(unreadable)), digests, languages):
        loader.problems.extend(compared.problems)
        if compared.is_outdated and key in made:
            made[key] = replace(made[key], is_outdated=True)
    return LoadedPages(made, sources, digests)


def _looked_at(loader: Loader, languages: Sequence[str]) -> Iterator[tuple[tuple[str, str], str, _Looked]]:
    """Look at every page by itself: its language and path, the name of its content, and what was found."""
    rules, item_rules = load(page_rules), load(news_rules)

    def look(context: Context, *, file: Source, language: str, path: str) -> _Looked:
        try:
            document = read_document(file)
        except RefusedError as refused:
            return _Looked((refused.problem,))
        source = PageSource(path, language, document)
        body = enumerate(document.body.split("\n"), start=document.body_line)
        problems = [*run_all(rules, source, context), *characters(document.path, body)]
        front, found = _front(context, source, item_rules)
        return _Looked((*problems, *found), source, front)

    keys, works = [], []
    for (language, path), file in _files(loader, languages):
        keys.append((language, path))
        make = partial(look, file=file, language=language, path=path)
        works.append(Check(f"look at {file.path}", file.digest, make))
    for key, work, looked in zip(keys, works, loader.checked.outcomes(works, loader.context), strict=True):
        yield key, work.stands_on, looked


def _compared(
    loader: Loader, sources: Sources, digests: Mapping[tuple[str, str], str], languages: Sequence[str]
) -> Iterator[tuple[tuple[str, str], _Compared]]:
    """Compare every translation with its source: its language and path, and what was found."""
    rules = load(translation_rules)

    def compare(context: Context, *, language: str, path: str) -> _Compared:
        pair = pair_of(sources, languages[0], language, path)
        return _Compared(tuple(run_all(rules, pair, context)), fingerprint.change(pair) is not None)

    keys = [(language, path) for language in languages[1:] for path in sorted({path for _, path in sources})]
    works = [
        Check(
            f"compare {language} {path}",
            f"{digests.get((languages[0], path))} {digests.get((language, path))}",
            partial(compare, language=language, path=path),
        )
        for language, path in keys
    ]
    yield from zip(keys, loader.checked.outcomes(works, loader.context), strict=True)


def _dated(sources: Iterable[PageSource]) -> Iterator[tuple[date, str]]:
    """Name the day and the category of every item that says them."""
    for source in sources:
        front = source.document.front
        for category in select_scalars(front, "category"):
            if category.text in CATEGORY_SLUGS:
                yield from ((day, category.text) for _, day in select_days(front, "published"))


def _front(
    context: Context, source: PageSource, item_rules: Iterable[Any]
) -> tuple[Front | NewsFront | None, list[Problem]]:
    """Type the front matter: that of a news item where the page says that it is one, or stands among them."""
    tree = source.document.front
    says_so = any(kind.text == "news-item" for kind in select_scalars(tree, "kind"))
    if not says_so and not PATH.fullmatch(source.path):
        return build(Front, tree, context)
    found = list(run_all(item_rules, NewsSource(source.path, source.document), context))
    item, problems = build(NewsFront, tree, context)
    return item, [*found, *problems]
