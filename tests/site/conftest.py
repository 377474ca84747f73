"""The site, built once and served by nginx; a browser; and the survey of every page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pytest
from browsing import html_checker, sample, sites, survey
from browsing.chromium import new_context
from browsing.documents import Document, documents
from browsing.nginx import serve
from browsing.sites import BuiltSite
from playwright.sync_api import Browser, Page
from project import EPOCH

OF_A_KIND = 4
"""Pages of a kind that are tried in every situation; the others have the same template."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Build the site of this project, as of today."""
    folder = sites.once(tmp_path_factory, "root", lambda made: sites.build_ours(BuiltSite(made, "/")))
    return BuiltSite(folder, "/")


@pytest.fixture(scope="session")
def below(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Build the same site for a path below another one."""
    folder = sites.once(
        tmp_path_factory, "below", lambda made: sites.build_ours(BuiltSite(made, "/lan/post/"))
    )
    return BuiltSite(folder, "/lan/post/")


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Build the page types with a sample text, as of a fixed day: snapshots outlive the editing of pages."""

    def make(made: Path) -> None:
        project = sample.project(made / "project")
        sites.build(project.root, BuiltSite(made / "www", "/"), SOURCE_DATE_EPOCH=EPOCH)

    return BuiltSite(sites.once(tmp_path_factory, "sample", make) / "www", "/")


@pytest.fixture(scope="session")
def url(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the site with a real nginx."""
    with serve(site, tmp_path_factory.mktemp("nginx")) as address:
        yield address


@pytest.fixture(scope="session")
def below_url(below: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the site below a path."""
    with serve(below, tmp_path_factory.mktemp("nginx")) as address:
        yield address


@pytest.fixture(scope="session")
def sample_url(sample_site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the page types."""
    with serve(sample_site, tmp_path_factory.mktemp("nginx")) as address:
        yield address


@pytest.fixture(scope="session")
def pages(site: BuiltSite) -> tuple[Document, ...]:
    """Parse all pages of the site."""
    return documents(site)


@pytest.fixture(scope="session")
def thorough(pages: tuple[Document, ...]) -> frozenset[str]:
    """Choose the pages that are tried in every situation: some of each kind, in each language."""
    chosen: dict[tuple[str, str], list[str]] = {}
    for page in pages:
        chosen.setdefault((page.kind, page.language), []).append(page.address)
    return frozenset(address for every in chosen.values() for address in every[:OF_A_KIND])


@pytest.fixture(scope="session")
def visits(
    site: BuiltSite, url: str, thorough: frozenset[str], tmp_path_factory: pytest.TempPathFactory
) -> list[survey.Visit]:
    """Visit every page with the browser."""
    addresses = {address: address not in thorough for address in site.pages}
    folder = sites.once(tmp_path_factory, "survey", lambda made: survey.run(url, addresses, made))
    return survey.read(folder)


@pytest.fixture(scope="session")
def checked(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> dict[str, html_checker.Checked]:
    """Let the HTML checker read everything that it understands: ending -> what it says."""

    def make(made: Path) -> None:
        for ending in html_checker.ENDINGS:
            said = asdict(html_checker.check(site.folder, ending))
            (made / f"said{ending}.json").write_text(json.dumps(said), "utf-8")

    folder = sites.once(tmp_path_factory, "checked", make)
    return {
        ending: html_checker.Checked(**json.loads((folder / f"said{ending}.json").read_text("utf-8")))
        for ending in html_checker.ENDINGS
    }


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a page in a fresh profile, as large as a phone."""
    with new_context(browser) as context:
        yield context.new_page()


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """Open a page without JavaScript."""
    with new_context(browser, scripts=False) as context:
        yield context.new_page()
