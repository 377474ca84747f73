"""Something new that is being made: what the check says of it, answer by answer, before it is written."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tillsammans.floor.languages import REQUIRED_LANGUAGES, Text
from tillsammans.floor.problems import Problem
from tillsammans.floor.questions import Known, Question
from tillsammans.floor.rule import Context, RefusedError
from tillsammans.floor.rules import table_row
from tillsammans.floor.source import Source, read_document, read_yaml, text_of
from tillsammans.floor.tree import Mapping, Node, find, named, positions, select_scalars
from tillsammans.materials.model import FILES
from tillsammans.site import files
from tillsammans.site.load import (
    MUNICIPALITIES,
    MUNICIPALITY_COLUMNS,
    POLICE_AREAS,
    PUBLISHER,
    load_site,
)
from tillsammans.site.loader import Loader
from tillsammans.site.trial import trial


@dataclass(frozen=True)
class Newcomer:
    """A copy of the project's data, in which something new is tried."""

    folder: Path
    today: date
    known: Known
    """What answers may name."""

    def problems(self, made: Source, question: Question) -> list[Problem]:
        """Find what is wrong with the answer to a question in what would be made."""
        files.write(self.folder, made.path, made.data)
        found = load_site(self.folder, self.today).problems
        (self.folder / made.path).unlink()
        own = [problem for problem in found if problem.finding.position.path == made.path]
        try:
            node = find(_fields(made), question.path)
        except RefusedError:
            return own
        places = set(positions(node)) if node is not None and question.path else set()
        return [one for one in own if one.rule in question.rules or one.finding.position in places]


@contextlib.contextmanager
def newcomer(root: Path, today: date) -> Iterator[Newcomer]:
    """Lend a copy of the project's data; the pages are left out, since nothing new is about them."""
    with trial(root, [files.DATA, FILES]) as folder:
        yield Newcomer(folder, today, _known(root, today))


def _fields(made: Source) -> Mapping:
    """Read the fields of a record, or of a page."""
    return read_document(made).front if made.path.endswith(".md") else read_yaml(made)


def _known(root: Path, today: date) -> Known:
    """Read what answers may name; a register that cannot be read offers nothing."""
    loader = Loader(root, Context(as_of=today, languages=files.languages(root)))
    table = loader.attempt(
        lambda: table_row.read(
            MUNICIPALITIES, text_of(files.read(root, MUNICIPALITIES)), MUNICIPALITY_COLUMNS
        )
    )
    areas = named(loader.tree(POLICE_AREAS), "areas")
    roles = named(loader.tree(PUBLISHER), "roles")
    return Known(
        today.isoformat(),
        {row["code"]: row["name"] for row in (table.records() if table else ())},
        {code.text: name for name, area in areas for code in select_scalars(area, "municipalities", "*")},
        {
            name: Text({code: _said(role, code) or name for code in REQUIRED_LANGUAGES})
            for name, role in roles
        },
    )


def _said(role: Node, language: str) -> str:
    return next((one.text for one in select_scalars(role, language)), "")
