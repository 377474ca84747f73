"""Guidance is changed through a review at GitHub: a proposal, another person, and only then the branch.

The host is a stand-in (`browsing.github`) over a real repository; the guide says so too.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from browsing import desk_tasks as tasks
from browsing.bare_repository import Repository
from browsing.desk import Desk, opened_desk
from browsing.github import BRANCH, NAME, OWNER, Account, GitHub, Rule, Token
from browsing.github_server import GitHubApi
from browsing.hosted import SITE, URL, Kind, hosted
from browsing.hosted import Place as AnyPlace
from playwright.sync_api import Browser

Place = AnyPlace[GitHub]
API = "api.github.com"
HOST = f"""
desk:
  kind: github
  repository: {OWNER}/{NAME}
  branch: {BRANCH}
"""
EDITOR = Account(2, "redaktoren", "Redaktören", "redaktoren@exempel.example")
REVIEWER = Account(3, "granskaren", None, None)
EDITING, REVIEWING = "r3digera", "gr4nska"
TOKENS = {
    EDITING: Token(EDITOR),
    REVIEWING: Token(REVIEWER),
    "utan-f0rslag": Token(EDITOR, pull_requests="none"),
    "bara-l4sa": Token(EDITOR, contents="read", pull_requests="read"),
    "annat-proj3kt": Token(EDITOR, is_of_project=False),
}
PAGE = "misstankt/index.md"
PROPOSAL = "cms/pages/misstankt-index"
FILES = {f"docs/{language}/{PAGE}" for language in ("sv", "en")}


def _made(repository: Repository) -> tuple[GitHub, GitHubApi]:
    seconds = itertools.count()
    host = GitHub(
        repository, TOKENS, lambda: f"2026-11-24T11:{next(seconds) // 60 % 60:02}:{next(seconds) % 60:02}Z"
    )
    return host, GitHubApi(host)


@pytest.fixture(scope="module")
def servers(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """Put a site and its GitHub up."""
    with hosted(browser, tmp_path_factory.mktemp("github"), Kind(HOST, BRANCH, API, _made)) as place:
        yield place


@pytest.fixture
def place(servers: Place) -> Iterator[Place]:
    """Put the host back to how it began; whatever it doesn't know must not be asked."""
    servers.host.begin(servers.first)
    yield servers
    assert servers.host.unknown == []


@pytest.fixture
def desk(place: Place) -> Iterator[Desk]:
    """Seat an editor."""
    with opened_desk(place.browser) as desk:
        desk.sign_in(URL, EDITING)
        desk.page.get_by_text("Samlingar").wait_for()
        yield desk


def test_a_corrected_number_is_one_commit_on_the_branch(place: Place, desk: Desk, tmp_path: Path) -> None:
    hosts = set()
    desk.page.on("response", lambda response: hosts.add(urlsplit(response.url).hostname))
    tasks.correct_number(desk)
    assert place.commits() == 1
    assert place.changed() == {tasks.KRAMFORS: (2, 2)}
    assert place.host.pulls == []
    assert place.host.repository.branches() == [BRANCH]
    assert place.host.repository.git("log", "-1", "--format=%an <%ae> %s", BRANCH) == (
        "Redaktören <redaktoren@exempel.example> Ändrat i Kontakt: kramfors-kommun"
    )
    assert hosts <= {SITE, API, None}
    assert desk.errors == []
