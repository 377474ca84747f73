"""What readers see on the day of the site, and when that changes by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from tillsammans.accessibility import supervision
from tillsammans.accessibility.model import PATH as STATEMENT
from tillsammans.contacts import freshness, open_now
from tillsammans.contacts.record import FOLDER as CONTACTS
from tillsammans.floor.schedule import State, changes, state
from tillsammans.meetings.model import FOLDER as MEETINGS
from tillsammans.meetings.schedule import changes as meeting_changes
from tillsammans.news.model import NewsFront
from tillsammans.site.model import Page, Site

Pages = Mapping[tuple[str, str], Page]


@dataclass(frozen=True, order=True)
class Change:
    """A day on which the site becomes another without anybody's doing."""

    day: date
    path: str
    """Of the file that says so, relative to the project."""
    field: str
    """Of the file."""


def parted(pages: Pages, as_of: date) -> tuple[Pages, Pages]:
    """Part pages into those that readers see on a day, and the others."""
    live = {key: page for key, page in pages.items() if _state(page, as_of) is State.LIVE}
    return live, {key: page for key, page in pages.items() if key not in live}


def with_unpublished(site: Site) -> Site:
    """Show, marked, what readers don't see yet or no longer. For the preview of editors only."""
    marked = {key: replace(page, is_preview=True) for key, page in site.unpublished.items()}
    return replace(site, pages={**site.pages, **marked}, unpublished={})


def next_changes(site: Site) -> tuple[Change, ...]:
    """List what changes on the next day on which something does; nothing where the site stays as it is."""
    coming = sorted(set(_changes(site)))
    return tuple(change for change in coming if change.day == coming[0].day)


def _changes(site: Site) -> Iterator[Change]:
    yield from _news_changes(site)
    for slug, contact in site.contacts.items():
        record = f"{CONTACTS}/{slug}.yml"
        for day in freshness.changes(contact, site.freshness.lifetime_months, site.as_of):
            yield Change(day, record, "confirmed")
        for point in contact.points:
            if point.hours:
                yield from (Change(day, record, "hours") for day in open_now.changes(point.hours, site.as_of))
    for name, meeting in site.meetings.items():
        for day in meeting_changes(meeting, site.as_of):
            yield Change(day, f"{MEETINGS}/{name}.yml", "start")
    for day in supervision.changes(site.statement.supervision, site.as_of):
        yield Change(day, STATEMENT, "supervision")


def _news_changes(site: Site) -> Iterator[Change]:
    for (language, path), page in {**site.pages, **site.unpublished}.items():
        front = page.front
        if isinstance(front, NewsFront):
            for day in changes(front.starts, front.expire_at, site.as_of):
                field = (
                    "expire_at"
                    if day == front.expire_at
                    else "publish_at"
                    if front.publish_at
                    else "published"
                )
                yield Change(day, f"docs/{language}/{path}", field)


def _state(page: Page, as_of: date) -> State:
    front = page.front
    return state(front.starts, front.expire_at, as_of) if isinstance(front, NewsFront) else State.LIVE
