"""A site whose desk writes to the stand-in of a Git host, each at its own name, set up as the guide says."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Protocol, TypeVar

import pytest
from playwright.sync_api import Browser
from project import ROOT, Project, copy_project
from tillsammans.editing.packages import CACHE as EDITOR
from tillsammans.site.desk import SWITCH

from browsing import sites
from browsing.api_server import Api, serve_api
from browsing.bare_repository import Repository
from browsing.certificate import certificate
from browsing.chromium import another
from browsing.nginx import free_port, serve
from browsing.sites import BuiltSite

SITE = "exempel.example"
URL = f"https://{SITE}/"
PROJECT, REPOSITORY = "project", "repository.git"
SETTINGS = "docs/_data/settings.yml"


class Keeping(Protocol):
    """A host that keeps a repository."""

    repository: Repository


Host = TypeVar("Host", bound=Keeping)


@dataclass(frozen=True)
class Place(Generic[Host]):
    """The host that a site's desk writes to, and a browser that finds both by their names."""

    host: Host
    browser: Browser
    branch: str
    first: str
    """The commit that the repository begins with."""

    def changed(self, branch: str = "") -> dict[str, tuple[int, int]]:
        """Tell what the commits since the beginning changed: path -> lines that came, lines that went."""
        compared = (self.first, branch or self.branch)
        rows = self.host.repository.git("diff", "--numstat", *compared).splitlines()
        parts = (row.split("\t") for row in rows)
        return {
            path: (int(came.replace("-", "0")), int(went.replace("-", "0"))) for came, went, path in parts
        }

    def commits(self, branch: str = "") -> int:
        """Count the commits since the beginning."""
        since = f"{self.first}..{branch or self.branch}"
        return int(self.host.repository.git("rev-list", "--count", since))

    def cloned(self, folder: Path) -> Project:
        """Fetch the project as the host's check does."""
        self.host.repository.clone(folder / "clone", self.branch)
        return Project(folder / "clone")


@dataclass(frozen=True)
class Kind(Generic[Host]):
    """A kind of host, and how the project is told of it."""

    settings: str
    branch: str
    name: str
    """Where its interface is."""
    made: Callable[[Repository], tuple[Host, Api]]


def _set_up(folder: Path, kind: Kind[Host]) -> None:
    """Set up a project as the guide says, keep it in a repository, and build its site."""
    project = copy_project(folder / PROJECT)
    project.write(SETTINGS, (project.root / SETTINGS).read_text("utf-8") + kind.settings)
    Repository.of(project.root, folder / REPOSITORY, kind.branch)
    shutil.copytree(ROOT / EDITOR, project.root / EDITOR)
    built = project.build(**{SWITCH: "1"})
    assert built.status == 0, built.output


@contextlib.contextmanager
def hosted(browser: Browser, factory: pytest.TempPathFactory, kind: Kind[Host]) -> Iterator[Place[Host]]:
    """Put a site and its host up. The site is built once for all processes; the repository is one's own."""
    shared, folder = (
        sites.once(factory, kind.name, lambda made: _set_up(made, kind)),
        factory.mktemp(kind.name),
    )
    shutil.copytree(shared / REPOSITORY, folder / REPOSITORY)
    project, repository = Project(shared / PROJECT), Repository(folder / REPOSITORY)
    host, api = kind.made(repository)
    trusted, port, site = certificate(folder), free_port(), BuiltSite(project.site, "/")
    secure = (
        f"listen 127.0.0.1:{port} ssl;\nssl_certificate {trusted.file};\nssl_certificate_key {trusted.key};\n"
    )
    with (
        serve(site, folder / "nginx", "--desk", more=secure, project=project.root),
        serve_api(api, trusted) as answering,
        another(browser, {SITE: port, kind.name: answering}) as finding,
    ):
        yield Place(host, finding, kind.branch, repository.head(kind.branch) or "")
