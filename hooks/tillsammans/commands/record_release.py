"""`tillsammans record-release`: write down what a release says of contacts, meetings and materials."""

from __future__ import annotations

import argparse
from typing import Any

from tillsammans.commands.shared import CLEAN, PROBLEMS, add_day, day, project
from tillsammans.contacts.collection_rules import unconfirmed_change, vanished_contact
from tillsammans.contacts.record import FOLDER as CONTACTS
from tillsammans.contacts.record import Record
from tillsammans.contacts.release import PATH, write
from tillsammans.floor.languages import words
from tillsammans.floor.problems import as_text
from tillsammans.materials import release as material_release
from tillsammans.materials.collection_rules import vanished_material
from tillsammans.meetings import release as meeting_release
from tillsammans.meetings.collection_rules import vanished_meeting
from tillsammans.meetings.model import FOLDER as MEETINGS
from tillsammans.meetings.record import MeetingRecord
from tillsammans.publish import addresses
from tillsammans.publish.address_rules import vanished_address
from tillsammans.site import files
from tillsammans.site.load import load_site
from tillsammans.site.load_materials import read_materials
from tillsammans.site.load_redirects import permanent
from tillsammans.site.loader import read_records

_RECORDED = words(
    "Skrev {path} (kontakter: {contacts}, möten: {meetings}, material: {materials}, adresser: {addresses})",
    "Wrote {path} (contacts: {contacts}, meetings: {meetings}, materials: {materials}, "
    "addresses: {addresses})",
)


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "record-release", help="write down what this release says of contacts, meetings and materials"
    )
    add_day(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the record; refuse while there are errors."""
    root = project(options)
    # What changed since the last release is what is being recorded: these rules don't count here.
    # Those of `meeting_sequence` and `material_version` do: readers must be told of a change before it is
    # written down.
    about_release = {
        unconfirmed_change.RULE.id,
        vanished_contact.RULE.id,
        vanished_meeting.RULE.id,
        vanished_material.RULE.id,
        vanished_address.RULE.id,
    }
    loaded = load_site(root, day(options), passing=about_release)
    if loaded.site is None:
        for problem in loaded.problems:
            print(as_text(problem, options.lang))
        return PROBLEMS
    records = read_records(root, CONTACTS, Record)
    meetings = read_records(root, MEETINGS, MeetingRecord)
    shelf = read_materials(root)
    pages = permanent(loaded.site)
    parts = (
        write(records),
        meeting_release.write(meetings),
        material_release.write(shelf),
        addresses.write(pages),
    )
    files.write(root, PATH, "".join(parts).encode())
    said = _RECORDED.in_language(options.lang)
    counts = {"contacts": len(records), "meetings": len(meetings), "materials": len(shelf.records)}
    print(said.format(path=PATH, **counts, addresses=len(pages)))
    return CLEAN
