"""Whatever stands in the glossary: never a traceback, and never a pattern that goes astray."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from small_project import GLOSSARY, GLOSSARY_FILES, add_glossary, check, small_project, write
from tillsammans.floor.problems import has_errors

pytestmark = pytest.mark.uncounted
"""What chance reaches on some days doesn't count as tested."""

TEXT = GLOSSARY_FILES[GLOSSARY]
PUT_IN = st.sampled_from(
    [
        *(
            "",
            " ",
            "{",
            "}",
            "[",
            "]",
            ":",
            "'",
            "\\",
            "(?",
            ".*",
            "|",
            "&amp;",
            "<b>",
            "\u202e",
            "\n",
            "brev",
        ),
        *("kallor", "kalla-1", "fi: ", "a" * 61, "5 kap. 5 § ", "2024:746", "ſ", "İ", "ß", "{}", "[[]]"),
    ]
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = small_project(tmp_path_factory.mktemp("project"))
    add_glossary(folder)
    return folder


def try_out(project: Path, text: str) -> None:
    write(project, GLOSSARY, text)
    found = check(project)
    assert (found.site is None) == has_errors(found.problems)
    if found.site is not None:
        assert set(found.site.matchers) == {"sv", "en"}


@given(data=st.data())
@settings(max_examples=150)
def test_slips_of_the_hand(project: Path, data: st.DataObject) -> None:
    text = TEXT
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 20)))
        text = text[:start] + data.draw(PUT_IN) + text[end:]
    try_out(project, text)


@given(data=st.data())
@settings(max_examples=60)
def test_a_value_of_another_kind_in_every_place(project: Path, data: st.DataObject) -> None:
    tree = yaml.load(TEXT, Loader=yaml.BaseLoader)  # noqa: S506 - text alone
    place, step = tree, data.draw(st.sampled_from(sorted(tree)))
    while isinstance(place[step], list | dict) and place[step] and data.draw(st.booleans()):
        place = place[step]
        step = data.draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
    place[step] = data.draw(st.sampled_from(["", "x", [], {}, ["x"], {"x": "y"}, [["x"]], [{"x": "y"}]]))
    try_out(project, yaml.safe_dump(tree, allow_unicode=True))


@pytest.mark.parametrize("letters", ["a", "ab"])
def test_as_many_forms_as_a_file_can_hold(project: Path, letters: str) -> None:
    """Forms that share their beginnings: the pattern is as deep as the longest of them."""
    forms = [letters * number for number in range(1, 60 // len(letters) + 1)]
    forms += [f"{letters * 10} {number}" for number in range(6000)]
    tree = yaml.load(TEXT, Loader=yaml.BaseLoader)  # noqa: S506 - text alone
    tree["terms"]["brev"]["forms"]["sv"] += forms
    try_out(project, yaml.safe_dump(tree, allow_unicode=True))
    made = check(project).site

    assert made is not None
    assert [one.end for one in made.matchers["sv"].find(f"{letters * 10} 5999 {letters * 9}")] == [
        len(letters) * 10 + 5,
        len(letters) * 19 + 6,
    ]
