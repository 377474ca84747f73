"""Meetings as templates show them: on their own page, on the home page and on that of a municipality."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tillsammans.contacts.cards import ContactCard, Day, Reader
from tillsammans.floor.addresses import relative
from tillsammans.floor.dates import written_part
from tillsammans.meetings.model import Meeting
from tillsammans.meetings.schedule import is_to_come, past, to_come
from tillsammans.news.model import FOLDER as NEWS
from tillsammans.site.calendars import ALL, calendar_address, municipal
from tillsammans.site.material_views import titled
from tillsammans.site.model import Page
from tillsammans.site.viewing import CitedSource, Titled, Viewing


@dataclass(frozen=True)
class MeetingCard:
    """A meeting."""

    id: str
    title: str
    when: Day
    status: str
    """Key of the words for its state."""
    is_off: bool
    reason: str | None
    municipality: str | None
    place: str | None
    audience: str | None
    agenda: tuple[str, ...]
    contact: ContactCard
    news: Titled | None
    materials: tuple[Titled, ...]
    sources: tuple[CitedSource, ...]
    ics_href: str | None
    """Leads to the calendar that holds it alone; none for a former meeting."""


@dataclass(frozen=True)
class MeetingGroup:
    """Meetings under a heading."""

    id: str
    title: str
    none: str
    """What to say where there is none."""
    meetings: tuple[MeetingCard, ...]


@dataclass(frozen=True)
class CalendarLink:
    """A calendar to subscribe to."""

    title: str
    href: str


def of_page(viewing: Viewing, page: Page) -> dict[str, Any]:
    """Gather what the page of meetings shows."""
    site, words = viewing.site, viewing.site.strings[page.language].meeting
    return {
        "meeting_groups": (
            MeetingGroup(
                "kommande",
                words.to_come,
                words.none_to_come,
                _cards(viewing, page, to_come(site.meetings, site.as_of)),
            ),
            MeetingGroup(
                "tidigare",
                words.past,
                words.none_past,
                _cards(viewing, page, past(site.meetings, site.as_of)),
            ),
        ),
        "calendars": tuple(_calendars(viewing, page)),
    }


def next_one(viewing: Viewing, page: Page, municipality: str | None = None) -> dict[str, Any]:
    """Gather the next meeting that isn't cancelled: of a municipality (its code), or of all."""
    site = viewing.site
    coming = (
        (slug, one)
        for slug, one in to_come(site.meetings, site.as_of)
        if one.status != "cancelled" and municipality in (None, one.municipality)
    )
    return {"next_meeting": next(iter(_cards(viewing, page, coming)), None)}


def _cards(viewing: Viewing, page: Page, meetings: Iterable[tuple[str, Meeting]]) -> tuple[MeetingCard, ...]:
    return tuple(_card(viewing, page, slug, meeting) for slug, meeting in meetings)


def _card(viewing: Viewing, page: Page, slug: str, meeting: Meeting) -> MeetingCard:
    language = page.language
    is_coming = is_to_come(meeting, viewing.site.as_of)
    place = meeting.place.in_language(language) if meeting.place else None
    return MeetingCard(
        id=slug,
        title=meeting.title.in_language(language),
        when=_when(meeting, viewing.reader(language)),
        status="unreported" if meeting.status == "planned" and not is_coming else meeting.status,
        is_off=meeting.status == "cancelled",
        reason=meeting.reason.in_language(language) if meeting.reason else None,
        municipality=viewing.municipality(meeting.municipality),
        place=place,
        audience=meeting.audience.in_language(language) if meeting.audience else None,
        agenda=tuple(point.in_language(language) for point in meeting.agenda),
        contact=viewing.contact(meeting.contact, language, page.url),
        news=_news(viewing, page, meeting.news),
        materials=tuple(filter(None, (titled(viewing, page, one) for one in meeting.materials))),
        sources=viewing.cited(meeting.sources, language),
        ics_href=relative(page.url, calendar_address(slug, language)) if is_coming else None,
    )


def _when(meeting: Meeting, reader: Reader) -> Day:
    """Write when a meeting is: with its hours, or as far as it is known."""
    if meeting.start and meeting.end:
        words = reader.strings.meeting.when(
            day=reader.day(meeting.start.date()).text,
            start=f"{meeting.start:%H:%M}",
            end=f"{meeting.end:%H:%M}",
        )
        return Day(meeting.start.isoformat(timespec="minutes"), words)
    known = meeting.on or ""
    words = (
        meeting.note.in_language(reader.language) if meeting.note else written_part(known, reader.language)
    )
    return Day(known, words)


def _news(viewing: Viewing, page: Page, name: str | None) -> Titled | None:
    """Lead to the item that tells of a meeting; to none that readers don't see."""
    item = viewing.site.pages.get((page.language, f"{NEWS}/{name}.md"))
    return Titled(item.title, relative(page.url, item.url)) if item else None


def _calendars(viewing: Viewing, page: Page) -> Iterable[CalendarLink]:
    """List the calendars: of all meetings, and of each municipality that has some."""
    words = viewing.site.strings[page.language].meeting
    yield CalendarLink(words.all_calendar, relative(page.url, calendar_address(ALL, page.language)))
    for code, slug in municipal(viewing.site).items():
        name = viewing.site.municipalities[code].name
        yield CalendarLink(name, relative(page.url, calendar_address(slug, page.language)))
