"""The Nu HTML checker (as of validator.w3.org/nu) over everything that it understands: no finding."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing.html_checker import findings
from browsing.sites import BuiltSite


@pytest.mark.parametrize("ending", [".html", ".css", ".svg"])
def test_checker_finds_nothing(site: BuiltSite, ending: str) -> None:
    assert not findings(site.folder, ending)


def test_checker_finds_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text('<!doctype html><html lang="sv"><title>x</title><p><b>y</p>', "utf-8")
    (tmp_path / "style.css").write_text("a { colour: red }", "utf-8")

    assert "Unclosed element “b”." in findings(tmp_path, ".html")[-1]
    assert "Property “colour” doesn't exist." in findings(tmp_path, ".css")[0]
