"""Editors at the desk of a Git host: what they save is a commit, and the check of a clone says the rest.

The host is a stand-in (`browsing.forgejo`) over a real repository; the guide says so too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from browsing import desk_tasks as tasks
from browsing.bare_repository import Repository
from browsing.desk import Desk, opened_desk
from browsing.forgejo import ALL, BRANCH, NAME, OWNER, Forgejo, Token
from browsing.forgejo_server import ForgejoApi
from browsing.hosted import SITE, URL, Kind, hosted
from browsing.hosted import Place as AnyPlace
from playwright.sync_api import Browser

Place = AnyPlace[Forgejo]
API = "git.exempel.example"
HOST = f"""
desk:
  kind: gitea
  repository: {OWNER}/{NAME}
  branch: {BRANCH}
  api: https://{API}/api/v1
"""
GOOD = "r1ktig"
TOKENS = {
    GOOD: Token(),
    "bara-l4sa": Token(may_write=False),
    "utan-anv4ndare": Token(ALL - {"read:user"}),
    "utan-proj3kt": Token(frozenset({"read:user"})),
    "annat-proj3kt": Token(may_read=False),
}


@pytest.fixture(scope="module")
def servers(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """Put a site and its Forgejo up."""
    with hosted(browser, tmp_path_factory, Kind(HOST, BRANCH, API, _made)) as place:
        yield place


def _made(repository: Repository) -> tuple[Forgejo, ForgejoApi]:
    host = Forgejo(repository, TOKENS, f"https://{SITE}")
    return host, ForgejoApi(host)


@pytest.fixture
def place(servers: Place) -> Place:
    """Put the host back to how it began."""
    repository = servers.host.repository
    repository.move(BRANCH, servers.first, repository.head(BRANCH) or "")
    servers.host.asked.clear()
    return servers


@pytest.fixture
def desk(place: Place) -> Iterator[Desk]:
    """Seat an editor who has signed in with a good token."""
    with opened_desk(place.browser) as desk:
        desk.sign_in(URL, GOOD)
        desk.page.get_by_text("Samlingar").wait_for()
        yield desk


def changed(place: Place) -> dict[str, tuple[int, int]]:
    """Tell what the only commit since the beginning changed: path -> lines that came, lines that went."""
    assert place.commits() == 1
    return place.changed()


def test_a_corrected_number_is_a_commit_of_two_lines(place: Place, desk: Desk, tmp_path: Path) -> None:
    hosts = set()
    desk.page.on("response", lambda response: hosts.add(urlsplit(response.url).hostname))
    assert tasks.correct_number(desk) == ["Skriv numret som 0612-800 00, 114 14 eller 0771-520 520."]
    assert changed(place) == {tasks.KRAMFORS: (2, 2)}
    repository = place.host.repository
    before = repository.raw("show", f"{place.first}:{tasks.KRAMFORS}").decode()
    corrected = before.replace("phone: 0612-800 00", "phone: 0612-801 10", 1)
    assert repository.raw("show", f"{BRANCH}:{tasks.KRAMFORS}").decode() == re.sub(
        r"on: [\d-]+", f"on: {tasks.TODAY}", corrected, count=1
    )
    assert repository.git("log", "-1", "--format=%an <%ae> %aI %s", BRANCH) == (
        "Redaktören <redaktoren@exempel.example> 2026-11-24T11:00:00+00:00 Ändrat i Kontakt: kramfors-kommun"
    )
    checked = place.cloned(tmp_path).check()
    assert checked.status == 0, checked.output
    assert "error[" not in checked.output
    assert hosts <= {SITE, API, None}  # those without a name are the page's own
    assert {asked.status for asked in place.host.asked} == {200, 201}
    assert desk.errors == []


def test_an_item_is_one_commit_with_both_languages_and_its_picture(
    place: Place, desk: Desk, tmp_path: Path
) -> None:
    tasks.publish_news(desk)
    assert set(changed(place)) == {
        "docs/bilder/sal.jpg",
        *(f"docs/{language}/{tasks.NEWS}" for language in ("sv", "en")),
    }
    assert place.host.repository.message(BRANCH) == f"Nytt i Nyhet: {Path(tasks.NEWS).stem} +2"
    clone = place.cloned(tmp_path)
    checked = clone.check()
    assert checked.status == 0, checked.output
    assert tasks.ITEM["en"].title in (clone.root / f"docs/en/{tasks.NEWS}").read_text("utf-8")
    assert (clone.root / "docs/bilder/sal.jpg").read_bytes()[:2] == b"\xff\xd8"


def test_what_the_form_lets_through_is_told_by_the_check_of_a_clone(
    place: Place, desk: Desk, tmp_path: Path
) -> None:
    desk.collection("Kontakter")
    desk.entry("Kramfors kommun")
    desk.unfold("points")
    desk.fill("points.0.phone", "0612-801 10")
    desk.save()
    assert changed(place) == {tasks.KRAMFORS: (1, 1)}
    checked = place.cloned(tmp_path).check("--format", "github", TILLSAMMANS_URL=URL)
    assert checked.status == 1
    errors = [line for line in checked.lines if line.startswith("::error")]
    assert len(errors) == 1, checked.output
    assert errors[0].startswith(f"::error file={tasks.KRAMFORS},line=20,")
    assert errors[0].endswith(f"%0A{URL}om/regler/kontakter/#unconfirmed-change")


@pytest.mark.parametrize(
    ("token", "told"),
    [
        ("f3l", "Värden känner inte igen nyckeln. Kontrollera att du har klistrat in hela"),
        ("utan-anv4ndare", "token does not have at least one of required scope(s): [read:user]"),
    ],
)
def test_a_wrong_token_is_told_and_not_kept(place: Place, token: str, told: str) -> None:
    with opened_desk(place.browser) as desk:
        desk.sign_in(URL, token)
        desk.page.get_by_role("alert").filter(has_text=told).wait_for()
        assert token not in desk.page.evaluate("JSON.stringify({ ...localStorage })")


@pytest.mark.parametrize("token", ["utan-proj3kt", "annat-proj3kt"])
def test_a_token_for_something_else_finds_no_project(place: Place, token: str) -> None:
    with opened_desk(place.browser) as desk:
        desk.sign_in(URL, token)
        told = (
            "Projektet \u2068tillsammans\u2069 finns inte hos värden, eller så får din nyckel inte läsa det."
        )
        desk.page.get_by_role("alert").filter(has_text=told).wait_for()


def test_who_may_only_read_is_told_when_saving(place: Place) -> None:
    with opened_desk(place.browser) as desk:
        desk.sign_in(URL, "bara-l4sa")
        desk.collection("Kontakter")
        desk.entry("Kramfors kommun")
        desk.unfold("points")
        desk.fill("points.0.phone", "0612-801 10")
        desk.click("Spara")
        told = desk.page.get_by_role("alertdialog")
        told.get_by_text("user should have a permission to write to the target branch").wait_for()
        assert "Posten kunde inte sparas." in told.inner_text()
    assert place.host.repository.head(BRANCH) == place.first


def test_what_somebody_else_saved_meanwhile_is_not_lost(place: Place, desk: Desk) -> None:
    desk.collection("Kontakter")
    desk.entry("Kramfors kommun")
    desk.unfold("points")
    desk.fill("points.0.phone", "0612-801 10")
    repository = place.host.repository
    there = repository.raw("show", f"{BRANCH}:{tasks.KRAMFORS}")
    repository.change(BRANCH, tasks.KRAMFORS, there.replace(b"0612-800 00", b"0612-800 22"))
    desk.click("Spara")
    told = desk.page.get_by_role("alertdialog")
    told.get_by_text("Posten har ändrats efter att du öppnade den.").wait_for()
    assert "Om du sparar nu går den andras ändringar förlorade." in told.inner_text()
    desk.click("Avbryt", told)
    assert list(changed(place)) == [tasks.KRAMFORS]
    assert b"0612-800 22" in repository.raw("show", f"{BRANCH}:{tasks.KRAMFORS}")


def test_a_host_that_lets_no_other_site_ask_is_told(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place.host, "allowed", None)
    with opened_desk(place.browser) as desk:
        desk.sign_in(URL, GOOD)
        desk.page.get_by_role("alert").filter(has_text="Failed to fetch").wait_for()
    assert place.host.asked == []
