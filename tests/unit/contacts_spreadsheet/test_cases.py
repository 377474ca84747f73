r"""What a spreadsheet would change, or what is wrong with it: what a coordinator is told, word for word.

`cases/<rule or habit>.txt` holds cases, each below a line `== What is the case`. First come the changes to
the export of the small project as CSV: `Kontaktväg, Telefon = 112` writes into the cell of a row,
`first, Telefon = Tel` into a heading, and `new = Rad=Person, Namn=Eva` adds a row. Then, after a blank line,
everything that `tillsammans contacts import` prints in Swedish, and after another one the same in English.
`\u202e` and the like stand for characters that nobody sees.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from small_project import AS_OF, CONTACT, FILES, small_project, write
from spreadsheets import CSV, csv_of
from tillsammans.cli import main

FOLDER = Path(__file__).parent / "cases"
PATHS = sorted(FOLDER.glob("*.txt"))


@dataclass(frozen=True)
class Case:
    """A change of the export."""

    title: str
    recipe: str
    said: str
    """Swedish, a blank line, English."""


def cases_of(text: str) -> Iterator[Case]:
    """Read the cases of a file."""
    for block in re.split(r"^== ", text, flags=re.MULTILINE)[1:]:
        title, _, rest = block.partition("\n")
        recipe, _, said = rest.strip("\n").partition("\n\n")
        yield Case(title, recipe, said)


def changed(table: str, recipe: str) -> str:
    """Write other texts into a table."""
    rows = list(csv.reader(io.StringIO(table), delimiter=";"))
    headings = [*rows[0]]
    by_part = {"first": rows[0], **{row[1]: row for row in rows[1:]}}
    for line in recipe.splitlines():
        where, _, what = re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), line).partition(" =")
        if where == "new":
            values = dict(part.split("=", 1) for part in what.strip().split(", "))
            rows.append([values.pop(heading, "") for heading in headings])
            assert not values
        else:
            part, _, heading = where.partition(", ")
            by_part[part][headings.index(heading)] = what.removeprefix(" ")
    made = io.StringIO()
    csv.writer(made, delimiter=";").writerows(rows)
    return made.getvalue()


CASES = [(path.stem, case) for path in PATHS for case in cases_of(path.read_text("utf-8"))]


@pytest.mark.parametrize(
    "case", [case for _, case in CASES], ids=[f"{name}: {one.title}" for name, one in CASES]
)
def test_the_import_says_what_it_would_change_and_what_is_wrong(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = small_project(tmp_path)
    monkeypatch.chdir(project)
    write(project, CSV, changed(csv_of(project), case.recipe))

    said = []
    for language in ("sv", "en"):
        status = main(["contacts", "import", CSV, "--as-of", AS_OF.isoformat(), "--lang", language])
        said.append(capsys.readouterr().out.rstrip("\n"))
        assert status == ("error[" in said[-1])

    assert "\n\n".join(said) == case.said
    assert (project / CONTACT).read_text("utf-8") == FILES[CONTACT]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_rule_has_a_case_that_breaks_it_and_one_that_does_not(path: Path) -> None:
    said = ["error[" in case.said for case in cases_of(path.read_text("utf-8"))]
    assert True in said
    assert False in said
