"""What the search knows besides the pages: read, checked and typed. A site may do without."""

from __future__ import annotations

from dataclasses import replace

from tillsammans.floor.rule import load, run_all
from tillsammans.floor.source import read_yaml
from tillsammans.search import rules as search_rules
from tillsammans.search.model import PATH, SearchTexts
from tillsammans.site import files
from tillsammans.site.loader import Loader


def load_search(loader: Loader) -> SearchTexts:
    """Read, check and type it."""
    sources = {source.path: source for source in files.gather(loader.root, files.DATA, ".yml")}
    own = sources.pop(PATH, None)
    tree = loader.attempt(lambda: read_yaml(own)) if own else None
    if tree is None:
        return SearchTexts()
    records = tuple(_text(source.data) for source in sources.values())
    texts = {
        language: (
            *(_text(page.data) for page in files.gather(loader.root, f"{files.PAGES}/{language}", ".md")),
            *records,
        )
        for language in loader.context.languages
    }
    context = replace(loader.context, texts=texts)
    loader.problems.extend(run_all(load(search_rules), tree, context))
    return loader.model(SearchTexts, tree) or SearchTexts()


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace").lower()
