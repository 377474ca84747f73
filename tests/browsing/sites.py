"""Builds of the site for tests: each is made once for a run, whatever the number of processes."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from project import ROOT

HOST = "https://exempel.example"
LANGUAGES = ("sv", "en")


@dataclass(frozen=True)
class BuiltSite:
    """A built site, in the folder that a web server shows."""

    web_root: Path
    """What the server shows as `/`."""
    path: str
    """Path of the site on its host, with a slash at both ends."""

    @property
    def folder(self) -> Path:
        """Where the files are."""
        return self.web_root / self.path.strip("/")

    @property
    def url(self) -> str:
        """Absolute address where the site says that it is published."""
        return HOST + self.path

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """Addresses of all pages, relative to the site: ``, `lagen/`, `404.html`."""
        files = (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))
        return tuple(sorted(name.removesuffix("index.html") for name in files))

    def file(self, address: str) -> Path:
        """Return the file of an address relative to the site."""
        return (
            self.folder / f"{address}index.html"
            if address.endswith("/") or not address
            else self.folder / address
        )


def language_of(address: str) -> str:
    """Return the language of a page."""
    return "en" if address.startswith("en/") else "sv"


def twin_of(address: str) -> str:
    """Return the same page's address in the other language."""
    return address.removeprefix("en/") if language_of(address) == "en" else f"en/{address}"


def build(project: Path, target: BuiltSite, **environment: str) -> None:
    """Run `mkdocs build --strict` for a project, as everybody does it."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target.folder)],
        cwd=project,
        env={
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONPATH": str(project / "hooks"),
            "TILLSAMMANS_URL": target.url,
            **environment,
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout


def build_ours(target: BuiltSite, **environment: str) -> None:
    """Build this project."""
    build(ROOT, target, **environment)


def put(site: BuiltSite, address: str, text: str) -> None:
    """Write a file of a site that is made by hand."""
    file = site.folder / address
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def copy_search(site: BuiltSite, target: BuiltSite) -> None:
    """Copy a site's page of the search and what it looks like to another site, without any index."""
    shutil.copytree(site.folder / "assets", target.folder / "assets", ignore=shutil.ignore_patterns("sok"))
    put(target, "sok/index.html", site.file("sok/").read_text("utf-8"))


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Make a folder once for all processes of a run; the others wait until it is there."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, done = shared / name, shared / f"{name}.done"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            folder.mkdir(exist_ok=True)
            make(folder)
            done.touch()
    return folder
