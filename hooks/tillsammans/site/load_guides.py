"""The decision guides: read, checked and typed."""

from __future__ import annotations

from functools import partial

from tillsammans.floor.rule import load, run_all
from tillsammans.floor.source import Document, read_yaml
from tillsammans.guidance import rules as guide_rules
from tillsammans.guidance.model import FOLDER, Guide
from tillsammans.guidance.record import GuideRecord
from tillsammans.pages.rules import law_outdated, review_dates, review_due, unknown_law, unknown_owner
from tillsammans.pages.source import PageSource
from tillsammans.site import files
from tillsammans.site.loader import Loader

_AS_PAGES = (
    unknown_owner.RULE,
    review_dates.RULE,
    review_due.RULE,
    unknown_law.RULE,
    law_outdated.RULE,
)
"""Rules about what a guide says of itself, as a page does between its two fences."""


def load_guides(loader: Loader) -> dict[str, Guide]:
    """Read, check and type all guides: name -> guide."""
    rules = load(guide_rules)
    made = {}
    loader.leftovers(FOLDER, ".yml")
    for source in files.gather(loader.root, FOLDER, ".yml"):
        tree = loader.attempt(partial(read_yaml, source))
        if tree is None:
            continue
        record = GuideRecord(source.path, tree)
        loader.problems.extend(run_all(rules, record, loader.context))
        as_page = PageSource(record.slug, loader.context.languages[0], Document(source.path, tree, "", 1))
        loader.problems.extend(run_all(_AS_PAGES, as_page, loader.context))
        guide = loader.model(Guide, tree)
        if guide is not None:
            made[record.slug] = guide
    return made
