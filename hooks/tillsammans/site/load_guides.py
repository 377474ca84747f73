"""The decision guides: read, checked and typed."""

from __future__ import annotations

from dataclasses import replace

from tillsammans.floor.rule import load, run_all
from tillsammans.floor.source import Document
from tillsammans.guidance import rules as guide_rules
from tillsammans.guidance.model import FOLDER, Guide
from tillsammans.guidance.record import GuideRecord
from tillsammans.pages.rules import law_outdated, review_dates, review_due, unknown_law, unknown_owner
from tillsammans.pages.source import PageSource
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
    records = loader.records(FOLDER, GuideRecord).records
    outcomes = {record.slug: frozenset(record.outcomes) for record in records}
    loader.context = replace(loader.context, guide_outcomes=outcomes)
    for record in records:
        written = Document(record.path, record.root, "", 1)
        as_page = PageSource(record.slug, loader.context.languages[0], written)
        loader.problems.extend(run_all(_AS_PAGES, as_page, loader.context))
    return loader.models(records, load(guide_rules), Guide)
