"""The command `tillsammans readability`: what it prints, and how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import NEWS_SV, PAGE_EN, PAGE_SV, changed, small_project, write
from tillsammans.cli import main


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("TILLSAMMANS_LANG", raising=False)
    monkeypatch.chdir(small_project(tmp_path))
    return tmp_path


def test_the_heaviest_page_comes_first(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project, PAGE_SV, changed(PAGE_SV, "owner: web", "owner: web\nlix: 60"))

    assert main(["readability", "docs/sv", PAGE_EN]) == 0

    out, err = capsys.readouterr()
    assert out == (
        "LIX  gräns  ord  längsta mening  sida\n"
        f" 53      -    6               3  {PAGE_EN}\n"
        f" 52     60    4               2  {PAGE_SV}\n"
        f" 29      -    4               4  {NEWS_SV}\n"
    )
    assert err == ""


def test_a_page_that_cannot_be_read_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project, PAGE_SV, "Ingen framsida.\n")

    assert main(["--lang", "en", "readability", PAGE_SV, "docs/en/nyheter"]) == 1

    out, err = capsys.readouterr()
    assert out.startswith("LIX  limit  words  longest sentence  page\n")
    assert err.startswith(f"{PAGE_SV}:1:1: error[")
    assert PAGE_SV not in out
