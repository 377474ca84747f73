"""Problems as people, GitHub and programs read them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_project import AS_OF
from tillsammans.floor import problems as module
from tillsammans.floor.languages import Text, words
from tillsammans.floor.problems import (
    Finding,
    Fix,
    Position,
    Problem,
    Severity,
    as_github,
    as_json,
    as_text,
    count,
    has_errors,
    sort,
    summary,
)
from tillsammans.floor.rule import LONGEST, MOST, Context, Rule, at

SCHEMA: dict[str, Any] = json.loads(
    Path(module.__file__).with_name("problems.schema.json").read_text("utf-8")
)


def problem(  # noqa: PLR0913 - all that a problem can say
    line: int = 3,
    column: int = 7,
    *,
    path: str = "docs/a.yml",
    rule: str = "phone-number",
    severity: Severity = Severity.ERROR,
    message: str = "Fel nummer.",
    hint: str | None = None,
    fix: str | None = None,
) -> Problem:
    finding = Finding(
        Position(path, line, column),
        words(message, f"{message} (en)"),
        (hint and words(hint, f"{hint} (en)")) or None,
        Fix(0, 1, fix) if fix is not None else None,
    )
    return Problem(rule, severity, finding)


@pytest.mark.parametrize(
    ("one", "swedish", "english"),
    [
        (
            problem(),
            "docs/a.yml:3:7: error[phone-number]: Fel nummer.",
            "docs/a.yml:3:7: error[phone-number]: Fel nummer. (en)",
        ),
        (
            problem(severity=Severity.NOTICE, hint="Skriv 112."),
            "docs/a.yml:3:7: notice[phone-number]: Fel nummer.\n    Gör så här: Skriv 112.",
            "docs/a.yml:3:7: notice[phone-number]: Fel nummer. (en)\n    Do this: Skriv 112. (en)",
        ),
    ],
    ids=["without a hint", "with a hint"],
)
def test_as_text(one: Problem, swedish: str, english: str) -> None:
    assert as_text(one, "sv") == swedish
    assert as_text(one, "en") == english


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (problem(), "::error file=docs/a.yml,line=3,col=7,title=phone-number::Fel nummer."),
        (
            problem(severity=Severity.NOTICE, hint="Skriv 112."),
            "::notice file=docs/a.yml,line=3,col=7,title=phone-number::Fel nummer.%0ASkriv 112.",
        ),
        (
            problem(path="docs/a,b:c%.yml", message="100 %: rad 1,\r\nrad 2 ::error::x"),
            (
                "::error file=docs/a%2Cb%3Ac%25.yml,line=3,col=7,title=phone-number"
                "::100 %25: rad 1,%0D%0Arad 2 ::error::x"
            ),
        ),
    ],
    ids=["plain", "hint", "escaped"],
)
def test_as_github(one: Problem, expected: str) -> None:
    assert as_github(one, "sv") == expected


def test_as_json() -> None:
    found = [problem(hint="Skriv 112.", fix='"112"'), problem(4, severity=Severity.NOTICE)]
    document = json.loads(as_json(found, "sv"))

    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    assert document == {
        "version": 1,
        "language": "sv",
        "errors": 1,
        "notices": 1,
        "problems": [
            {
                "path": "docs/a.yml",
                "line": 3,
                "column": 7,
                "severity": "error",
                "rule": "phone-number",
                "message": "Fel nummer.",
                "hint": "Skriv 112.",
                "replacement": '"112"',
            },
            {
                "path": "docs/a.yml",
                "line": 4,
                "column": 7,
                "severity": "notice",
                "rule": "phone-number",
                "message": "Fel nummer.",
                "hint": None,
                "replacement": None,
            },
        ],
    }


@given(st.lists(st.text(min_size=1, max_size=20), max_size=3))
def test_any_message_is_valid_json(messages: list[str]) -> None:
    document = json.loads(as_json([problem(message=message, hint=message) for message in messages], "en"))
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    assert [row["hint"] for row in document["problems"]] == [f"{message} (en)" for message in messages]


def test_problems_are_printed_in_order_and_once() -> None:
    first = problem(2, 9)
    second = problem(10, 1)
    third = problem(10, 1, message="Något annat.")
    fourth = problem(10, 1, rule="postal-code")
    last = problem(1, 1, path="docs/b.yml")
    assert sort([last, fourth, third, second, first, second]) == (first, second, third, fourth, last)


@pytest.mark.parametrize(
    ("errors", "notices", "swedish", "english"),
    [
        (0, 0, "0 fel, 0 påpekanden", "0 errors, 0 notices"),
        (1, 1, "1 fel, 1 påpekande", "1 error, 1 notice"),
        (2, 2, "2 fel, 2 påpekanden", "2 errors, 2 notices"),
    ],
)
def test_summary(errors: int, notices: int, swedish: str, english: str) -> None:
    found = [problem()] * errors + [problem(severity=Severity.NOTICE)] * notices
    assert (summary(found, "sv"), summary(found, "en")) == (swedish, english)
    assert (count(found, Severity.ERROR), count(found, Severity.NOTICE)) == (errors, notices)
    assert has_errors(found) == bool(errors)


def rule(check: Any = None) -> Rule[int]:
    return Rule("a-rule", Severity.ERROR, words("Vad.", "What."), words("Varför.", "Why."), "", check)


def test_a_rule_says_a_thousand_things_at_most() -> None:
    def check(subject: int, _context: Context) -> list[Finding]:
        return [Finding(at("a"), words("Fel.", "Wrong."))] * subject

    assert len(list(rule(check).run(5_000, Context(AS_OF)))) == MOST
    assert list(rule().run(5_000, Context(AS_OF))) == []


def test_a_value_as_long_as_a_file_is_cut_short() -> None:
    long, short = "x" * 10_000, "y" * LONGEST
    found = rule().found(Finding(at("a"), words(f"Början {long} slut.", short), words("Skriv.", long)))

    said = found.finding.message
    assert said.in_language("sv").startswith("Början xxx")
    assert said.in_language("sv").endswith("xxx slut.")
    assert len(said.in_language("sv")) == LONGEST + len(" … ")
    assert said.in_language("en") == short
    assert found.finding.hint is not None
    assert found.finding.hint.in_language("sv") == "Skriv."


def test_words_that_a_language_lacks_are_told_in_english_then_in_the_source() -> None:
    assert Text({"sv": "Hej", "en": "Hi", "fi": "Hei"}).in_language("fi") == "Hei"
    assert Text({"sv": "Hej", "en": "Hi"}).in_language("fi") == "Hi"
    assert Text({"sv": "Hej"}).in_language("en") == "Hej"
