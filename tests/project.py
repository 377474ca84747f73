"""Copies of this project in temporary folders, for tests that change and build it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
"""This project."""

PARTS = ("docs", "overrides", "hooks", "mkdocs.yml")
"""What a build needs of it."""

AS_OF = "2026-11-24"
EPOCH = "1795478400"
"""The same day, for `SOURCE_DATE_EPOCH`: 24 November 2026, 00:00 UTC."""


@dataclass(frozen=True)
class Result:
    """How a command ended."""

    status: int
    output: str
    """Both streams together."""

    @property
    def lines(self) -> list[str]:
        """The lines of the output."""
        return self.output.splitlines()


@dataclass(frozen=True)
class Project:
    """A copy of the project."""

    root: Path

    @property
    def site(self) -> Path:
        """Where its site is built."""
        return self.root / "site"

    def write(self, path: str, text: str) -> Path:
        """Write a file, given its path relative to the project."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return file

    def replace(self, path: str, old: str, new: str) -> None:
        """Change a text that stands in a file."""
        file = self.root / path
        text = file.read_text("utf-8")
        assert old in text, f"{old!r} is not in {path}"
        file.write_text(text.replace(old, new), "utf-8")

    def build(self, *arguments: str, **environment: str) -> Result:
        """Run `mkdocs build --strict` in a process of its own."""
        return self.run("mkdocs", "build", *(arguments or ("--strict",)), **environment)

    def check(self, *arguments: str, **environment: str) -> Result:
        """Run `tillsammans check`."""
        return self.run("tillsammans", "check", *arguments, **environment)

    def build_as_editors_do(self) -> Result:
        """Run `mkdocs build --strict` by its script, which shows warnings that `python -m` leaves out."""
        return self._run(str(Path(sys.executable).with_name("mkdocs")), "build", "--strict")

    def run(self, module: str, *arguments: str, **environment: str) -> Result:
        """Run a command of the environment in this copy, with this copy's package."""
        return self._run(sys.executable, "-m", module, *arguments, **environment)

    def _run(self, *command: str, **environment: str) -> Result:
        done = subprocess.run(
            command,
            cwd=self.root,
            env={
                **os.environ,
                "PYTHONPATH": str(self.root / "hooks"),
                "SOURCE_DATE_EPOCH": EPOCH,
                "NO_MKDOCS_2_WARNING": "1",
                **environment,
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        return Result(done.returncode, done.stdout)

    def files(self) -> dict[str, bytes]:
        """Read the whole built site: path -> content."""
        return {
            path.relative_to(self.site).as_posix(): path.read_bytes()
            for path in sorted(self.site.rglob("*"))
            if path.is_file()
        }

    def page(self, address: str) -> str:
        """Read the page of an address."""
        return (self.site / address / "index.html").read_text("utf-8")


def copy_project(target: Path) -> Project:
    """Copy what a build needs into a folder."""
    target.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, target / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, target / part)
    return Project(target)
