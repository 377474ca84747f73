"""The contract of a rule, and what rules are told about the world."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from types import ModuleType
from typing import Any, Generic, TypeVar

from tillsammans.floor.languages import Text
from tillsammans.floor.problems import Finding, Position, Problem, Severity
from tillsammans.floor.statutes import Statute

Subject = TypeVar("Subject")

LONGEST = 400
"""Characters of a message or a hint."""

MOST = 1000
"""Findings of one rule in one file: more than that are one mistake."""


@dataclass(frozen=True)
class Municipality:
    """A municipality of the register."""

    code: str
    """Four digits; the first two are the county."""
    name: str
    county: str


@dataclass(frozen=True)
class Protected:
    """An organisation that people call in danger or to tell about a crime, and its numbers."""

    slug: str
    kind: str
    numbers: frozenset[str]
    """Digits alone: `11414`."""
    names: tuple[str, ...]
    """Words that stand for it in running text, in small letters."""


@dataclass(frozen=True)
class Released:
    """What the last release said of a contact point or person."""

    confirmed: str
    """Day of the confirmation, as it was written."""
    details: str
    """Fingerprint of the details."""


@dataclass(frozen=True)
class ReleasedMeeting:
    """What the last release said of a meeting."""

    sequence: int
    """The number by which calendars notice a change."""
    details: str
    """Fingerprint of what calendars show."""


@dataclass(frozen=True)
class ReleasedMaterial:
    """What the last release said of a material."""

    version: str
    date: str
    """Day of the version, as it was written."""
    files: str
    """Fingerprint of the files that editors provide; empty where the build makes the document."""


@dataclass(frozen=True)
class Context:
    """What a rule may know besides its data. Rules never ask the file system, the clock or the network."""

    as_of: date
    """The day that the site describes; age and freshness are counted to it."""
    languages: tuple[str, ...] = ("sv", "en")
    """Languages that every text must exist in; the first is the source."""
    municipalities: Mapping[str, Municipality] = field(default_factory=dict)
    """Municipal register: code -> municipality."""
    area_codes: Mapping[str, str] = field(default_factory=dict)
    """Area codes: `0612` -> place."""
    police_areas: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Local police areas: id -> municipal codes."""
    sources: frozenset[str] = frozenset()
    """Ids of the sources that may be cited."""
    roles: frozenset[str] = frozenset()
    """Ids of the roles that may own a page."""
    laws: Mapping[str, Statute] = field(default_factory=dict)
    """Acts that pages may describe: slug -> act."""
    protected: tuple[Protected, ...] = ()
    """Organisations whose numbers are protected."""
    lifetime_months: Mapping[str, int] = field(default_factory=lambda: {"default": 12})
    """Kind of organisation, or `default` -> months that confirmed details live."""
    refused_after_months: Mapping[str, int] = field(default_factory=dict)
    """The same -> months after which old details are an error; a kind that isn't there has no limit."""
    published: Mapping[str, Mapping[str, Released]] = field(default_factory=dict)
    """Contacts of the last release: slug -> id of a point or name of a person -> what it said."""
    published_meetings: Mapping[str, ReleasedMeeting] = field(default_factory=dict)
    """Meetings of the last release: name -> what it said."""
    published_materials: Mapping[str, ReleasedMaterial] = field(default_factory=dict)
    """Materials of the last release: slug -> what it said."""
    redirected: frozenset[str] = frozenset()
    """Slugs that lead somewhere else."""
    contact_points: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Contact records: slug -> ids of their points."""
    unreadable: frozenset[str] = frozenset()
    """Slugs of records that cannot be read: nobody knows what they hold, so nobody misses anything."""
    generated: frozenset[str] = frozenset()
    """Pages that are made from records, as the files that they would be: `kontakter/polisen.md`.

    Those whose record cannot be read count too.
    """
    written: frozenset[str] = frozenset()
    """Pages that somebody wrote, in some language: `lagen.md`."""
    pictures: frozenset[str] = frozenset()
    """Pictures that pages may show: `bilder/x.jpg`. Those that cannot be read count too."""
    unreadable_pages: frozenset[str] = frozenset()
    """Files of pages that cannot be read: nobody knows what they hold, so nobody misses anything."""
    materials: frozenset[str] = frozenset()
    """Slugs of the materials. Those that cannot be read count too."""
    documents: Mapping[str, str] = field(default_factory=dict)
    """Documents that materials have the build make: name -> slug of the material."""
    shown_sections: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Sections that documents show: path of a page -> `#anchor` or `.class` -> slug of the material."""
    guide_outcomes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Guides: name -> names of the outcomes."""
    items: frozenset[str] = frozenset()
    """News items: the names of their files, `2023-11-19-forsta-traffen`."""
    texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """All texts of pages and records in small letters, by language; records are in every one."""
    contact_ways: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Contact points: `slug/id` -> names of the fields that are filled in."""


def is_known(name: str, register: Container[str] | None) -> bool:
    """Tell whether a name is in a register; one that is empty could not be read, and that was told."""
    return not register or name in register


@dataclass(frozen=True)
class Rule(Generic[Subject]):
    """One thing that is checked. Each rule is a file of its own that carries its id."""

    id: str
    severity: Severity
    what: Text
    """What is required, in one sentence."""
    why: Text
    """What goes wrong for people without it."""
    example: str
    """A line that breaks the rule, and one that doesn't."""
    check: Callable[[Subject, Context], Iterable[Finding]] | None = None
    """None where the reading of a source or the shape of a model finds it."""

    def found(self, finding: Finding) -> Problem:
        """Put the rule's name and severity on a finding; a value as long as a file is cut short."""
        hint = finding.hint and _shortened(finding.hint)
        return Problem(
            self.id, self.severity, replace(finding, message=_shortened(finding.message), hint=hint)
        )

    def run(self, subject: Subject, context: Context) -> Iterator[Problem]:
        """Check a subject."""
        if self.check is not None:
            yield from map(self.found, islice(self.check(subject, context), MOST))


def _shortened(text: Text) -> Text:
    """Keep the beginning and the end of words that nobody would read to the end."""
    return Text({language: _shortened_words(said) for language, said in text.root.items()})


def _shortened_words(said: str) -> str:
    return said if len(said) <= LONGEST else f"{said[: LONGEST // 2]} … {said[-LONGEST // 2 :]}"


class RefusedError(Exception):
    """A source that cannot be read at all; carries the one problem that says why."""

    def __init__(self, problem: Problem) -> None:
        """Take the problem."""
        super().__init__(problem.finding.message.in_language("en"))
        self.problem = problem


def load(package: ModuleType) -> tuple[Rule[Any], ...]:
    """Collect the rules of a package, one a module, in the order of their names."""
    modules = pkgutil.iter_modules(package.__path__)
    names = sorted(module.name for module in modules)
    return tuple(importlib.import_module(f"{package.__name__}.{name}").RULE for name in names)


def run_all(rules: Iterable[Rule[Subject]], subject: Subject, context: Context) -> Iterator[Problem]:
    """Check a subject against many rules."""
    for rule in rules:
        yield from rule.run(subject, context)


def at(path: str, line: int = 1, column: int = 1) -> Position:
    """Make a position; the start of the file unless told."""
    return Position(path, line, column)
