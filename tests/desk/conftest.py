"""A build with the editing desk, served by nginx with the headers that operators get, and an editor at it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import sites
from browsing.desk import Desk, opened_desk
from browsing.nginx import serve
from browsing.sites import BuiltSite
from playwright.sync_api import Browser
from tillsammans.site.desk import SWITCH


@pytest.fixture(scope="session")
def desk_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Build the site of this project with its desk."""

    def make(made: Path) -> None:
        sites.build_ours(BuiltSite(made, "/"), **{SWITCH: "1"})

    return BuiltSite(sites.once(tmp_path_factory, "desk", make), "/")


@pytest.fixture(scope="session")
def desk_url(desk_site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve it as operators do."""
    with serve(desk_site, tmp_path_factory.mktemp("nginx"), "--desk") as address:
        yield address


@pytest.fixture
def desk(browser: Browser) -> Iterator[Desk]:
    """Seat an editor, in a fresh profile."""
    with opened_desk(browser) as desk:
        yield desk
