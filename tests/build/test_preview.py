"""The preview of a real `mkdocs serve`: whatever is saved is seen on every page that shows it, at once."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from bench.national import generate
from bench.previewing import preview, seen
from project import EPOCH, Project


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return generate(tmp_path_factory.mktemp("preview") / "project", 60)


@pytest.fixture(scope="module")
def home(project: Project) -> Iterator[str]:
    """Serve the project; gives the address of its home page."""
    environment = {
        "PYTHONPATH": str(project.root / "hooks"),
        "SOURCE_DATE_EPOCH": EPOCH,
        "NO_MKDOCS_2_WARNING": "1",
    }
    with preview(project, environment) as address:
        seen(address, "</html>")
        yield address


def item(project: Project) -> tuple[Path, str]:
    """Return the file of a news item, and the address of its page."""
    file = min((project.root / "docs/sv/nyheter").glob("2*.md"))
    return file, f"nyheter/{file.stem}/"


def fetched(address: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310 - our own server
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_a_changed_item_is_seen_on_its_page_in_lists_and_beside_its_translation(
    project: Project, home: str
) -> None:
    file, address = item(project)
    places = (address, "nyheter/", "", f"nyheter/{file.stem[:4]}/", "nyheter/feed.xml")
    for place in places:
        assert fetched(f"{home}{place}")[0] == 200
    title = "Zebran på torget"
    text = file.read_text("utf-8")
    file.write_text(text.replace("\ntitle: ", f"\ntitle: {title} "), "utf-8")

    for place in places:
        seen(f"{home}{place}", title)
    assert "outdated-note" in fetched(f"{home}en/{address}")[1]
    file.write_text(text, "utf-8")
    seen(f"{home}{address}", f"<title>{text.split('title: ')[1].split(chr(10))[0]}")
    assert "outdated-note" not in fetched(f"{home}en/{address}")[1]


def test_a_changed_contact_is_seen_wherever_it_stands(project: Project, home: str) -> None:
    file = next(iter((project.root / "docs/_data/contacts").glob("*-kommun*.yml")))
    places = (f"kontakter/{file.stem}/", f"en/kontakter/{file.stem}/", "api/v1/contacts.json")
    for place in places:
        assert fetched(f"{home}{place}")[0] == 200
    project.replace(file.relative_to(project.root).as_posix(), "email: kommun@", "email: zebra@")
    for place in places:
        seen(f"{home}{place}", "zebra@")


def test_a_changed_word_and_template_are_seen_on_every_page(project: Project, home: str) -> None:
    project.replace("docs/_data/strings/sv.yml", "skip: ", "skip: Zebra ")
    for place in ("", "kontakter/", item(project)[1]):
        seen(f"{home}{place}", "Zebra ")
    project.replace("overrides/main.html", "</main>", "<i>zebra crossing</i></main>")
    for place in ("", "en/kontakter/", item(project)[1]):
        seen(f"{home}{place}", "zebra crossing")


def test_a_mistake_keeps_what_was_there_and_is_gone_when_mended(project: Project, home: str) -> None:
    file, address = item(project)
    text = file.read_text("utf-8")
    file.write_text(text.replace("kind: news-item", "kind: nothing"), "utf-8")
    file.write_text(f"{text}\nMed en zebra.\n", "utf-8")
    seen(f"{home}{address}", "Med en zebra.")


def test_what_is_not_there_is_told_in_the_words_of_the_site(home: str) -> None:
    status, text = fetched(f"{home}nix/")
    assert status == 404
    assert "Sidan kan ha flyttat." in text


def test_styles_and_addresses_without_a_slash_are_found(home: str) -> None:
    page = fetched(f"{home}kontakter")[1]
    style = page.split('rel="stylesheet" href="')[1].split('"')[0]
    assert fetched(f"{home}{style.removeprefix('../')}")[0] == 200
