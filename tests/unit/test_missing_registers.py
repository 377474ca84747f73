"""A register that is not there, or a part of a record that is none: told once, and nothing else for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import (
    AREA_CODES,
    CONTACT,
    DEPENDENCIES,
    LAW,
    MEETING,
    MUNICIPALITIES,
    POLICE_AREAS,
    PROTECTED,
    PUBLISHED,
    PUBLISHER,
    REDIRECTS,
    SETTINGS,
    SOURCES,
    check,
    printed,
    small_project,
    write,
)

REGISTERS = [
    AREA_CODES,
    DEPENDENCIES,
    LAW,
    MUNICIPALITIES,
    POLICE_AREAS,
    PROTECTED,
    PUBLISHED,
    PUBLISHER,
    REDIRECTS,
    SETTINGS,
    SOURCES,
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path)


@pytest.mark.parametrize("register", REGISTERS)
def test_a_register_that_is_missing_is_told_once(project: Path, register: str) -> None:
    (project / register).unlink()

    loaded = check(project)

    assert [(one.rule, one.finding.position.path) for one in loaded.problems] == [("missing-file", register)]
    assert loaded.site is None


@pytest.mark.parametrize(
    ("path", "before", "after", "told"),
    [
        (CONTACT, "persons:\n", "persons:\n  - Anna\n", ["wrong-value"]),
        (CONTACT, "points:\n", "points:\n  - Växel\n", ["wrong-value"]),
        (MEETING, "on: 2023-11\n", "on: november\n", ["wrong-value"]),
    ],
)
def test_a_part_that_is_none_is_told_once(
    project: Path, path: str, before: str, after: str, told: list[str]
) -> None:
    text = (project / path).read_text("utf-8")
    assert text.count(before) == 1
    write(project, path, text.replace(before, after))

    assert [one.rule for one in check(project).problems] == told, printed(project)
