"""The main menu stands in mkdocs.yml, which the check of the sources doesn't read: the build checks it."""

from __future__ import annotations

from pathlib import Path

import pytest
from project import copy_project


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("sv", "ERROR   -  Menyn i mkdocs.yml leder till sidor som inte finns: nix.md"),
        ("en", "ERROR   -  The menu in mkdocs.yml leads to pages that do not exist: nix.md"),
    ],
)
def test_a_menu_that_leads_nowhere_stops_the_build_before_anything_is_touched(
    tmp_path: Path, language: str, said: str
) -> None:
    project = copy_project(tmp_path)
    project.replace("mkdocs.yml", "    - misstankt/index.md\n", "    - misstankt/index.md\n    - nix.md\n")
    former = project.write("site/index.html", "The site that is live.")

    result = project.build(TILLSAMMANS_LANG=language)

    assert result.status == 1
    assert said.removeprefix("ERROR   -  ") in result.output
    assert "Traceback" not in result.output
    assert former.read_text("utf-8") == "The site that is live."
