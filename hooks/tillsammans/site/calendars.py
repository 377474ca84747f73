"""The calendars of a site: of all meetings, of each municipality, and of each meeting with hours."""

from __future__ import annotations

from collections.abc import Mapping

from tillsammans.floor.addresses import address
from tillsammans.meetings.calendar import Entry, calendar
from tillsammans.meetings.model import Meeting
from tillsammans.site.model import Site

ALL = "moten"
"""Name of the calendar with every meeting."""

_PAGE = "moten/index.md"


def calendar_address(name: str, language: str) -> str:
    """Return the address of a calendar: of all meetings, of a municipality or of one meeting."""
    return f"{address(_PAGE, language)}{name}.ics"


def municipal(site: Site) -> Mapping[str, str]:
    """Name the calendars of municipalities that have meetings: code -> name of the file.

    The name is that of the municipality's own contact record, which is permanent; without one, the code.
    """
    slugs = {
        contact.municipality: slug
        for slug, contact in site.contacts.items()
        if contact.kind == "municipality"
    }
    codes = sorted({meeting.municipality for meeting in site.meetings.values()})
    return {code: slugs.get(code, code) for code in codes}


def files(site: Site, site_url: str) -> dict[str, bytes]:
    """Write all calendars in all languages: address -> content. `site_url` ends with a slash."""
    made = {}
    for language in site.languages:
        words = site.strings[language]
        title = f"{words.meeting.calendar}: {words.meta.site_name}"
        chosen: dict[str, tuple[str, Mapping[str, Meeting]]] = {ALL: (title, site.meetings)}
        for code, name in municipal(site).items():
            own = {slug: one for slug, one in site.meetings.items() if one.municipality == code}
            chosen[name] = (f"{words.meeting.calendar}: {site.municipalities[code].name}", own)
        for slug, one in site.meetings.items():
            if one.start:
                chosen[slug] = (one.title.in_language(language), {slug: one})
        page = site_url + address(_PAGE, language)
        for name, (title, meetings) in chosen.items():
            entries = [
                Entry(f"{slug}@{site.identity}", f"{page}#{slug}", one) for slug, one in meetings.items()
            ]
            made[calendar_address(name, language)] = calendar(entries, name=title, language=language)
    return made
