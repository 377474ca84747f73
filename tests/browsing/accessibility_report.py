"""The report of a test run, which the accessibility statement shows: written by the tests, never by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath
from typing import Any, get_args

import yaml
from small_project import AS_OF
from tillsammans.accessibility.report import PATH, Kind, Report
from tillsammans.floor.rule import Context
from tillsammans.floor.shape import build
from tillsammans.floor.source import Source, read_yaml

from browsing.chromium import AXE_TAGS, THEMES, WIDTHS
from browsing.html_checker import Checked
from browsing.survey import Visit

HEAD = """\
# What the last test run of the accessibility found. `make report` writes this file; never edit it by hand.
# `make test` compares its findings and its kinds of pages with what it finds itself.
"""

_PLACE = re.compile(r"(?P<file>.*):\d+: (?P<message>.*)", re.DOTALL)
"""A message of the HTML checker."""


@dataclass
class _Found:
    """Where a mistake was found."""

    places: set[tuple[str, str]] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)


def summed_up(
    visits: Sequence[Visit],
    checked: Mapping[str, Checked],
    kinds: Mapping[str, str],
    thorough: Iterable[str],
    day: date,
) -> dict[str, Any]:
    """Sum up a test run: what was looked at, with what, how often, and what was found.

    `checked` is what the HTML checker says of files by their ending, `kinds` the kind of page of an address,
    `thorough` the addresses that were tried in every situation.
    """
    every = [kind for kind in get_args(Kind) if kind in kinds.values()]
    chosen = set(thorough)
    return {
        "date": day.isoformat(),
        "tools": {
            "axe-core": visits[0].axe_version,
            "Nu HTML Checker": checked[".html"].version,
            "Chromium": visits[0].browser_version,
        },
        "tags": list(AXE_TAGS),
        "widths": list(WIDTHS),
        "themes": list(THEMES),
        "pages": {
            kind: {
                "all": sum(found == kind for found in kinds.values()),
                "thoroughly": sum(kinds[address] == kind for address in chosen),
            }
            for kind in every
        },
        "checks": {
            "axe": sum(len(found.axe) for found in visits),
            "html": sum(one.files for one in checked.values()),
            "reflow": sum(len(found.wider) for found in visits),
            "spacing": len(visits),
        },
        "findings": _findings(visits, checked, kinds),
    }


def _findings(
    visits: Sequence[Visit], checked: Mapping[str, Checked], kinds: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Gather findings by rule; the same place in several situations counts once."""
    gathered: dict[tuple[str, str, str, bool], _Found] = {}
    for key, address, place in (*_of_visits(visits), *_of_checker(checked)):
        found = gathered.setdefault(key, _Found())
        found.places.add((address, place))
        if address in kinds:
            found.kinds.add(kinds[address])
    return [
        {
            "check": check,
            "rule": rule,
            **({"impact": impact} if impact else {}),
            "certain": certain,
            "places": len(found.places),
            "kinds": [kind for kind in get_args(Kind) if kind in found.kinds],
        }
        for (check, rule, impact, certain), found in sorted(gathered.items())
    ]


def _of_visits(visits: Sequence[Visit]) -> Iterator[tuple[tuple[str, str, str, bool], str, str]]:
    for seen in visits:
        for results in seen.axe.values():
            for sort, every in results.items():
                for one in every:
                    key = ("axe", one["rule"], one["impact"], sort == "violations")
                    yield key, seen.address, one["target"]
        for boxes in seen.wider.values():
            for box in boxes:
                yield ("reflow", "scrolls-sideways", "", True), seen.address, box
        for box in seen.clipped:
            yield ("spacing", "cuts-off-text", "", True), seen.address, box


def _of_checker(checked: Mapping[str, Checked]) -> Iterator[tuple[tuple[str, str, str, bool], str, str]]:
    for one in checked.values():
        for finding in one.findings:
            match = _PLACE.fullmatch(finding)
            assert match, finding
            address = PurePosixPath(match["file"]).as_posix().removesuffix("index.html")
            yield ("html", match["message"][:400], "", True), address, finding


def text_of(report: Mapping[str, Any]) -> str:
    """Write a report as the project keeps it."""
    return HEAD + yaml.safe_dump(
        report, sort_keys=False, allow_unicode=True, default_flow_style=None, width=110
    )


def read(text: str) -> Report:
    """Read a report as the site reads it."""
    made, problems = build(Report, read_yaml(Source(PATH, text.encode())), Context(AS_OF))
    assert made is not None, problems
    return made
