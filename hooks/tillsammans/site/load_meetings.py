"""The meetings: read, checked one by one, and compared with each other."""

from __future__ import annotations

from functools import partial
from pathlib import Path

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
    sources = files.gather(loader.root, FOLDER, ".yml")
    for source in sources:
        tree = loader.attempt(partial(read_yaml, source))
        if tree is None:
            continue
        record = MeetingRecord(source.path, tree)
        records.append(record)
        loader.problems.extend(run_all(rules, record, loader.context))
        meeting = loader.model(Meeting, tree)
        if meeting is not None:
            made[record.slug] = meeting
    if len(records) == len(sources):  # nobody knows what one that cannot be read holds
        loader.problems.extend(run_all(load(collection_rules), records, loader.context))
    return made


def read_meetings(root: Path) -> tuple[MeetingRecord, ...]:
    """Read the meetings of a project that has been checked.

    Raises RefusedError where one of them cannot be read.
    """
    return tuple(
        MeetingRecord(source.path, read_yaml(source)) for source in files.gather(root, FOLDER, ".yml")
    )
