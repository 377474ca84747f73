"""The Nu HTML checker (as of validator.w3.org/nu) over everything that it understands: no finding."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing.html_checker import ENDINGS, Checked, check


@pytest.mark.parametrize("ending", ENDINGS)
def test_checker_finds_nothing(checked: dict[str, Checked], ending: str) -> None:
    assert not checked[ending].findings


def test_checker_finds_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text('<!doctype html><html lang="sv"><title>x</title><p><b>y</p>', "utf-8")
    (tmp_path / "style.css").write_text("a { colour: red }", "utf-8")

    assert check(tmp_path, ".html").findings[-1] == "page.html:1: Unclosed element “b”."
    assert (
        "style.css:1: CSS: “colour”: Property “colour” doesn't exist." in check(tmp_path, ".css").findings[0]
    )
