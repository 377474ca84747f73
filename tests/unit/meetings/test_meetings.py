"""Meetings: on pages, in calendars that other people's libraries read, and as days of change."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import lxml.html
import pytest
import vobject
from hypothesis import example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from project import ROOT
from small_project import AS_OF, FILES, MEETING, small_project, write
from tillsammans.floor.dates import SWEDEN
from tillsammans.floor.templates import Templates
from tillsammans.meetings.calendar import zone
from tillsammans.meetings.model import parse_moment
from tillsammans.site import calendars
from tillsammans.site.contact_pages import with_contact_pages
from tillsammans.site.load import load_site
from tillsammans.site.meeting_views import CalendarLink, MeetingCard
from tillsammans.site.schedule import Change, next_changes
from tillsammans.site.views import View, Views

SITE_URL = "https://exempel.example/post/"
PLANNED = "docs/_data/meetings/2026-12-kramfors.yml"
CANCELLED = "docs/_data/meetings/2026-11-kramfors.yml"
FORMER = "docs/_data/meetings/2025-12-kramfors.yml"

RECORD = """\
title: {sv: "Årets möte, i Kramfors", en: "This year's meeting, in Kramfors"}
municipality: "2282"
status: planned
start: 2026-12-03 13:00
end: 2026-12-03 15:00
place: {sv: Torggatan 2, en: Torggatan 2}
audience: {sv: Postombud, en: Postal agents}
agenda:
  - {sv: Läget; sedan sist, en: Since last time}
  - {sv: Frågor, en: Questions}
contact: kramfors-kommun
sources: [kramfors-2023]
changed: 2026-11-01
sequence: 2
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with a planned, a cancelled, a former and a held meeting."""
    small_project(tmp_path)
    write(tmp_path, PLANNED, RECORD)
    cancelled = RECORD.replace("status: planned", "status: cancelled\nreason: {sv: Sjukdom., en: Illness.}")
    write(tmp_path, CANCELLED, cancelled.replace("2026-12-03", "2026-11-23"))
    write(tmp_path, FORMER, RECORD.replace("2026-12-03", "2025-12-03"))
    for language, title in (("sv", "Möten"), ("en", "Meetings")):
        page = (
            f"---\ntitle: {title}\ndescription: Alla möten som är kända, och vem som svarar på frågor.\n"
            "kind: meetings\nowner: contacts\nlast_reviewed: 2026-11-01\nnext_review: 2027-11-01\n---\n"
        )
        write(tmp_path, f"docs/{language}/moten/index.md", page)
    return tmp_path


def views(project: Path, day: date = AS_OF) -> Views:
    loaded = load_site(project, day)
    assert loaded.site is not None, loaded.problems
    return Views(
        site=with_contact_pages(loaded.site),
        site_url=SITE_URL,
        assets={},
        templates=Templates(ROOT / "overrides"),
        menu_paths=(),
    )


def page(made: Views, path: str = "moten/index.md", language: str = "sv") -> View:
    return made.view(made.site.pages[language, path])


def test_the_page_shows_what_is_to_come_first_and_the_latest_of_the_others(project: Path) -> None:
    coming, former = page(views(project)).meeting_groups

    assert [(card.id, card.status, card.is_off) for card in coming.meetings] == [
        ("2026-11-kramfors", "cancelled", True),
        ("2026-12-kramfors", "planned", False),
    ]
    assert [(card.id, card.status) for card in former.meetings] == [
        ("2025-12-kramfors", "unreported"),
        ("2023-11-kramfors", "held"),
    ]


def test_a_card_whole(project: Path) -> None:
    card: MeetingCard = page(views(project), language="en").meeting_groups[0].meetings[1]

    assert (card.title, card.municipality, card.place, card.audience) == (
        "This year's meeting, in Kramfors",
        "Kramfors",
        "Torggatan 2",
        "Postal agents",
    )
    assert (card.when.iso, card.when.text) == ("2026-12-03T13:00+01:00", "3 December 2026, 13:00–15:00")
    assert card.agenda == ("Since last time", "Questions")
    assert card.contact.href == "../kontakter/kramfors-kommun/"
    assert card.ics_href == "2026-12-kramfors.ics"
    assert (card.reason, card.news) == (None, None)
    assert [(one.title, one.publisher, one.date) for one in card.sources] == [
        ("Ny samverkansmodell", "Kramfors kommun", "19 November 2023")
    ]


@pytest.mark.parametrize(
    ("status", "said", "button"),
    [("planned", "Planerat", "Lägg till i kalendern"), ("cancelled", "Inställt", "Uppdatera kalendern")],
)
def test_a_card_is_printed_with_its_state_and_its_button(
    project: Path, status: str, said: str, button: str
) -> None:
    made = views(project)
    view = page(made)
    card = next(one for one in view.meeting_groups[0].meetings if one.status == status)
    html = made.templates.render("meeting-card", meeting=card, level=3, t=made.site.strings["sv"], view=view)

    read = lxml.html.fromstring(html)
    assert [one.text for one in read.find_class("meeting-status")] == [said]
    assert [one.text_content() for one in read.find_class("button-quiet")] == [button]
    assert [one.text for one in read.iter("h3")] == ["Årets möte, i Kramfors"]
    assert "https://kramfors.se/nyheter" in [one.get("href") for one in read.iter("a")]
    assert ("Sjukdom." in html) == (status == "cancelled")


def test_a_meeting_without_a_day_says_what_is_known(project: Path) -> None:
    card: MeetingCard = page(views(project)).meeting_groups[1].meetings[1]
    assert (card.when.iso, card.when.text) == ("2023-11", "veckan före den 19 november 2023")
    assert card.news is not None
    assert (card.news.title, card.ics_href) == ("Första träffen", None)

    lines = FILES[MEETING].splitlines(keepends=True)
    write(project, MEETING, "".join(line for line in lines if not line.startswith(("note", "audience"))))
    card = page(views(project), language="en").meeting_groups[1].meetings[1]
    assert (card.when.text, card.audience) == ("November 2023", None)


def test_the_next_one_stands_on_the_home_page_and_on_that_of_the_municipality(project: Path) -> None:
    made = views(project)
    assert page(made, "index.md").next_meeting.id == "2026-12-kramfors"
    there = page(made, "kontakter/kramfors-kommun.md", "en").next_meeting
    assert there.ics_href == "../../moten/2026-12-kramfors.ics"

    elsewhere = RECORD.replace('"2282"', '"2280"')
    write(project, PLANNED, elsewhere)
    made = views(project)
    assert page(made, "index.md").next_meeting.municipality == "Härnösand"
    assert page(made, "kontakter/kramfors-kommun.md").next_meeting is None


def test_a_cancelled_meeting_keeps_its_name_in_calendars_and_raises_its_number(project: Path) -> None:
    before = event(calendars.files(views(project).site, SITE_URL)["moten/2026-12-kramfors.ics"])
    cancelled = RECORD.replace("status: planned", "status: cancelled\nreason: {sv: Snö., en: Snow.}")
    write(project, PLANNED, cancelled.replace("sequence: 2", "sequence: 3"))
    after = event(calendars.files(views(project).site, SITE_URL)["moten/2026-12-kramfors.ics"])

    assert after["UID"] == before["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (2, 3)
    assert (before["STATUS"], after["STATUS"]) == ("CONFIRMED", "CANCELLED")


def event(data: bytes) -> Any:
    """Read the only event of a calendar with somebody else's library."""
    [found] = Calendar.from_ical(data).walk("VEVENT")
    return found


@pytest.fixture(scope="module")
def one_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_project(tmp_path_factory.mktemp("one"))


@given(
    start=st.datetimes(max_value=datetime(9999, 12, 31)),  # noqa: DTZ001 - as an editor writes it
    minutes=st.integers(-30, 600),
    status=st.sampled_from(["planned", "held", "cancelled"]),
    day=st.dates(AS_OF, date(9000, 1, 1)),
)
@example(start=datetime(1997, 1, 1), minutes=60, status="held", day=AS_OF)  # noqa: DTZ001
@example(start=datetime(9998, 12, 31, 9), minutes=60, status="planned", day=AS_OF)  # noqa: DTZ001
@settings(max_examples=60)
def test_no_time_leads_anything_astray(
    one_project: Path, start: datetime, minutes: int, status: str, day: date
) -> None:
    written = [moment.isoformat(" ", "minutes") for moment in (start, start + timedelta(minutes=minutes))]
    record = RECORD.replace("2026-12-03 13:00", written[0]).replace("2026-12-03 15:00", written[1])
    name = f"docs/_data/meetings/{written[0][:7]}-kramfors.yml"
    if status == "cancelled":
        status = "cancelled\nreason: {sv: Snö., en: Snow.}"
    write(one_project, name, record.replace("status: planned", f"status: {status}"))
    site = load_site(one_project, day).site
    (one_project / name).unlink()

    if site is not None:
        assert len(site.meetings) == 2
        assert all(change.day > day for change in next_changes(site))
        for data in calendars.files(site, SITE_URL).values():
            Calendar.from_ical(data)


def test_calendars_of_all_of_each_municipality_and_of_each_meeting(project: Path) -> None:
    write(project, FORMER, RECORD.replace("2026-12-03", "2025-12-03").replace('"2282"', '"2280"'))
    made = views(project)

    assert sorted(calendars.files(made.site, SITE_URL)) == [
        f"{prefix}moten/{name}.ics"
        for prefix in ("en/", "")
        for name in (
            *("2025-12-kramfors", "2026-11-kramfors", "2026-12-kramfors"),
            *("2280", "kramfors-kommun", "moten"),
        )
    ]
    assert page(made).calendars == (
        CalendarLink("Alla möten", "moten.ics"),
        CalendarLink("Härnösand", "2280.ics"),
        CalendarLink("Kramfors", "kramfors-kommun.ics"),
    )


def test_a_calendar_is_read_back_by_others(project: Path) -> None:
    made = calendars.files(views(project).site, SITE_URL)
    data = made["en/moten/kramfors-kommun.ics"]

    assert data.endswith(b"END:VCALENDAR\r\n")
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    read: Any = Calendar.from_ical(data)
    assert (read["METHOD"], read["X-WR-CALNAME"]) == ("PUBLISH", "Meetings: Kramfors")
    events: dict[str, Any] = {str(event["UID"]): event for event in read.walk("VEVENT")}
    assert sorted(events) == [
        "2025-12-kramfors@exempel",
        "2026-11-kramfors@exempel",
        "2026-12-kramfors@exempel",
    ]
    planned = events["2026-12-kramfors@exempel"]
    assert planned.decoded("DTSTART") == datetime(2026, 12, 3, 13, tzinfo=SWEDEN)
    assert planned.decoded("DTEND") == datetime(2026, 12, 3, 15, tzinfo=SWEDEN)
    assert planned.decoded("DTSTAMP") == planned.decoded("LAST-MODIFIED") == datetime(2026, 11, 1, tzinfo=UTC)
    assert (planned["SEQUENCE"], planned["STATUS"], planned["LOCATION"]) == (2, "CONFIRMED", "Torggatan 2")
    assert (planned["SUMMARY"], planned["DESCRIPTION"]) == (
        "This year's meeting, in Kramfors",
        "- Since last time\n- Questions",
    )
    assert planned["URL"] == f"{SITE_URL}en/moten/#2026-12-kramfors"
    cancelled = events["2026-11-kramfors@exempel"]
    assert (cancelled["STATUS"], str(cancelled["DESCRIPTION"]).split("\n")[0]) == ("CANCELLED", "Illness.")
    other = vobject.readOne(made["moten/2026-12-kramfors.ics"].decode())
    assert other.vevent.summary.value == "Årets möte, i Kramfors"
    assert other.vevent.dtstart.value == datetime(2026, 12, 3, 12, tzinfo=UTC)


def test_a_meeting_with_little_to_say(project: Path) -> None:
    bare = RECORD[: RECORD.index("place")] + RECORD[RECORD.index("contact") :]
    write(project, PLANNED, bare)
    data = calendars.files(views(project).site, SITE_URL)["moten/2026-12-kramfors.ics"]
    assert b"LOCATION" not in data
    assert b"DESCRIPTION" not in data


@given(st.dates(date(1997, 1, 1), date(2060, 1, 1)))
def test_the_clock_of_the_calendar_is_that_of_sweden(day: date) -> None:
    local = datetime.combine(day, time(12), SWEDEN)
    standard, daylight = zone().subcomponents
    march, october = _last_sunday(local.year, 3), _last_sunday(local.year, 10)
    in_summer = march <= local.date() < october
    part: Any = daylight if in_summer else standard
    assert part["TZOFFSETTO"].td == local.utcoffset()


def _last_sunday(year: int, month: int) -> date:
    day = date(year, month, 31)
    return day - timedelta(days=(day.weekday() + 1) % 7)


def test_the_site_changes_when_the_day_of_a_meeting_is_past(project: Path) -> None:
    found = load_site(project, date(2026, 12, 1)).site
    assert found is not None
    assert next_changes(found) == (Change(date(2026, 12, 4), PLANNED, "start"),)


@pytest.mark.parametrize("text", ["", "2026-12-03", "2026-12-03 13", "2026-12-03T13:00", "2026-13-03 13:00"])
def test_what_is_no_moment(text: str) -> None:
    assert parse_moment(text) is None
