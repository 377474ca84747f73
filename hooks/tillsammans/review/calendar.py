"""The list as a calendar (RFC 5545): an event of a whole day for each thing that is due.

Events, for Outlook and Google read no tasks. An event is known by what is due and not by its day: when the
list is imported again after a review, it moves to the next one.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event

from tillsammans.floor.languages import MessageLanguage, words
from tillsammans.review.due import Due, Listing

_NAME = words("Att granska", "Due for review")


def write(listing: Listing, language: MessageLanguage) -> bytes:
    """Write the list in a language."""
    calendar = Calendar()
    calendar.add("prodid", f"-//{listing.identity}//tillsammans review//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _NAME.in_language(language))
    for owner, rows in listing.groups(language):
        for row in rows:
            calendar.add_component(_event(listing, owner, row, language))
    data: bytes = calendar.to_ical(sorted=False)
    return data


def _event(listing: Listing, owner: str, row: Due, language: MessageLanguage) -> Event:
    known_by = f"{listing.identity}/{row.kind}/{row.path}#{row.part}"
    event = Event()
    event.add("uid", f"{uuid5(NAMESPACE_URL, known_by)}@{listing.identity}")
    event.add("dtstamp", datetime.combine(listing.as_of, time(), UTC))
    event.add("dtstart", row.day)
    event.add("summary", row.what.in_language(language))
    event.add("description", f"{owner}\n{row.path}")
    event.add("categories", [owner])
    event.add("transp", "TRANSPARENT")
    return event
