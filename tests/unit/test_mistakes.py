r"""Mistakes in pages, news, translations and registers: what an editor is told, word for word.

`mistakes/<rule>.txt` holds cases, each below a line `== What is the case`. First come the changes to the
small project: a file, then lines that are taken out (`-`) and put in (`+`); `new` after the file's name
means that it is written, `gone` that it is removed, `guide` and `glossary` that the small guide or glossary
and its pages are added,
`picture` that a picture is made as the line says (see crafted.py), `material` that a PDF or Word file is (see
crafted_materials.py). Then, after a blank line, everything that the check prints in Swedish, and after
another one the same in English. `nothing` stands where it prints nothing.
`\u202e` and the like stand for characters that nobody sees.

A case may change a page in one language alone. That the other then says something else is told in the cases
of the rules about that, and left out of all others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import crafted
import crafted_materials
import pytest
from small_project import BETWEEN_LANGUAGES, add_glossary, add_guide, printed, small_project, write

FOLDER = Path(__file__).parent / "mistakes"
FILES = sorted(FOLDER.glob("*.txt"))
NOTHING = "nothing"


@dataclass(frozen=True)
class Change:
    """What is done to one file."""

    path: str
    kind: str
    """`new`, `guide`, `glossary`, `picture`, `material`, `gone`, or empty."""
    out: str
    put_in: str

    def apply(self, project: Path) -> None:
        """Do it."""
        file = project / self.path
        if self.kind == "gone":
            file.unlink()
            return
        if self.kind == "new":
            write(project, self.path, self.put_in)
            return
        if self.kind == "guide":
            add_guide(project)
            return
        if self.kind == "glossary":
            add_glossary(project)
            return
        if self.kind == "picture":
            write(project, self.path, crafted.picture(self.put_in))
            return
        if self.kind == "material":
            write(project, self.path, crafted_materials.material(self.put_in))
            return
        text = file.read_text("utf-8")
        assert text.count(self.out) == 1, f"{self.out!r} stands {text.count(self.out)} times in {self.path}"
        write(project, self.path, text.replace(self.out, self.put_in))


@dataclass(frozen=True)
class Case:
    """A mistake, or something that is none."""

    title: str
    changes: tuple[Change, ...]
    said: str
    """Swedish, a blank line, English."""


def cases_of(text: str) -> Iterator[Case]:
    """Read the cases of a file."""
    for block in re.split(r"^== ", text, flags=re.MULTILINE)[1:]:
        title, _, rest = block.partition("\n")
        recipe, _, said = rest.strip("\n").partition("\n\n")
        yield Case(title, tuple(changes_of(recipe)), said)


def changes_of(recipe: str) -> Iterator[Change]:
    """Read what a case changes."""
    for part in re.split(r"\n(?=[^-+])", recipe):
        head, *lines = part.split("\n")
        path, _, kind = head.partition(" ")
        out, put_in = (
            "".join(f"{line[2:]}\n" for line in lines if line.startswith(mark)) for mark in ("-", "+")
        )
        yield Change(path, kind, out, re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), put_in))


CASES = [(path.stem, case) for path in FILES for case in cases_of(path.read_text("utf-8"))]


@pytest.mark.parametrize(("rule", "case"), CASES, ids=[f"{rule}: {case.title}" for rule, case in CASES])
def test_the_check_says_what_is_wrong(rule: str, case: Case, tmp_path: Path) -> None:
    project = small_project(tmp_path)
    for change in case.changes:
        change.apply(project)

    without = BETWEEN_LANGUAGES - {rule}
    swedish, english = (printed(project, code, without=without).rstrip("\n") for code in ("sv", "en"))

    assert f"{swedish}\n\n{english}" == case.said if swedish else case.said == NOTHING
    assert f"[{rule}]" in swedish or case.said == NOTHING


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_rule_has_a_case_that_breaks_it_and_one_that_does_not(path: Path) -> None:
    said = [case.said == NOTHING for case in cases_of(path.read_text("utf-8"))]
    assert True in said
    assert False in said
