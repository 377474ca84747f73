"""The glossary: read, checked and typed, then compared with the pages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from tillsammans.floor.digest import digest
from tillsammans.floor.problems import has_errors
from tillsammans.floor.rule import Context, load, run_all
from tillsammans.floor.rules import register_upkeep
from tillsammans.floor.source import Document
from tillsammans.floor.tree import Mapping as Tree
from tillsammans.floor.tree import select_scalars
from tillsammans.glossary import rules, use_rules
from tillsammans.glossary.matching import matcher
from tillsammans.glossary.model import PATH, Glossary
from tillsammans.glossary.use import PAGE, Use
from tillsammans.pages.rules import law_outdated, unknown_law
from tillsammans.pages.source import PageSource
from tillsammans.site.glossary_links import is_explained
from tillsammans.site.load_pages import LoadedPages
from tillsammans.site.loader import Loader
from tillsammans.site.remembering import Check

_AS_PAGES = (unknown_law.RULE, law_outdated.RULE)
"""Rules about the acts that the glossary describes, as a page does between its two fences."""


def load_glossary(loader: Loader, pages: LoadedPages) -> Glossary | None:
    """Read, check and type the glossary."""
    tree = loader.tree(PATH)
    if tree is None:
        return None
    loader.problems.extend(run_all((register_upkeep.RULE, *load(rules)), tree, loader.context))
    as_page = PageSource(PATH, loader.context.languages[0], Document(PATH, tree, "", 1))
    loader.problems.extend(run_all(_AS_PAGES, as_page, loader.context))
    made = loader.model(Glossary, tree)
    loader.problems.extend(run_all(load(use_rules), _use(tree, made, pages, loader), loader.context))
    return made


def _use(tree: Tree, glossary: Glossary | None, pages: LoadedPages, loader: Loader) -> Use:
    own = [source for source in pages.sources.values() if source.path == PAGE]
    # Beside a mistake, a term that no page has is no news: the page may be the one that cannot be read.
    compared = None if has_errors(loader.problems) else glossary
    return Use(
        register=tree,
        glossary=compared,
        path=PATH,
        met=_met(compared, pages, loader) if compared else {},
        kinds=tuple(kind for source in own for kind in select_scalars(source.document.front, "kind")),
        headings=tuple(heading for source in own for heading in source.headings),
    )


def _met(glossary: Glossary, pages: LoadedPages, loader: Loader) -> Mapping[str, frozenset[str]]:
    """Return the terms that pages have, of each language; what was found on a page is remembered."""

    def look(_context: Context, *, source: PageSource) -> frozenset[str]:
        return matchers[source.language].slugs_in(one.text for one in source.sentences)

    matchers = {language: matcher(glossary, language) for language in loader.context.languages}
    stands_on = digest(glossary)
    sources = [pages.sources[key] for key, page in pages.made.items() if is_explained(page)]
    works = [
        Check(
            f"terms of {source.document.path}",
            f"{stands_on} {pages.digests[source.language, source.path]}",
            partial(look, source=source),
        )
        for source in sources
    ]
    met: dict[str, frozenset[str]] = {}
    for source, found in zip(sources, loader.checked.outcomes(works, loader.context), strict=True):
        met[source.language] = met.get(source.language, frozenset()) | found
    return met
