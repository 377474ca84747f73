"""Editors at the desk: their files pass the check and the build, and wrong entries are told."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import lxml.html
import pytest
from browsing import desk_tasks as tasks
from browsing.desk import Desk, files_of, opened_desk
from browsing.sites import BuiltSite
from playwright.sync_api import Browser, Route
from project import ROOT, Project, Result, copy_project

UNREAD = "Ingen har intygat att översättningen"


@dataclass
class Edited:
    """The project after some tasks."""

    project: Project
    before: dict[str, bytes]
    answers: dict[str, list[str]]
    """Task -> what a wrong entry was answered."""
    checks: dict[str, Result]
    """Task -> what the check said after it."""
    errors: list[str]

    def text(self, path: str) -> str:
        """Read a file as the desk wrote it."""
        return (self.project.root / path).read_text("utf-8")


@pytest.fixture(scope="module")
def edited(browser: Browser, desk_url: str, tmp_path_factory: pytest.TempPathFactory) -> Edited:
    """Correct a number and publish an item, at one sitting; check after each, and build at the end."""
    folder = tmp_path_factory.mktemp("edited")
    project = copy_project(folder / "project")
    before = files_of(project.root)
    answers, checks = {}, {}
    with opened_desk(browser) as desk:
        desk.open(desk_url, before)
        for name, task in (("number", tasks.correct_number), ("news", tasks.publish_news)):
            answers[name] = task(desk)
            keep(project, desk.files())
            checks[name] = project.check()
        errors = desk.errors
    result = project.build()
    assert result.status == 0, result.output
    return Edited(project, before, answers, checks, errors)


def keep(project: Project, files: dict[str, bytes]) -> None:
    """Write what the desk left into a project."""
    for path, content in files.items():
        file = project.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def test_only_what_was_edited_has_changed(edited: Edited) -> None:
    after = files_of(edited.project.root)
    assert {path for path in after if after[path] != edited.before.get(path)} == {
        tasks.KRAMFORS,
        "docs/bilder/sal.jpg",
        *(f"docs/{language}/{tasks.NEWS}" for language in ("sv", "en")),
    }
    assert edited.errors == []


def test_a_corrected_number_is_two_lines(edited: Edited) -> None:
    record = edited.before[tasks.KRAMFORS].decode()
    corrected = record.replace("phone: 0612-800 00", "phone: 0612-801 10", 1)
    assert edited.text(tasks.KRAMFORS) == re.sub(r"on: [\d-]+", f"on: {tasks.TODAY}", corrected, count=1)


def test_a_corrected_number_is_on_every_page(edited: Edited) -> None:
    for page in (
        "kontakter/kramfors-kommun",
        "en/kontakter/kramfors-kommun",
        "kontakter",
        "misstankt/kramfors-kommun",
    ):
        text = (edited.project.site / page / "index.html").read_text("utf-8")
        assert "0612-801&nbsp;10" in text or "0612-801 10" in text, page
        assert "0612-800" not in text, page


def test_a_new_item_is_written_as_a_person_would(edited: Edited) -> None:
    words = tasks.ITEM["sv"]
    assert (
        edited.text(f"docs/sv/{tasks.NEWS}")
        == f"""\
---
title: {words.title}
description: {words.description}
lead: {words.lead}
kind: news-item
published: {tasks.TODAY}
updated: {tasks.TODAY}
owner: news
category: cooperation
municipality: "2281"
audience: agents
image:
  file: bilder/sal.jpg
  alt: {words.alt}
contacts: [sundsvalls-kommun]
sources: [kramfors-2023]
last_reviewed: {tasks.TODAY}
next_review: {tasks.NEXT_YEAR}
---

{words.body}
"""
    )
    english = edited.text(f"docs/en/{tasks.NEWS}")
    assert f"title: {tasks.ITEM['en'].title}\n" in english
    assert f"  file: bilder/sal.jpg\n  alt: {tasks.ITEM['en'].alt}\n" in english


def test_a_new_item_is_published_in_both_languages(edited: Edited) -> None:
    address = f"{tasks.NEWS.removesuffix('.md')}/index.html"
    for language, folder in (("sv", ""), ("en", "en/")):
        page = lxml.html.parse(edited.project.site / folder / address)
        assert page.findtext(".//h1") == tasks.ITEM[language].title
        assert tasks.ITEM[language].alt in page.xpath("//article//img/@alt")
        assert any("sundsvalls-kommun" in link for link in page.xpath("//article//a/@href"))
        listed = (edited.project.site / folder / "nyheter/index.html").read_text("utf-8")
        assert tasks.ITEM[language].title in listed


def test_the_check_is_clean_after_each_task_and_says_what_is_left_to_do(edited: Edited) -> None:
    assert [result.status for result in edited.checks.values()] == [0, 0]
    number, news = ([line for line in check.lines if "notice[" in line] for check in edited.checks.values())
    new = [line for line in news if line not in number]
    assert [line.split(":")[0] for line in new] == [f"docs/en/{tasks.NEWS}"], new
    assert "outdated-translation" in new[0]


def test_wrong_entries_are_told_where_they_are(edited: Edited) -> None:
    assert edited.answers["number"] == ["Skriv numret som 0612-800 00, 114 14 eller 0771-520 520."]
    assert set(edited.answers["news"]) == {"Detta fält är obligatoriskt."}


GLOSSARY, GUIDE = "docs/_data/glossary.yml", "docs/_data/guides/far-jag-beratta.yml"


def test_a_word_and_a_guide_are_edited_and_two_of_one_name_refused(
    desk: Desk, desk_url: str, tmp_path: Path
) -> None:
    project = copy_project(tmp_path / "project")
    before = files_of(project.root)
    desk.open(desk_url, before)
    desk.collection("Ordlista")
    desk.entry("Ordlista")
    desk.unfold("terms")
    name = "terms.0._name"
    desk.fill(name, "beslag")
    desk.click("Spara")
    told = desk.page.get_by_role("alertdialog")
    told.get_by_text("Posten kunde inte sparas.").wait_for()
    desk.click("OK", told)
    desk.fill(name, "allman-handling")
    desk.unfold("terms.0.definition")
    desk.fill("terms.0.definition.sv", "En text hos en myndighet som andra kan få läsa.")
    desk.save()
    desk.collection("Beslutsguider")
    desk.entry("Får jag berätta?")
    desk.unfold("questions")
    desk.unfold("questions.0.text")
    desk.fill("questions.0.text.sv", "Vem är du som frågar?")
    desk.save()

    after = desk.files()
    keep(project, after)
    assert {path for path in after if after[path] != before.get(path)} == {GLOSSARY, GUIDE}
    was, now = (
        {path: files[path].decode().splitlines() for path in (GLOSSARY, GUIDE)} for files in (before, after)
    )
    assert [line for line in now[GLOSSARY] if line not in was[GLOSSARY]] == [
        "      sv: En text hos en myndighet som andra kan få läsa."
    ]
    assert [line for line in now[GUIDE] if line not in was[GUIDE]] == [
        "    text: {sv: Vem är du som frågar?, en: Who are you?}"
    ]
    assert {path: len(lines) for path, lines in now.items()} == {
        path: len(lines) for path, lines in was.items()
    }
    checked = project.check()
    assert checked.status == 0, checked.output
    assert desk.errors == []


@dataclass
class Proxy:
    """Stands for the rest of the world: every connection to another host comes here."""

    asked: list[str]
    port: int


@pytest.fixture
def world() -> Iterator[Proxy]:
    """Listen for whatever leaves the browser for other hosts."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        proxy = Proxy([], server.getsockname()[1])

        def listen() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with connection:
                    proxy.asked.append(connection.recv(2000).decode("latin-1").split("\r\n")[0])

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        yield proxy
        server.shutdown(socket.SHUT_RDWR)
        thread.join(timeout=10)


def _without_policy(route: Route) -> None:
    """Answer as a server that says nothing about security."""
    answer = route.fetch()
    kept = {name: value for name, value in answer.headers.items() if name != "content-security-policy"}
    route.fulfill(response=answer, headers=kept)


@pytest.mark.parametrize("says_policy", [True, False], ids=["as shipped", "from a server without headers"])
def test_nothing_leaves_for_others_before_somebody_signs_in(
    browser: Browser, desk_url: str, world: Proxy, *, says_policy: bool
) -> None:
    proxy = {"server": f"http://127.0.0.1:{world.port}", "bypass": "127.0.0.1"}
    with browser.new_context(proxy=proxy) as context:  # type: ignore[arg-type]
        page = context.new_page()
        if not says_policy:
            page.route(f"{desk_url}redigera/", _without_policy)
        page.goto(f"{desk_url}redigera/")
        page.get_by_role("button", name="Öppna projektets mapp").wait_for()
        page.wait_for_load_state("networkidle")
        assert world.asked == []
        # The world does hear of what leaves.
        page.goto("about:blank")
        page.evaluate("() => { new Image().src = 'http://elsewhere.example/x.png'; }")
        for _ in range(100):
            if world.asked:
                break
            page.wait_for_timeout(50)
    assert world.asked == ["GET http://elsewhere.example/x.png HTTP/1.1"]


def test_the_desk_offers_a_folder_alone_where_there_is_no_host(browser: Browser, desk_url: str) -> None:
    with browser.new_context(locale="en-GB", viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.goto(f"{desk_url}redigera/")
        page.get_by_role("button", name="Öppna projektets mapp").wait_for()
        assert page.get_by_role("button").count() == 1
        assert page.title().startswith("Redigera – ")
        assert page.locator("html").get_attribute("lang") == "sv"


def test_the_desk_works_on_a_phone(browser: Browser, desk_url: str) -> None:
    with opened_desk(browser, width=390, height=844) as desk:
        desk.open(desk_url, files_of(ROOT))
        desk.press(desk.page.get_by_text("Kontakter", exact=True).first)
        desk.entry("Kramfors kommun")
        desk.unfold("points")
        desk.fill("points.0.phone", "0612-801 10")
        assert desk.page.evaluate("document.documentElement.scrollWidth") <= 390
        desk.save()
        assert b"phone: 0612-801 10" in desk.files()[tasks.KRAMFORS]


def test_the_preview_wears_the_sites_own_clothes(desk: Desk, desk_url: str, desk_site: BuiltSite) -> None:
    desk.open(desk_url, files_of(ROOT))
    desk.collection("Kontakter")
    desk.entry("Kramfors kommun")
    preview = desk.page.frame_locator("iframe.preview")
    preview.locator(".contact-card .phone").first.wait_for()
    assert preview.locator(".contact-card h1").inner_text() == "Kramfors kommun"
    ours = lxml.html.parse(desk_site.file("")).xpath("//link[@rel='stylesheet']/@href")[0]
    assert preview.locator("link").get_attribute("href") == f"{desk_url}{ours}"
    desk.unfold("points")
    desk.fill("points.0.phone", "0612-801 10")
    assert preview.locator(".phone").first.inner_text() == "0612-801 10"
