"""Meetings as iCalendar (RFC 5545), for people's own calendars: the same records give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from tillsammans.meetings.model import Meeting

ZONE = "Europe/Stockholm"
_SUMMER, _WINTER = timedelta(hours=2), timedelta(hours=1)


@dataclass(frozen=True)
class Entry:
    """A meeting with its hours, and what calendars know it by."""

    uid: str
    url: str
    """Absolute address of the page of meetings."""
    meeting: Meeting


def calendar(entries: Iterable[Entry], *, name: str, language: str) -> bytes:
    """Write meetings as a calendar in a language; those without hours are left out."""
    made = Calendar()
    made.add("prodid", "-//Tillsammans mot illegala försändelser//SV")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("name", name)
    made.add("x-wr-calname", name)
    made.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    made.add_component(zone())
    for entry in entries:
        if entry.meeting.start and entry.meeting.end:
            made.add_component(_event(entry, entry.meeting.start, entry.meeting.end, language))
    return bytes(made.to_ical())


def _event(entry: Entry, start: datetime, end: datetime, language: str) -> Event:
    meeting = entry.meeting
    changed = datetime.combine(meeting.changed, time(), UTC)
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", meeting.sequence)
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("status", "CANCELLED" if meeting.status == "cancelled" else "CONFIRMED")
    event.add("summary", meeting.title.in_language(language), parameters={"LANGUAGE": language})
    if meeting.place:
        event.add("location", meeting.place.in_language(language), parameters={"LANGUAGE": language})
    lines = [meeting.reason.in_language(language)] if meeting.reason else []
    lines += [f"- {point.in_language(language)}" for point in meeting.agenda]
    if lines:
        event.add("description", "\n".join(lines), parameters={"LANGUAGE": language})
    event.add("url", entry.url)
    return event


def zone() -> Timezone:
    """Describe the clock of Sweden: summer time from the last Sunday of March to the last of October."""
    made = Timezone()
    made.add("tzid", ZONE)
    for part, name, before, after, month, hour in (
        (TimezoneStandard(), "CET", _SUMMER, _WINTER, 10, 3),
        (TimezoneDaylight(), "CEST", _WINTER, _SUMMER, 3, 2),
    ):
        part.add("dtstart", datetime(1996, month, 31 if month == 3 else 27, hour))  # noqa: DTZ001 - local
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzname", name)
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        made.add_component(part)
    return made
