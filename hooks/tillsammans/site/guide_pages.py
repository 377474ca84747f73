"""Pages that exist because a decision guide does: one for each step, and one with the whole guide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tillsammans.floor.addresses import address
from tillsammans.guidance.model import WHOLE, Guide, Outcome
from tillsammans.guidance.paths import Paths, Step
from tillsammans.site.model import Page, RecordFront, Site

STEP, ALL = "guide-step", "guide-whole"
"""Kinds of pages."""


def start_path(slug: str) -> str:
    """Return the file of the page that a guide belongs to: it asks the first question."""
    return f"{slug}/index.md"


def step_path(slug: str, names: Sequence[str]) -> str:
    """Return where the page of a step would stand as a file; the first question stands on the guide's."""
    return f"{slug}/{'/'.join(names)}.md" if names else start_path(slug)


def whole_path(slug: str) -> str:
    """Return where the page with the whole guide would stand as a file."""
    return step_path(slug, (WHOLE,))


def found(site: Site, page: Page) -> tuple[str, Step] | None:
    """Return the guide that a page belongs to, by its name, and the step that it shows."""
    slug, _, rest = page.path.partition("/")
    guide = site.guides.get(slug)
    if guide is None:
        return None
    names = () if page.path == start_path(slug) else tuple(rest.removesuffix(".md").split("/"))
    step = Paths(guide).steps.get(names)
    return (slug, step) if step else None


def with_guide_pages(site: Site) -> Site:
    """Add the pages of all guides to a site."""
    pages = dict(site.pages)
    for slug, guide in site.guides.items():
        for language in site.languages:
            for page in _pages(site, slug, guide, language):
                pages[language, page.path] = page
    return replace(site, pages=pages)


def _pages(site: Site, slug: str, guide: Guide, language: str) -> Iterator[Page]:
    words = site.strings[language].guide
    name = guide.title.in_language(language)
    for names, step in Paths(guide).steps.items():
        if names:
            node = step.node
            text = node.title if isinstance(node, Outcome) else node.text
            title = text.in_language(language)
            front = _front(guide, STEP, title, f"{name} {title}")
            yield _page(step_path(slug, names), language, front)
    title, description = words.whole_title(guide=name), words.whole_description(guide=name)
    yield _page(whole_path(slug), language, _front(guide, ALL, title, description))


def _front(guide: Guide, kind: str, title: str, description: str) -> RecordFront:
    return RecordFront(
        title=title,
        description=description,
        kind=kind,
        owner=guide.owner,
        last_reviewed=guide.last_reviewed,
        next_review=guide.next_review,
        law_state=guide.law_state,
    )


def _page(path: str, language: str, front: RecordFront) -> Page:
    return Page(path, language, address(path, language), front, "")
