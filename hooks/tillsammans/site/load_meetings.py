"""The meetings: read, checked one by one, and compared with each other."""

from __future__ import annotations

from tillsammans.floor.rule import load, run_all
from tillsammans.meetings import collection_rules
from tillsammans.meetings import rules as meeting_rules
from tillsammans.meetings.model import FOLDER, Meeting
from tillsammans.meetings.record import MeetingRecord
from tillsammans.site.loader import Loader


def load_meetings(loader: Loader) -> dict[str, Meeting]:
    """Read, check and type all meetings: name -> meeting."""
    found = loader.records(FOLDER, MeetingRecord)
    if not found.unreadable:
        loader.problems.extend(run_all(load(collection_rules), found.records, loader.context))
    return loader.models(found.records, load(meeting_rules), Meeting)
