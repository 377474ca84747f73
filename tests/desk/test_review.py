"""Guidance is changed through a review at GitHub: a proposal, another person, and only then the branch.

The host is a stand-in (`browsing.github`) over a real repository; the guide says so too.
"""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from browsing import desk_tasks as tasks
from browsing.api_server import Refused, Request
from browsing.bare_repository import Repository
from browsing.desk import Desk, opened_desk
from browsing.desk_axe import only_known
from browsing.github import BRANCH, NAME, OWNER, Account, GitHub, Rule, Token
from browsing.github_server import GitHubApi
from browsing.hosted import SITE, URL, Kind, hosted
from browsing.hosted import Place as AnyPlace
from browsing.review_tasks import (
    DESCRIPTION,
    PAGE,
    TITLE,
    board,
    changed_page,
    column,
    described_page,
    made_ready,
    published,
    saved,
)
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
    "annat-proj3kt": Token(EDITOR, is_of_project=False),
}
GUIDE = "docs/_data/guides/far-jag-beratta.yml"
PROPOSAL = "cms/pages/misstankt-index"
OUTDATED = [
    (
        f"docs/en/{PAGE}:9:13: notice[outdated-translation]: Den svenska texten har ändrats sedan den"
        f" översattes. Ändrade eller nya stycken: 2, borttagna: 0. Börja på docs/sv/{PAGE}:3."
    ),
    (
        "    Gör så här: Läs de svenska raderna, rätta översättningen och kör:"
        f" tillsammans translations accept docs/en/{PAGE}"
    ),
]
"""What the check says of the page then: whether the English half is right is for a reader to say."""
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
    with hosted(browser, tmp_path_factory, Kind(HOST, BRANCH, API, _made)) as place:
        yield place


@pytest.fixture
def place(servers: Place) -> Iterator[Place]:
    """Put the host back to how it began; whatever it doesn't know must not be asked."""
    servers.host.begin(servers.first)
    yield servers
    assert servers.host.unknown == []


@contextlib.contextmanager
def seated(place: Place, token: str) -> Iterator[Desk]:
    """Seat somebody with a token; nobody but the site and the host may answer the desk."""
    answered = set()
    with opened_desk(place.browser) as desk:
        desk.page.on("response", lambda response: answered.add(urlsplit(response.url).hostname))
        desk.sign_in(URL, token)
        yield desk
    assert answered == {SITE, API, None}  # those without a name are the page's own
    assert desk.errors == []


@pytest.fixture
def desk(place: Place) -> Iterator[Desk]:
    """Seat an editor."""
    with seated(place, EDITING) as desk:
        yield desk


def test_what_github_does_not_describe_is_noted(servers: Place) -> None:
    servers.host.begin(servers.first)
    api = GitHubApi(servers.host)
    with pytest.raises(Refused, match="Not Found"):
        api.answer(Request("GET", f"/repos/{OWNER}/{NAME}/hooks", {}, EDITING, None))
    query = {"query": "query($a: String!) { viewer { login } }", "variables": {"a": ""}}
    api.answer(Request("POST", "/graphql", {}, EDITING, query))
    with pytest.raises(AssertionError):
        api.answer(Request("GET", f"/repos/{OWNER}/{NAME}/git/trees/{servers.first}", {}, EDITING, None))
    assert [noted.split("\n")[0] for noted in servers.host.unknown] == [
        f"GET /repos/{OWNER}/{NAME}/hooks",
        "Variable '$a' is never used.",
        "Cannot query field 'viewer' on type 'Query'.",
        f"GET /repos/{OWNER}/{NAME}/git/trees/{servers.first}",
    ]


def test_a_corrected_number_is_one_commit_on_the_branch(place: Place, desk: Desk) -> None:
    tasks.correct_number(desk)
    picture = desk.page.locator("img.avatar").first
    assert picture.evaluate("one => getComputedStyle(one).content").startswith('url("data:image/svg+xml')
    assert (place.commits(), place.changed()) == (1, {tasks.KRAMFORS: (2, 2)})
    assert place.host.pulls == []
    assert place.host.repository.branches() == [BRANCH]
    assert place.host.repository.git("log", "-1", "--format=%an <%ae> %s", BRANCH) == (
        "Redaktören <redaktoren@exempel.example> Ändrat i Kontakt: kramfors-kommun"
    )


def test_a_page_is_a_proposal_until_another_person_publishes_it(
    place: Place, desk: Desk, tmp_path: Path
) -> None:
    changed_page(desk, "Skicka för granskning")
    (pull,) = place.host.pulls
    assert (pull.head, pull.author, pull.is_draft, pull.labels) == (
        PROPOSAL,
        EDITOR,
        False,
        ["sveltia-cms/pending_review"],
    )
    assert pull.title == "Ändrat i Sidor: misstankt-index +1"
    assert place.changed(PROPOSAL) == dict.fromkeys(FILES, (1, 1))
    assert place.commits() == 0
    board(desk)
    assert column(desk, "Granskas").inner_text().split("\n")[:2] == ["Sidor", TITLE]
    only_known(desk.page)
    with seated(place, REVIEWING) as reviewer:
        board(reviewer)
        assert "Redaktören" in column(reviewer, "Granskas").inner_text()
        assert column(reviewer, "Klar").count() == 0
        reviewer.click(TITLE)
        reviewer.fill("description", DESCRIPTION, "sv")
        reviewer.save()
        board(reviewer)
        made_ready(reviewer, TITLE)
        assert pull.labels == ["sveltia-cms/pending_publish"]
        assert place.commits() == 0
        assert published(reviewer)
        reviewer.page.get_by_role("grid").first.wait_for()
    assert pull.state == "MERGED"
    assert place.host.repository.branches() == [BRANCH]
    assert place.changed() == {f"docs/sv/{PAGE}": (2, 2), f"docs/en/{PAGE}": (1, 1)}
    assert place.host.repository.git("log", "--first-parent", "-1", "--format=%an %s", BRANCH) == (
        "granskaren Ändrat i Sidor: misstankt-index +1"
    )
    checked = place.cloned(tmp_path).check()
    assert (checked.status, checked.lines[-1]) == (0, "0 fel, 5 påpekanden")
    assert [line for line in checked.lines if PAGE in line] == OUTDATED


def test_a_second_save_goes_to_the_same_proposal_and_all_of_it_can_be_thrown_away(
    place: Place, desk: Desk
) -> None:
    described_page(desk, DESCRIPTION)
    (pull,) = place.host.pulls
    assert (pull.is_draft, pull.labels) == (True, ["sveltia-cms/draft"])
    described_page(desk, f"{DESCRIPTION} Varje dag.", row=f"{TITLE} Utkast")
    assert place.host.pulls == [pull]
    assert place.commits(PROPOSAL) == len(["first", "second"])
    assert place.changed(PROPOSAL) == {f"docs/sv/{PAGE}": (1, 1)}
    board(desk)
    desk.click("Förkasta ändringar", column(desk, "Utkast"))
    desk.click("Förkasta", desk.page.get_by_role("alertdialog"))
    column(desk, "Utkast").wait_for(state="detached")
    assert pull.state == "CLOSED"
    assert place.host.repository.branches() == [BRANCH]
    assert place.commits() == 0


def test_a_rule_of_the_host_wants_another_person_and_the_desk_does_not(place: Place, desk: Desk) -> None:
    desk.collection("Beslutsguider")
    desk.entry("Får jag berätta?")
    desk.unfold("title")
    desk.fill("title.sv", "Vad får jag berätta?")
    saved(desk, "Senare")
    (pull,) = place.host.pulls
    assert place.changed(pull.head) == {GUIDE: (1, 1)}
    place.host.rule = Rule()
    board(desk)
    made_ready(desk, "Får jag berätta?")
    assert not published(desk)
    desk.page.get_by_text("Se förslaget hos värden: det kan sakna ett godkännande").wait_for()
    assert place.commits() == 0
    place.host.approve(pull, REVIEWER)
    there = place.host.repository.raw("show", f"{BRANCH}:{GUIDE}")
    place.host.repository.change(
        BRANCH, GUIDE, there.replace("sv: Får jag".encode(), "sv: När får jag".encode())
    )
    assert not published(desk)
    assert place.commits() == 1
    place.host.repository.move(BRANCH, place.first)
    assert published(desk)
    desk.page.get_by_role("grid").first.wait_for()
    assert pull.state == "MERGED"


@pytest.mark.parametrize(
    ("token", "told"),
    [
        ("f3l", "Värden känner inte igen nyckeln. Kontrollera att du har klistrat in hela"),
        ("annat-proj3kt", "Din nyckel får inte läsa projektet \u2068tillsammans\u2069."),
    ],
)
def test_a_token_that_opens_nothing_is_told(place: Place, token: str, told: str) -> None:
    with seated(place, token) as desk:
        desk.page.get_by_role("alert").filter(has_text=told).wait_for()


def test_what_the_host_refuses_to_save_is_told_in_its_words(place: Place, desk: Desk) -> None:
    def told(words: str) -> None:
        desk.click("Spara")
        dialog = desk.page.get_by_role("alertdialog")
        dialog.get_by_text(words).wait_for()
        assert "Posten kunde inte sparas." in dialog.inner_text()
        desk.click("OK", dialog)
        dialog.wait_for(state="hidden")

    desk.collection("Sidor")
    desk.entry(TITLE)
    desk.fill("description", DESCRIPTION, "sv")
    place.host.tokens = {EDITING: Token(EDITOR, pull_requests="none")}
    told("Resource not accessible by personal access token")
    place.host.tokens, place.host.has_drafts = TOKENS, False
    told("Draft pull requests are not supported in this repository.")
    place.host.tokens = {EDITING: Token(EDITOR, contents="read")}
    told("Resource not accessible by personal access token")
    place.host.tokens, place.host.rule, place.host.has_drafts = TOKENS, Rule(), True
    saved(desk, "Senare")
    (pull,) = place.host.pulls
    assert place.changed(pull.head) == {f"docs/sv/{PAGE}": (1, 1)}
    desk.collection("Kontakter")
    desk.entry("Kramfors kommun")
    desk.unfold("points")
    desk.fill("points.0.phone", "0612-801 10")
    told("Changes must be made through a pull request.")
    assert place.commits() == 0
    place.host.rule = Rule(exempt=(EDITOR,))
    with desk.page.expect_response(lambda one: "createCommitOnBranch" in (one.request.post_data or "")):
        desk.click("Spara")
    assert place.changed() == {tasks.KRAMFORS: (1, 1)}
