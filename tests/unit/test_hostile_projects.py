"""Whatever stands in a file: never a traceback, never a hang, and every problem has a place that exists."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from types import FrameType

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from small_project import (
    AREA_CODES,
    CONTACT,
    DEPENDENCIES,
    FILES,
    GLOSSARY,
    LAW,
    MATERIAL,
    MEETING,
    MUNICIPALITIES,
    NEWS_SV,
    PAGE_EN,
    PAGE_SV,
    POLICE_AREAS,
    PROTECTED,
    PUBLISHED,
    PUBLISHER,
    REPORT,
    SETTINGS,
    SOURCES,
    STATEMENT,
    STRINGS_EN,
    STRINGS_SV,
    check,
    small_project,
    write,
)
from tillsammans.accessibility.model import Assessment, Shortcoming, Statement, Supervisor
from tillsammans.accessibility.report import Checks, Pages, Report
from tillsammans.accessibility.report import Finding as FoundByTests
from tillsammans.contacts.model import Contact
from tillsammans.floor.problems import Problem, as_github, as_json, as_text
from tillsammans.floor.rules.file_size import LIMIT
from tillsammans.glossary.model import Glossary, Term
from tillsammans.law.model import Act, Amendment, Law, Repealed
from tillsammans.materials.model import Inaccessible, Material
from tillsammans.meetings.model import Meeting
from tillsammans.news.model import NewsFront
from tillsammans.review.dependencies import Dependencies, Dependency
from tillsammans.site.model import Publisher, Source

pytestmark = pytest.mark.uncounted
"""Chance reaches some lines on some days: it doesn't count as a test of them, and counting costs its time."""

EVERY = sorted(FILES)
YAML = [
    CONTACT,
    PUBLISHER,
    SOURCES,
    POLICE_AREAS,
    SETTINGS,
    PROTECTED,
    PUBLISHED,
    MEETING,
    MATERIAL,
    LAW,
    DEPENDENCIES,
    GLOSSARY,
    STATEMENT,
    REPORT,
    STRINGS_SV,
    STRINGS_EN,
]
TABLES = [MUNICIPALITIES, AREA_CODES]
PAGES = [PAGE_SV, PAGE_EN, NEWS_SV]
PATIENCE = 10
"""Seconds of work: the slowest of these files takes one, a pattern that goes astray takes hours."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_project(tmp_path_factory.mktemp("project"))


@contextmanager
def without_hanging() -> Iterator[None]:
    """Fail instead of waiting. Work is counted, so that a busy machine changes nothing."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"not done within {PATIENCE} seconds of work")

    former = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, former)


def problems_with(project: Path, path: str, content: bytes | str) -> tuple[Problem, ...]:
    """Check the project with one file replaced; what holds for all problems is asserted here."""
    write(project, path, content)
    try:
        with without_hanging():
            found = check(project)
            problems = found.problems
            assert_placed(project, problems)
            assert_ordered(problems)
            for language in ("sv", "en"):
                for problem in problems:
                    assert as_text(problem, language)
                    assert "\n" not in as_github(problem, language)
                as_json(problems, language)
        assert (found.site is None) == any(problem.severity == "error" for problem in problems)
    finally:
        write(project, path, FILES[path])
    return problems


def assert_placed(project: Path, problems: tuple[Problem, ...]) -> None:
    lines: dict[str, list[str]] = {}
    for place in {problem.finding.position for problem in problems}:
        if place.path not in lines:
            text = (project / place.path).read_bytes().decode("utf-8-sig", errors="replace")
            lines[place.path] = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert 1 <= place.line <= len(lines[place.path]), place
        assert 1 <= place.column <= len(lines[place.path][place.line - 1]) + 1, place


def assert_ordered(problems: tuple[Problem, ...]) -> None:
    keys = [problem.sort_key() for problem in problems]
    assert all(first < second for first, second in pairwise(keys))


@pytest.mark.parametrize("path", EVERY)
@given(content=st.binary(max_size=300))
@settings(max_examples=20)
def test_arbitrary_bytes(project: Path, path: str, content: bytes) -> None:
    problems_with(project, path, content)


WORDS = st.text(alphabet=st.characters(codec="utf-8"), max_size=30)
MARKS = st.sampled_from(
    [
        *":-[]{}&*!|>'\"%@`#,?\t\n\\<$~=",
        "---\n",
        "[[",
        "]]",
        "](",
        "![a](../bilder/a.jpg)",
        "\n\n![",
        "```\n",
        "å",
        "\u202e",
    ]
)


@pytest.mark.parametrize("path", EVERY)
@given(content=st.lists(WORDS | MARKS, max_size=30).map("".join))
@settings(max_examples=20)
def test_arbitrary_text(project: Path, path: str, content: str) -> None:
    problems_with(project, path, content)


@pytest.mark.parametrize("path", PAGES)
@given(body=st.lists(WORDS | MARKS, max_size=40).map("".join))
@settings(max_examples=30)
def test_arbitrary_bodies(project: Path, path: str, body: str) -> None:
    front = FILES[path].partition("\n---\n")[0]
    problems_with(project, path, f"{front}\n---\n{body}")


MODELS = (
    *(Contact, Meeting, Material, Inaccessible, NewsFront, Publisher, Source),
    *(Law, Act, Amendment, Repealed, Dependencies, Dependency, Glossary, Term),
    *(Statement, Assessment, Shortcoming, Supervisor, Report, Pages, Checks, FoundByTests),
)
FIELDS = sorted(
    {name for model in MODELS for name in model.model_fields}
    | {"sv", "en", "id", "phone", "email", "url", "visit", "post", "street", "town", "postal_code", "need"}
    | {
        "hours",
        "weekly",
        "exceptions",
        "days",
        "opens",
        "closes",
        "on",
        "by",
        "source",
        "confirmed",
        "internal",
    }
    | {
        "areas",
        "municipalities",
        "organisations",
        "numbers",
        "names",
        "freshness",
        "default",
        "lifetime_months",
    }
)
VALUES = st.sampled_from(
    [
        *(
            "",
            "112",
            "0612-800 00",
            "always",
            "true",
            "2023-11-19",
            "2024:746",
            "postlagen",
            "2 kap. 14–18 §§",
            "unknown",
            "9999-12-31",
            "0001-01-01",
            "24:00",
            "0001-01-01 00:10",
            "9999-12-31 23:50",
            "2027-03-28 02:30",
            "not-assessed",
            "fully",
            "shortcoming",
            "axe",
            "planned",
            "held",
            "current",
            "superseded",
            "withdrawn",
            "counter-poster-a4",
            "affisch",
            "blad.pdf",
            "cancelled",
            "08:00",
        ),
        *(
            "kommun@kramfors.se",
            "@",
            "https://kramfors.se",
            "https://[",
            "http://x:y",
            "2282",
            "872 80",
            "x" * 500,
        ),
        *(
            "municipality",
            "news-item",
            "kramfors-kommun",
            "kramfors-2023",
            "{date}",
            "v1.GDSpDq-imHGviQCQZZOY",
            "v1.",
            "<b>",
            "\u202e",
            "mon",
            "all",
        ),
    ]
)
TREES = st.recursive(
    VALUES | WORDS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(FIELDS) | WORDS, inner, max_size=6)
    ),
    max_leaves=25,
)


@pytest.mark.parametrize("path", YAML)
@given(tree=st.dictionaries(st.sampled_from(FIELDS), TREES, max_size=12))
@settings(max_examples=30)
def test_arbitrary_structures(project: Path, path: str, tree: dict[str, object]) -> None:
    problems_with(project, path, yaml.safe_dump(tree, allow_unicode=True))


@pytest.mark.parametrize("path", PAGES)
@given(tree=st.dictionaries(st.sampled_from(FIELDS), TREES, max_size=12))
@settings(max_examples=30)
def test_arbitrary_front_matter(project: Path, path: str, tree: dict[str, object]) -> None:
    front = yaml.safe_dump(tree, allow_unicode=True, explicit_start=True)
    problems_with(project, path, f"{front}---\n\nText.\n")


@st.composite
def mutations(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a file of the project and what a slip of the hand makes of it."""
    path = draw(st.sampled_from(EVERY))
    text = FILES[path]
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 40)))
        put_in = draw(
            st.just("") | MARKS | VALUES | st.just(text[start:end] * 2) | st.just(text[start:end][::-1])
        )
        text = text[:start] + put_in + text[end:]
    return path, text


@given(mutation=mutations())
@settings(max_examples=250)
def test_slips_of_the_hand(project: Path, mutation: tuple[str, str]) -> None:
    problems_with(project, *mutation)


@pytest.mark.parametrize("path", YAML)
@given(data=st.data())
@settings(max_examples=30)
def test_a_value_of_another_kind_in_every_place(project: Path, path: str, data: st.DataObject) -> None:
    """A list, a group, a lone word or nothing where something else belongs."""
    tree = yaml.load(FILES[path], Loader=yaml.BaseLoader)  # noqa: S506 - text alone
    place, step = tree, data.draw(st.sampled_from(sorted(tree)))
    while isinstance(place[step], list | dict) and place[step] and data.draw(st.booleans()):
        place = place[step]
        step = data.draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
    place[step] = data.draw(st.sampled_from(["", "x", [], {}, ["x"], {"x": "y"}, [["x"]], [{"x": "y"}]]))
    problems_with(project, path, yaml.safe_dump(tree, allow_unicode=True))


ROOM = LIMIT - 2_000

ASTRAY = {
    "spaces in a heading": "# " + " " * (ROOM // 2) + "x {",
    "headings": "#\n" * (ROOM // 2),
    "underlined headings": "a\n-\n\n" * (ROOM // 5),
    "open directives": "[[a:" * (ROOM // 4),
    "a directive of spaces": "[[a:" + " " * (ROOM // 2) + "x",
    "directives": "[[a:b]]\n" * (ROOM // 8),
    "open links": "](" * (ROOM // 2),
    "open pictures": "![" * (ROOM // 2),
    "pictures": "![](../bilder/b.jpg)\n\n" * (ROOM // 24),
    "pictures in sentences": "![a](b) " * (ROOM // 8),
    "a picture of spaces": "![a](b" + " " * ROOM,
    "links": "[a](b)\n" * (ROOM // 7),
    "backticks": "`" * ROOM,
    "backticks apart": "` " * (ROOM // 2),
    "backticks of many lengths": " ".join("`" * length for length in range(1, 700)),
    "fences": "```\n" * (ROOM // 4),
    "fences of many lengths": "\n".join("`" * length for length in range(3, 700)),
    "tags": "<b" * (ROOM // 2),
    "digits": "0612-8 " * (ROOM // 7),
    "one long number": "0" * ROOM,
    "items": "- a\n\n" * (ROOM // 5),
    "rows": "|-\n" * (ROOM // 3),
    "sections": "1, " * (ROOM // 3),
    "chapters": "1 kap. " * (ROOM // 7),
    "months": "1 maj " * (ROOM // 6),
    "thousands": "1" + " 000" * (ROOM // 4),
    "labels": "[a]: b\n" * (ROOM // 7),
    "attributes": "{#" * (ROOM // 2),
    "calls": "ring " * (ROOM // 5),
    "names": "polisen 114 14 " * (ROOM // 15),
    "letters of other scripts": "".join(map(chr, range(0x4E00, 0x9000))) * 4,
}


@pytest.mark.parametrize("body", ASTRAY.values(), ids=ASTRAY)
def test_no_body_leads_a_pattern_astray(project: Path, body: str) -> None:
    front = FILES[PAGE_SV].partition("\n---\n")[0]
    problems = problems_with(project, PAGE_SV, f"{front}\n---\n{body}\n")
    assert len(problems) < 6_000


@pytest.mark.parametrize("body", [ASTRAY["links"], ASTRAY["directives"]], ids=["links", "directives"])
def test_two_long_pages_are_compared(project: Path, body: str) -> None:
    front = FILES[PAGE_EN].partition("\n---\n")[0]
    write(project, PAGE_EN, f"{front}\n---\n{body}[c](d)\n")
    try:
        problems_with(project, PAGE_SV, f"{front}\n---\n{body}[b](d)\n")
    finally:
        write(project, PAGE_EN, FILES[PAGE_EN])


LONG_VALUES = {
    "phone": "0612-800 00",
    "email": "kommun@kramfors.se",
    "postal_code": "872 80",
    "street": "Torggatan 2",
    "website": "https://kramfors.se",
    "name": "Elisabeth Svanberg",
}
STUFF = {
    "letters": "a",
    "digits": "0",
    "hyphens": "a-",
    "dots": "a.",
    "spaces": "a  ",
    "ats": "a@",
    "tags": "<a",
    "links": "](",
    "boxes": "box ",
}


@pytest.mark.parametrize("stuff", STUFF.values(), ids=STUFF)
@pytest.mark.parametrize("value", LONG_VALUES.values(), ids=LONG_VALUES)
def test_no_value_leads_a_pattern_astray(project: Path, value: str, stuff: str) -> None:
    long = f'"{stuff * (ROOM // 2 // len(stuff))}!"'
    problems = problems_with(project, CONTACT, FILES[CONTACT].replace(value, long, 1))
    assert problems
    assert all(len(as_text(problem, "sv")) < 1_000 for problem in problems)


@pytest.mark.parametrize("path", YAML)
@pytest.mark.parametrize(
    "content",
    [
        "".join(f"k{number}: v\n" for number in range(4_900)),
        f"kind: [{'x, ' * 9_000}]\n",
        "points:\n" + "- a\n" * 9_000,
    ],
    ids=["fields", "items", "points"],
)
def test_many_values_are_told_of(project: Path, path: str, content: str) -> None:
    assert problems_with(project, path, content)


@example("a,b\n" * 9_999)
@given(st.lists(st.text('0123,"ab \n', max_size=20), max_size=20).map("\n".join))
@settings(max_examples=30)
def test_arbitrary_tables(project: Path, content: str) -> None:
    for path in TABLES:
        problems_with(project, path, content)
