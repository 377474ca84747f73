"""Open data of real builds: every file is there, nothing internal is anywhere, pages say what records say."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
from pathlib import Path
from typing import Any

import brotli
import icalendar
import jsonschema
import lxml.html
import pytest
import vobject
from project import Project, copy_project

RECORD = "docs/_data/contacts/kramfors-kommun.yml"

INTERNAL_POINT = """\
  - id: zebralinje
    label: {sv: Zebralinjen, en: Zebra line}
    audience: {sv: Bara zebrorna, en: Zebras only}
    need: [method]
    phone: 0612-800 99
    email: zebra@kramfors.se
    visit: {street: Zebragatan 1, town: Kramfors}
    note: {sv: Zebra-lappen, en: Zebra note}
    internal: true
    confirmed: {on: 2026-06-01, by: contacts, source: kramfors-2023}
"""

INTERNAL_PERSON = """\
  - name: Zarah Zebra
    role: {sv: Zebrasamordnare, en: Zebra coordinator}
    phone: 070-174 06 58
    mobile_basis: consent
    email: hilda.zebra@kramfors.se
    basis: consent
    consent_on: 2026-05-05
    internal: true
    review: 2027-06-01
    confirmed: {on: 2026-06-01, by: contacts, source: kramfors-2023}
"""

SECRETS = (
    *("ebra", "Zarah", "zarah", "0612-800 99", "0612-80099", "+4661280099", "061280099"),
    *("070-174 06 58", "0701740658", "+46701740658", "2026-05-05"),
)


MEETING = """\
title: {sv: Årets möte, en: This year's meeting}
municipality: "2282"
status: planned
start: 2026-12-03 13:00
end: 2026-12-03 15:00
contact: kramfors-kommun
sources: [kramfors-2023]
changed: 2026-11-01
sequence: 0
"""


def project_with_meeting(folder: Path) -> Project:
    """Copy this project, which knows of no meeting to come, and add one."""
    project = copy_project(folder)
    project.write("docs/_data/meetings/2026-12-kramfors.yml", MEETING)
    return project


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = project_with_meeting(tmp_path_factory.mktemp("outputs") / "project")
    project.replace(RECORD, "persons:\n", f"{INTERNAL_POINT}persons:\n{INTERNAL_PERSON}")
    result = project.build()
    assert result.status == 0, result.output
    return project


def plain(name: str, data: bytes) -> bytes:
    """Undo the compression of a file."""
    if name.endswith(".gz"):
        return gzip.decompress(data)
    return brotli.decompress(data) if name.endswith(".br") else data


def document(project: Project, address: str) -> Any:
    """Read a JSON file of the built site."""
    return json.loads((project.site / address).read_text("utf-8"))


def slugs(project: Project) -> list[str]:
    """List the names of the records."""
    return sorted(path.stem for path in (project.root / "docs/_data/contacts").glob("*.yml"))


def test_every_file_is_there(built: Project) -> None:
    names = slugs(built)
    wanted = {"api/v1/contacts.json", "api/v1/contacts.csv", "api/v1/contact.schema.json"}
    wanted |= {f"api/v1/contacts/{name}.json" for name in names}
    wanted |= {f"{prefix}kontakter/{name}.vcf" for prefix in ("", "en/") for name in (*names, "alla")}

    found = {name for name in built.files() if name.endswith((".json", ".csv", ".vcf"))}

    assert wanted <= found
    assert len(names) >= 15


def test_calendars_stand_in_both_languages_and_others_read_them(built: Project) -> None:
    names = ("2026-12-kramfors", "harnosands-kommun", "kramfors-kommun", "moten")
    found = {name: data for name, data in built.files().items() if name.endswith(".ics")}
    assert set(found) == {f"{prefix}moten/{name}.ics" for prefix in ("", "en/") for name in names}

    for name, data in found.items():
        events = icalendar.Calendar.from_ical(data).walk("VEVENT")
        assert len(vobject.readOne(data.decode()).contents.get("vevent", [])) == len(events)
        title = "This year's meeting" if name.startswith("en/") else "Årets möte"
        assert [str(one["SUMMARY"]) for one in events] == ([] if "harnosand" in name else [title])


def test_nothing_internal_is_anywhere_in_the_site(built: Project) -> None:
    leaks = [
        (name, secret)
        for name, data in built.files().items()
        for secret in SECRETS
        if secret.encode() in plain(name, data)
    ]

    assert leaks == []
    assert "kundtjanst" in (built.site / "api/v1/contacts.json").read_text("utf-8")


def test_an_internal_point_that_a_page_names_stops_the_build(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    project.replace(RECORD, "persons:\n", f"{INTERNAL_POINT}persons:\n")
    for language in ("sv", "en"):
        project.replace(
            f"docs/{language}/moten/index.md",
            "[[phone: kramfors-kommun/kundtjanst]]",
            "[[phone: kramfors-kommun/zebralinje]]",
        )

    result = project.build(TILLSAMMANS_LANG="en")

    assert result.status == 1
    message = "error[unknown-directive]: There is no contact point kramfors-kommun/zebralinje."
    assert result.output.count(message) == 2


def test_every_json_is_valid(built: Project) -> None:
    schema = document(built, "api/v1/contact.schema.json")
    validator = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    for name in slugs(built):
        validator.validate(document(built, f"api/v1/contacts/{name}.json"))
    for contact in document(built, "api/v1/contacts.json")["contacts"]:
        validator.validate(contact)


def test_the_formats_agree(built: Project) -> None:
    contacts = document(built, "api/v1/contacts.json")["contacts"]
    text = (built.site / "api/v1/contacts.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";", strict=True))
    cards = list(vobject.readComponents((built.site / "kontakter/alla.vcf").read_bytes().decode()))

    parts = [part for contact in contacts for part in (*contact["points"], *contact["persons"])]
    numbers = [part["phone"]["dial"] for part in parts if part["phone"]]
    assert numbers == [row["phone_dial"] for row in rows if row["phone_dial"]]
    assert numbers == [tel.value for card in cards for tel in card.contents.get("tel", [])]
    emails = [part["email"] for part in parts if part["email"]]
    assert emails == [row["email"] for row in rows if row["email"]]
    assert emails == [email.value for card in cards for email in card.contents.get("email", [])]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_page_tells_search_engines_what_the_record_says(built: Project, language: str) -> None:
    prefix = "" if language == "sv" else "en/"
    for name in slugs(built):
        page = lxml.html.fromstring(built.page(f"{prefix}kontakter/{name}").encode())
        (block,) = page.xpath('//script[@type="application/ld+json"]/text()')
        described = json.loads(block)
        contact = document(built, f"api/v1/contacts/{name}.json")

        assert described["name"] == contact["name"][language]
        assert described["description"] == contact["summary"][language]
        assert described["mainEntityOfPage"] == contact["pages"][language]
        assert described.get("url") == contact["website"]
        points = [] if contact["obsolete"] else contact["points"]
        assert [
            (point["contactType"], point.get("telephone"), point.get("email"))
            for point in described.get("contactPoint", [])
        ] == [
            (point["label"][language], point["phone"] and point["phone"]["written"], point["email"])
            for point in points
        ]
        assert [
            (place["address"]["streetAddress"], place["address"]["addressLocality"])
            for place in described.get("location", [])
        ] == [(point["visit"]["street"], point["visit"]["town"]) for point in points if point["visit"]]
        assert [
            (address["postalCode"], address["addressLocality"]) for address in described.get("address", [])
        ] == [(point["post"]["postal_code"], point["post"]["town"]) for point in points if point["post"]]


def test_signs_of_html_in_a_record_stay_text(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    project.replace(RECORD, "sv: Kommunens kontakt.", "sv: 2 < 3 & 3 > 2.")
    project.replace(RECORD, "  sv: Kramfors kommun\n", "  sv: Kramfors & kommun\n")

    result = project.build()

    assert result.status == 0, result.output
    html = project.page("kontakter/kramfors-kommun")
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert not set("<>&") & set(block)
    assert json.loads(block)["name"] == "Kramfors & kommun"
    assert json.loads(block)["description"].startswith("2 < 3 & 3 > 2.")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_links_to_open_data_lead_to_files(built: Project, language: str) -> None:
    prefix = "" if language == "sv" else "en/"
    for address in (f"{prefix}{name}" for name in ("om/oppna-data", "kontakter/kramfors-kommun", "moten")):
        page = lxml.html.fromstring(built.page(address).encode())
        links = [link for link in page.xpath("//@href") if link.endswith((".json", ".csv", ".vcf", ".ics"))]

        assert links
        for link in links:
            assert (built.site / address / link).resolve().is_file(), link
            assert ("/en/" in f"/{address}/") == ("/en/" in str((built.site / address / link).resolve())) or (
                "/api/" in str((built.site / address / link).resolve())
            )


def test_every_page_leads_to_open_data(built: Project) -> None:
    pages = [name for name in built.files() if name.endswith("index.html") and "/oppna-data/" not in name]

    assert not [name for name in pages if b'oppna-data/">' not in (built.site / name).read_bytes()]


def test_two_builds_are_identical(built: Project, tmp_path: Path) -> None:
    other = project_with_meeting(tmp_path / "projekt-åäö")
    other.replace(RECORD, "persons:\n", f"{INTERNAL_POINT}persons:\n{INTERNAL_PERSON}")

    assert other.build(TZ="Pacific/Kiritimati", LC_ALL="C", PYTHONHASHSEED="5").status == 0
    assert other.files() == built.files()


def test_internal_details_change_nothing_at_all(built: Project, tmp_path: Path) -> None:
    other = project_with_meeting(tmp_path / "project")

    assert other.build().status == 0
    assert other.files() == built.files()
