"""The contacts as schema.org's terms, for search engines: a block of JSON-LD in the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tillsammans.contacts.exports.catalogue import Entry
from tillsammans.contacts.hours import WEEKDAYS, Hours, Weekday
from tillsammans.contacts.model import Point, PostalAddress, VisitingAddress
from tillsammans.floor.json_ld import CONTEXT, without_gaps

_DAYS = dict(
    zip(
        WEEKDAYS,
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        strict=True,
    )
)
_HOLIDAYS = "PublicHolidays"
_TERMS = "https://schema.org/"


def organisation(entry: Entry, language: str) -> dict[str, Any]:
    """Describe an organisation in a language. Only what its record holds: a missing value is left out."""
    contact = entry.contact
    page = entry.pages[language]
    current = contact.points if entry.is_current else ()
    area = entry.municipality
    return without_gaps(
        {
            "@context": CONTEXT,
            # The emergency number is a service of several; all others are public bodies.
            "@type": "Organization" if contact.kind == "emergency" else "GovernmentOrganization",
            "@id": f"{next(iter(entry.pages.values()))}#organisation",
            "name": contact.name.in_language(language),
            "description": contact.summary.in_language(language),
            "url": contact.website,
            "mainEntityOfPage": page,
            "areaServed": area
            and {"@type": "AdministrativeArea", "name": area.name, "identifier": area.code},
            "address": [_address(point.post) for point in current if point.post],
            "location": [
                {"@type": "Place", "address": _address(point.visit)} for point in current if point.visit
            ],
            "contactPoint": [_point(point, language) for point in current],
        }
    )


def _point(point: Point, language: str) -> dict[str, Any]:
    return without_gaps(
        {
            "@type": "ContactPoint",
            "contactType": point.label.in_language(language),
            "description": point.audience.in_language(language),
            "telephone": point.phone,
            "email": point.email,
            "url": point.url,
            "hoursAvailable": list(_hours(point.hours)) if point.hours else None,
        }
    )


def _address(address: VisitingAddress | PostalAddress) -> dict[str, Any]:
    return without_gaps(
        {
            "@type": "PostalAddress",
            "name": address.recipient if isinstance(address, PostalAddress) else None,
            "streetAddress": address.street,
            "postalCode": address.postal_code,
            "addressLocality": address.town,
        }
    )


def _hours(hours: Hours) -> Iterator[dict[str, Any]]:
    """Describe the week, the holidays, and each day that differs."""
    if hours.always:
        yield _open([*_DAYS.values(), _HOLIDAYS], "00:00", "23:59")
        return
    for span in hours.weekly:
        yield _open([_DAYS[day] for day in _in_order(span.days)], span.opens, span.closes)
    if hours.holidays == "closed":
        yield _open([_HOLIDAYS], "00:00", "00:00")
    for exception in hours.exceptions:
        day = exception.on.isoformat()
        yield {
            "@type": "OpeningHoursSpecification",
            "validFrom": day,
            "validThrough": day,
            # From midnight to the same midnight is how schema.org says closed.
            "opens": exception.opens or "00:00",
            "closes": exception.closes or "00:00",
        }


def _in_order(days: tuple[Weekday, ...]) -> list[Weekday]:
    return [day for day in WEEKDAYS if day in days]


def _open(days: list[str], opens: str, closes: str) -> dict[str, Any]:
    return {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": [f"{_TERMS}{day}" for day in days],
        "opens": opens,
        "closes": closes,
    }
