"""The meetings: read, checked one by one, and compared with each other."""

from __future__ import annotations

from functools import partial

from tillsammans.floor.rule import load, run_all
from tillsammans.floor.source import read_yaml
from tillsammans.meetings import collection_rules
from tillsammans.meetings import rules as meeting_rules
from tillsammans.meetings.model import FOLDER, Meeting
from tillsammans.meetings.record import MeetingRecord
from tillsammans.site import files
from tillsammans.site.loader import Loader


def load_meetings(loader: Loader) -> dict[str, Meeting]:
    """Read, check and type all meetings: name -> meeting."""
    rules = load(meeting_rules)
    made = {}
    records = []
    loader.leftovers(FOLDER, ".yml")
    for source in files.gather(loader.root, FOLDER, ".yml"):
        tree = loader.attempt(partial(read_yaml, source))
        if tree is None:
            continue
        record = MeetingRecord(source.path, tree)
        records.append(record)
        loader.problems.extend(run_all(rules, record, loader.context))
        meeting = loader.model(Meeting, tree)
        if meeting is not None:
            made[record.slug] = meeting
    loader.problems.extend(run_all(load(collection_rules), records, loader.context))
    return made
