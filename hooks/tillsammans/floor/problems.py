"""Problems: what is wrong, where, how bad, and what to write instead."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tillsammans.floor.languages import MessageLanguage, Text


class Severity(StrEnum):
    """How bad a problem is."""

    ERROR = "error"
    """Stops the build."""
    NOTICE = "notice"
    """Is listed, and never stops the build."""


@dataclass(frozen=True, order=True)
class Position:
    """A place in a source file; lines and columns count characters from 1."""

    path: str
    """Relative to the project, with forward slashes."""
    line: int = 1
    column: int = 1


@dataclass(frozen=True)
class Fix:
    """A correction: what to write between two character offsets of the file (end excluded)."""

    start: int
    end: int
    text: str
    is_safe: bool = False
    """Whether it only spells the same value better, so that `check --fix` may write it."""


@dataclass(frozen=True)
class Finding:
    """What a rule found: where, in words, and the corrected value where there is one."""

    position: Position
    message: Text
    hint: Text | None = None
    fix: Fix | None = None


@dataclass(frozen=True)
class Problem:
    """A finding under the name and severity of its rule."""

    rule: str
    severity: Severity
    finding: Finding

    def sort_key(self) -> tuple[Position, str, str]:
        """Order of print: by file and place, then by rule and message."""
        return (self.finding.position, self.rule, self.finding.message.in_language("sv"))


def sort(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Put problems in the order of print and leave out exact repeats."""
    unique = {(problem.sort_key()): problem for problem in problems}
    return tuple(unique[key] for key in sorted(unique))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether any of the problems stops the build."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def count(problems: Sequence[Problem], severity: Severity) -> int:
    """Count the problems of one severity."""
    return sum(problem.severity is severity for problem in problems)


def as_text(problem: Problem, language: MessageLanguage) -> str:
    """Write `path:line:column: severity[rule]: message`, with the hint on a line of its own."""
    finding = problem.finding
    place = f"{finding.position.path}:{finding.position.line}:{finding.position.column}"
    line = f"{place}: {problem.severity}[{problem.rule}]: {finding.message.in_language(language)}"
    if finding.hint is None:
        return line
    label = {"sv": "Gör så här", "en": "Do this"}[language]
    return f"{line}\n    {label}: {finding.hint.in_language(language)}"


def _escape(value: str, *, is_property: bool = False) -> str:
    """Escape a value for a workflow command of GitHub Actions."""
    escaped = value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return escaped.replace(":", "%3A").replace(",", "%2C") if is_property else escaped


def as_github(problem: Problem, language: MessageLanguage, link: str = "") -> str:
    """Write a problem as a workflow command, which GitHub shows at the line in a pull request.

    `link` leads to the rule, where its address is known.
    """
    finding = problem.finding
    text = finding.message.in_language(language)
    if finding.hint is not None:
        text = f"{text}\n{finding.hint.in_language(language)}"
    if link:
        text = f"{text}\n{link}"
    place = finding.position
    path = _escape(place.path, is_property=True)
    title = _escape(problem.rule, is_property=True)
    head = f"::{problem.severity} file={path},line={place.line},col={place.column},title={title}"
    return f"{head}::{_escape(text)}"


def as_json(problems: Sequence[Problem], language: MessageLanguage) -> str:
    """Write all problems as one JSON document (schema: `problems.schema.json` beside this module)."""
    rows = []
    for problem in problems:
        finding = problem.finding
        rows.append(
            {
                "path": finding.position.path,
                "line": finding.position.line,
                "column": finding.position.column,
                "severity": str(problem.severity),
                "rule": problem.rule,
                "message": finding.message.in_language(language),
                "hint": finding.hint and finding.hint.in_language(language),
                "replacement": finding.fix and finding.fix.text,
            }
        )
    document = {
        "version": 1,
        "language": language,
        "errors": count(problems, Severity.ERROR),
        "notices": count(problems, Severity.NOTICE),
        "problems": rows,
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def summary(problems: Sequence[Problem], language: MessageLanguage) -> str:
    """Count errors and notices in words."""
    errors = count(problems, Severity.ERROR)
    notices = count(problems, Severity.NOTICE)
    if language == "sv":
        return f"{errors} fel, {notices} {'påpekande' if notices == 1 else 'påpekanden'}"
    return (
        f"{errors} {'error' if errors == 1 else 'errors'}, "
        f"{notices} {'notice' if notices == 1 else 'notices'}"
    )
