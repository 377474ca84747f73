"""The report that the accessibility statement shows says what a test run finds today.

`make report` writes it anew (UPDATE_REPORT=1); read the difference.
"""

from __future__ import annotations

import os
from datetime import date

import pytest
from browsing import accessibility_report
from browsing.documents import Document
from browsing.html_checker import Checked
from browsing.survey import Visit
from project import ROOT
from tillsammans.accessibility.report import PATH, Report
from tillsammans.floor import as_of

pytestmark = pytest.mark.xdist_group("survey")

DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def found(
    visits: list[Visit],
    checked: dict[str, Checked],
    pages: tuple[Document, ...],
    thorough: frozenset[str],
) -> Report:
    """Sum up this run, and keep it where that is asked for."""
    kinds = {page.address: page.kind for page in pages}
    day = as_of.choose(None, os.environ, as_of.today)
    text = accessibility_report.text_of(accessibility_report.summed_up(visits, checked, kinds, thorough, day))
    if os.environ.get("UPDATE_REPORT"):
        (ROOT / PATH).write_text(text, "utf-8")
    return accessibility_report.read(text)


@pytest.fixture(scope="module")
def written(found: Report) -> Report:
    """Read the report that the site shows, after it has been renewed."""
    assert found.visited
    return accessibility_report.read((ROOT / PATH).read_text("utf-8"))


def test_what_the_statement_says_was_found_is_what_is_found(found: Report, written: Report) -> None:
    assert written.findings == found.findings, "Run make report."


def test_every_kind_of_page_is_covered(found: Report, written: Report) -> None:
    assert set(written.pages) == set(found.pages), "Run make report."
    assert all(0 < pages.thoroughly <= pages.all for pages in written.pages.values())


def test_the_run_is_as_the_statement_says(found: Report, written: Report) -> None:
    for name in ("tags", "widths", "themes"):
        assert getattr(written, name) == getattr(found, name), "Run make report."
    assert set(written.tools) == set(found.tools)


def test_findings_are_summed_up_by_rule() -> None:
    axe = {"rule": "color-contrast", "impact": "serious", "target": "p", "message": "Too pale."}
    unclear = {**axe, "impact": "", "rule": "label"}
    visits = [
        Visit(
            "",
            axe_version="4.11",
            browser_version="140",
            axe={
                "320 light closed": {"violations": [axe], "unclear": [unclear]},
                "1280 dark closed": {"violations": [axe, {**axe, "target": "a"}], "unclear": []},
            },
            wider={"320 px": ["table.wide"], "400 %": ["table.wide"]},
        ),
        Visit(
            "lagen/", axe={"320 light closed": {"violations": [axe], "unclear": []}}, clipped=["p.a", "p.b"]
        ),
    ]
    checked = {
        ".html": Checked("26.1", 2, ["lagen/index.html:3: Unclosed: “b”.", "index.html:1: Unclosed: “b”."]),
        ".css": Checked("26.1", 1, ["assets/site.css:1: CSS: No."]),
    }
    summed = accessibility_report.summed_up(visits, checked, {"": "home", "lagen/": "law"}, ["lagen/"], DAY)
    read = accessibility_report.read(accessibility_report.text_of(summed))

    assert read.pages["home"].model_dump() == {"all": 1, "thoroughly": 0}
    assert read.checks.model_dump() == {"axe": 3, "html": 3, "reflow": 2, "spacing": 2}
    assert [tuple(finding.model_dump().values()) for finding in read.findings] == [
        ("axe", "color-contrast", "serious", True, 3, ("home", "law")),
        ("axe", "label", None, False, 1, ("home",)),
        ("html", "CSS: No.", None, True, 1, ()),
        ("html", "Unclosed: “b”.", None, True, 2, ("home", "law")),
        ("reflow", "scrolls-sideways", None, True, 1, ("home",)),
        ("spacing", "cuts-off-text", None, True, 2, ("law",)),
    ]
