"""Redirects, and the addresses of a site beside those of the last release."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tillsammans.contacts import redirect_rules as contact_redirect_rules
from tillsammans.floor.problems import Problem
from tillsammans.floor.rule import Context, load, run_all
from tillsammans.floor.tree import Mapping
from tillsammans.news.model import NewsFront
from tillsammans.publish import address_rules, redirect_rules
from tillsammans.publish.addresses import Addresses
from tillsammans.publish.moved import expanded, normal
from tillsammans.site.generated_pages import with_generated_pages
from tillsammans.site.guide_pages import STEP
from tillsammans.site.loader import Loader
from tillsammans.site.model import Page, Published, RecordFront, Redirects, Site
from tillsammans.site.news_pages import KIND as LIST


def load_redirects(loader: Loader, tree: Mapping | None) -> Redirects:
    """Read where former organisations and pages lead."""
    if tree is None:
        return Redirects(contacts={})
    rules = (*load(contact_redirect_rules), *load(redirect_rules))
    loader.problems.extend(run_all(rules, tree, loader.context))
    return loader.model(Redirects, tree) or Redirects(contacts={})


def with_redirects(site: Site, redirects: Redirects) -> Site:
    """Add the redirects to a site, in all languages."""
    pages = {normal(old) or "": normal(new) or "" for old, new in redirects.pages.items()}
    return replace(site, redirects=redirects.contacts, moved=expanded(pages, site.languages))


def address_problems(
    site: Site, tree: Mapping | None, published: Published | None, context: Context
) -> Iterator[Problem]:
    """Compare the addresses of a site with its redirects and with the last release."""
    if tree is None or published is None or not (site.moved or published.addresses):
        return
    addresses = Addresses(
        redirects=tree,
        here=frozenset(page.url for page in with_generated_pages(site).pages.values()),
        waiting=frozenset(page.url for page in site.unpublished.values()),
        published=published.addresses,
    )
    yield from run_all(load(address_rules), addresses, context)


def permanent(site: Site) -> list[str]:
    """List the addresses, in the source language, that must never vanish: pages, and what leads on to them.

    What comes and goes by itself is not among them: items with a last day, lists of a year or a topic, and
    the steps of a guide.
    """
    pages = with_generated_pages(site).pages_in(site.source_language)
    every = {page.url for page in pages if _is_permanent(page)}
    every |= {
        old for old in site.moved if not old.startswith(tuple(f"{code}/" for code in site.languages[1:]))
    }
    return sorted(every - {""})  # the home page is always there


def _is_permanent(page: Page) -> bool:
    front = page.front
    if isinstance(front, NewsFront):
        return front.expire_at is None
    return not (isinstance(front, RecordFront) and front.kind in (LIST, STEP))
