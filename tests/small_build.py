"""The small project with what a build needs: 19 pages in each language, made in a second."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from project import ROOT, Project
from small_project import MATERIAL, small_project, write

LISTS = ("docs/sv/nyheter/index.md", "docs/en/nyheter/index.md")
"""The pages that feeds belong to."""


def small_build(folder: Path) -> Project:
    """Write the small project into a folder, ready to be built."""
    small_project(folder)
    (folder / MATERIAL).unlink()  # takes its text from pages that the small project hasn't
    for path in LISTS:
        write(folder, path, (ROOT / path).read_bytes())
    for part in ("overrides", "hooks"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    settings = re.sub(r"(?m)^nav:\n(  - .*\n)+", "nav:\n  - index.md\n  - nyheter/index.md\n", settings)
    settings = re.sub(r"(?m)^  menu:.*\n(    - .*\n)+", "  menu: [nyheter/index.md]\n", settings)
    write(folder, "mkdocs.yml", settings)
    return Project(folder)
