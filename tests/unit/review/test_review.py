"""The review calendar: what it lists on which day, whole, and read back by other people's libraries.

`lists/` holds what is due of one project on three days, in every format and language. Where it changes on
purpose, renew it with UPDATE_LISTS=1 and read the difference.
"""

from __future__ import annotations

import csv
import io
import os
import shutil
import tomllib
from datetime import date
from pathlib import Path

import pytest
import vobject
import yaml
from icalendar import Calendar
from project import ROOT
from small_project import (
    AS_OF,
    CONTACT,
    DEPENDENCIES,
    FILES,
    LAW,
    PAGE_EN,
    PAGE_SV,
    PUBLISHER,
    SETTINGS,
    STATEMENT,
    changed,
    small_project,
    write,
)
from tillsammans.cli import main
from tillsammans.floor.languages import MessageLanguage, Text
from tillsammans.floor.spreadsheet import original
from tillsammans.review import calendar, markdown, table
from tillsammans.review.due import Listing
from tillsammans.site.contact_pages import with_contact_pages
from tillsammans.site.load import load_site
from tillsammans.site.reviewing import listing
from tillsammans.site.unchecked import read_contacts

LISTS = Path(__file__).parent / "lists"
DAYS = (AS_OF, date(2027, 5, 1), date(2027, 10, 2))
LATER = date(2027, 6, 1)
"""A day after the last change of our own site."""

LAST = (
    '      - {sfs: "2024:746", in_force: 2024-11-07, changes: [5 kap. 2 och 6 §§], source: kramfors-2023}\n'
)
NEWER = LAST.replace("2024:746", "2027:100").replace("2024-11-07", "2027-07-01")
INTERNAL = """\
  - id: jour
    label: {sv: Jour, en: On call}
    audience: {sv: Parterna., en: The partners.}
    need: [municipality]
    phone: 0612-803 00
    internal: true
    confirmed: {on: 2026-01-31, by: contacts, source: kramfors-2023}
"""
UNCONFIRMED = """\
  - since: 2027-01-01
    authority: {sv: PTS, en: PTS}
    complaint: unknown
    source: kramfors-2023
"""
SHORTCOMING = """\
shortcomings:
  - what: {sv: Kartan går inte att förstora., en: The map cannot be enlarged.}
    why: shortcoming
    reason: {sv: Den är gammal., en: It is old.}
    planned: 2027-04-01
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project with everything that can be due."""
    small_project(tmp_path)
    page = changed(PAGE_SV, "title: Hem\n", "title: 'Hem | =_start_'\n")
    for path, text in ((PAGE_SV, page), (PAGE_EN, FILES[PAGE_EN])):
        state = "owner: web\nlaw_state: {postlagen: '2022:1493'}\n"
        write(tmp_path, path, text.replace("owner: web\n", state))
    write(tmp_path, LAW, changed(LAW, LAST, LAST + NEWER))
    security = "status: sample\nsecurity: {contact: 'mailto:web@example.se', expires: 2027-03-01}\n"
    write(tmp_path, PUBLISHER, changed(PUBLISHER, "status: sample\n", security))
    write(tmp_path, CONTACT, changed(CONTACT, "persons:\n", f"{INTERNAL}persons:\n"))
    write(tmp_path, STATEMENT, FILES[STATEMENT] + UNCONFIRMED + SHORTCOMING)
    return tmp_path


def bring_up_to_date(project: Path) -> None:
    """Say that both pages describe the law as it is."""
    for path in (PAGE_SV, PAGE_EN):
        write(project, path, (project / path).read_text("utf-8").replace("2022:1493", "2024:746"))


def listed(project: Path, as_of: date, months: int = 3) -> Listing:
    loaded = load_site(project, as_of)
    assert loaded.site is not None, loaded.problems
    return listing(loaded.site, read_contacts(project, loaded.site.languages), months)


def kinds(found: Listing) -> list[tuple[str, str]]:
    return [(row.kind, row.path) for row in found.rows]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_lists_whole(project: Path, day: date, language: MessageLanguage) -> None:
    found = listed(project, day)
    made = {
        "md": markdown.write(found, language).encode(),
        "csv": table.write(found, language),
        "ics": calendar.write(found, language),
    }

    assert made["csv"].startswith(b"\xef\xbb\xbf")
    for name in ("csv", "ics"):
        assert made[name].count(b"\r\n") == made[name].count(b"\n")
    for name, data in made.items():
        file = LISTS / f"{day}.{language}.{name}"
        plain = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
        if os.environ.get("UPDATE_LISTS"):
            file.write_bytes(plain)
        assert plain.decode() == file.read_text("utf-8"), file.name


def test_what_comes_after_the_horizon_is_not_listed(project: Path) -> None:
    assert kinds(listed(project, AS_OF, 0)) == [
        ("amendment", PAGE_EN),
        ("amendment", PAGE_SV),
        ("translation", PAGE_EN),
    ]
    assert {row.day for row in listed(project, AS_OF, 1).rows} == {
        date(2024, 11, 7),
        AS_OF,
        date(2026, 12, 1),
        date(2026, 12, 2),
    }
    assert len(listed(project, AS_OF, 999).rows) == len(listed(project, AS_OF, 12).rows) == 22


def test_the_day_itself_is_in_time(project: Path) -> None:
    for day, overdue in ((date(2026, 12, 1), False), (date(2026, 12, 2), True)):
        found = listed(project, day)
        assert [found.is_overdue(row) for row in found.rows if row.path == LAW] == [overdue]


def test_nothing_due(project: Path) -> None:
    for path in (PAGE_SV, PAGE_EN):
        write(project, path, FILES[path])
    found = listed(project, AS_OF, 0)

    assert markdown.write(found, "sv") == (
        "# Att granska\n\nDag: 23 november 2026. Listan går till och med 23 november 2026.\n\n"
        "Ingenting ska granskas.\n"
    )
    assert table.write(found, "en").decode("utf-8-sig") == "owner;owner_name;due;status;kind;what;path\r\n"
    assert list(Calendar.from_ical(calendar.write(found, "sv")).walk("VEVENT")) == []


def test_a_repealed_act(project: Path) -> None:
    changed_law = (project / LAW).read_text("utf-8")
    for day, said in (
        ("2027-01-01", "upphävs den 1 januari 2027."),
        ("2026-11-23", "är upphävd sedan 23 november 2026."),
    ):
        write(project, LAW, changed_law.replace("    read:", f"    repealed_on: {day}\n    read:"))
        rows = [row for row in listed(project, AS_OF).rows if row.part == "postlagen/repealed"]
        assert [(row.day.isoformat(), row.what.in_language("sv")) for row in rows] == [
            (day, f"{title}: Sidan beskriver postlagen, som {said}") for title in ("Home", "Hem | =_start_")
        ]


def test_kinds_without_a_lifetime_are_never_due(project: Path) -> None:
    write(project, SETTINGS, changed(SETTINGS, "{default: 12}", "{police: 12}"))
    assert "confirmation" not in {row.kind for row in listed(project, AS_OF, 999).rows}


def test_pages_made_from_records_have_no_review_of_their_own(project: Path) -> None:
    site = load_site(project, AS_OF).site
    assert site is not None
    both = [listing(one, {}, 999) for one in (site, with_contact_pages(site))]
    assert both[0] == both[1]


def test_an_outdated_translation_is_due_at_once(project: Path) -> None:
    found = listed(project, AS_OF, 0)

    [row] = [row for row in found.rows if row.kind == "translation"]
    assert (row.owner, row.day, row.path) == ("web", AS_OF, PAGE_EN)
    line = "| 23 November 2026 | Compare the translation Home with docs/sv/index.md. | `docs/en/index.md` |\n"
    assert line in markdown.write(found, "en")


def test_the_table_is_read_back(project: Path) -> None:
    text = io.StringIO(table.write(listed(project, AS_OF, 12), "sv").decode("utf-8-sig"), newline="")
    rows = [
        {name: original(value) for name, value in row.items()}
        for row in csv.DictReader(text, delimiter=";", strict=True)
    ]

    assert list(rows[0]) == list(table.COLUMNS)
    assert {row["status"] for row in rows} == {"overdue", "due"}
    assert len(rows) == 22


def test_the_calendar_is_read_back(project: Path) -> None:
    found = listed(project, AS_OF, 12)
    data = calendar.write(found, "sv")
    events = list(Calendar.from_ical(data).walk("VEVENT"))
    others = vobject.readOne(data.decode()).vevent_list

    assert sorted((event["summary"], event.decoded("dtstart")) for event in events) == sorted(
        (row.what.in_language("sv"), row.day) for row in found.rows
    )
    assert [event.summary.value for event in others] == [str(event["summary"]) for event in events]
    assert len({str(event["uid"]) for event in events}) == len(events) == 22
    assert {event.decoded("dtstamp").isoformat() for event in events} == {"2026-11-23T00:00:00+00:00"}


def test_an_event_moves_when_its_thing_has_been_done(project: Path) -> None:
    def events() -> dict[str, date]:
        read = Calendar.from_ical(calendar.write(listed(project, AS_OF, 24), "sv"))
        return {str(event["uid"]): event.decoded("dtstart") for event in read.walk("VEVENT")}

    former = events()
    page = (project / PAGE_SV).read_text("utf-8")
    write(project, PAGE_SV, page.replace("next_review: 2027-11-01", "next_review: 2028-05-01"))
    later = events()

    assert set(later) == set(former)
    assert [(former[uid], later[uid]) for uid in former if former[uid] != later[uid]] == [
        (date(2027, 11, 1), date(2028, 5, 1))
    ]


def test_an_event_of_an_amendment_stays_when_it_comes_into_force(project: Path) -> None:
    bring_up_to_date(project)
    parts = [
        [(row.day, row.part) for row in listed(project, day).rows if row.kind == "amendment"]
        for day in (date(2027, 6, 1), date(2027, 7, 1))
    ]
    assert parts[0] == parts[1] == [(date(2027, 7, 1), "postlagen/2027:100")] * 2


def test_one_newer_amendment_lists_exactly_the_pages_that_stand_on_the_older_state(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    law = (tmp_path / LAW).read_text("utf-8")
    last = "changes: [5 kap. 2 och 6 §§]\n        source: postlagen\n"
    added = "      - sfs: '2026:900'\n        in_force: 2026-11-20\n        changes: [5 kap. 5 §]\n"
    assert law.count(last) == 1
    assert "amendment" not in {row.kind for row in listed(tmp_path, LATER, 999).rows}
    write(tmp_path, LAW, law.replace(last, f"{last}{added}        source: postlagen\n"))

    behind = [row.path for row in listed(tmp_path, LATER).rows if row.kind == "amendment"]
    told = [one.finding for one in load_site(tmp_path, LATER).problems if one.rule == "law-outdated"]

    assert behind == [finding.position.path for finding in told]
    pages = (
        "boende.md",
        "far-jag-beratta/index.md",
        "lagen.md",
        "nyheter/2024-11-07-postlagen-andras-igen.md",
        "operator.md",
        "polis-och-tull.md",
    )
    assert behind == [
        "docs/_data/glossary.yml",
        "docs/_data/guides/far-jag-beratta.yml",
        *(f"docs/en/{page}" for page in pages),
        *(f"docs/sv/{page}" for page in pages),
    ]
    assert told[0].message.in_language("sv") == (
        "Sidan beskriver postlagen t.o.m. 2024:746, men 2026:900 gäller sedan 20 november 2026."
    )


def test_dependencies_are_those_that_are_used() -> None:
    written = yaml.safe_load((ROOT / DEPENDENCIES).read_text("utf-8"))["dependencies"]
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert settings["requires-python"] == f">={written.pop('python')['version']}"
    assert [name for name, one in written.items() if f"\n{name}=={one['version']} " not in f"\n{lock}"] == []


def test_a_text_that_lacks_a_language_of_messages_is_said_in_the_source_language() -> None:
    assert Text({"sv": "Webbredaktör"}).in_language("en") == "Webbredaktör"


@pytest.fixture
def here(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("TILLSAMMANS_LANG", raising=False)
    monkeypatch.chdir(project)
    return project


def test_the_command_prints_text(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "--as-of", "2026-11-23"]) == 0
    assert capsys.readouterr() == (markdown.write(listed(here, AS_OF), "sv"), "")
    assert main(["review", "--as-of", "2026-11-23", "--months", "12", "--lang", "en"]) == 0
    assert capsys.readouterr() == (markdown.write(listed(here, AS_OF, 12), "en"), "")


def test_the_command_writes_files_as_they_are(here: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    found = listed(here, AS_OF)
    for name, data in (("csv", table.write(found, "sv")), ("ics", calendar.write(found, "sv"))):
        assert main(["review", "--as-of", "2026-11-23", "--format", name]) == 0
        assert capsysbinary.readouterr() == (data, b"")


@pytest.mark.parametrize("months", ["-1", "tre", "1.5", "", "1000"])
@pytest.mark.usefixtures("here")
def test_what_is_no_number_of_months_ends_with_2(capsys: pytest.CaptureFixture[str], months: str) -> None:
    assert main(["review", "--as-of", "2026-11-23", f"--months={months}"]) == 2
    said = f"”{months}” är inget antal månader. Skriv ett heltal, som 3.\n"
    assert capsys.readouterr() == ("", said)


def test_a_project_with_errors_is_not_listed(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (here / PAGE_SV).read_text("utf-8")
    write(here, PAGE_SV, text.replace("last_reviewed: 2026-11-01", "last_reviewed: 2026-12-01"))
    said = (
        "docs/sv/index.md:7:16: error[review-dates]: Datumet 2026-12-01 har inte varit än.\n"
        "    Gör så här: Skriv den dag då sidan granskades.\n"
    )

    assert main(["review", "--as-of", "2026-11-23"]) == 1
    assert capsys.readouterr() == ("", said)
