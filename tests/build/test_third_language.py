"""A third language: a folder of pages, a file of words, and a few lines in mkdocs.yml. No code."""

from __future__ import annotations

import re

import feedparser
import lxml.html
import pytest
from icalendar import Calendar
from project import Project, copy_project

LANGUAGE = "nb"
"""Norwegian: its pages are ours with its names of months, so that they say what the Swedish ones say."""

MONTHS = {
    swedish: norwegian
    for one, other in (
        ("januari", "januar"),
        ("februari", "februar"),
        ("maj", "mai"),
        ("augusti", "august"),
        ("december", "desember"),
    )
    for swedish, norwegian in ((one, other), (one.capitalize(), other.capitalize()))
}

LINES = """\
        - locale: nb
          name: Norsk bokmål
          build: true

markdown_extensions:"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Build a copy of the project in three languages."""
    project = copy_project(tmp_path_factory.mktemp("third") / "project")
    words = (project.root / "docs/_data/strings/sv.yml").read_text("utf-8")
    project.write(
        f"docs/_data/strings/{LANGUAGE}.yml",
        words.replace("  skip: Hoppa till innehållet", "  skip: Hopp til innholdet"),
    )
    for page in (project.root / "docs/sv").rglob("*.md"):
        path = page.relative_to(project.root / "docs/sv").as_posix()
        english = (project.root / "docs/en" / path).read_text("utf-8")
        fingerprint = re.search(r"^translates: .*\n", english, re.MULTILINE)
        assert fingerprint, path
        text = re.sub(r"\b[A-Za-z]+\b", lambda word: MONTHS.get(word[0], word[0]), page.read_text("utf-8"))
        project.write(f"docs/{LANGUAGE}/{path}", text.replace("---\n", f"---\n{fingerprint[0]}", 1))
    project.replace("mkdocs.yml", "\nmarkdown_extensions:", LINES)
    result = project.build()
    assert result.status == 0, result.output
    return project


def test_every_page_is_there_in_its_language(built: Project) -> None:
    pages = {name for name in built.files() if name.endswith(".html")}
    own = {name.removeprefix("nb/") for name in pages if name.startswith("nb/")}

    assert own == {name for name in pages if not name.startswith(("nb/", "en/"))}
    assert own == {name.removeprefix("en/") for name in pages if name.startswith("en/")}


@pytest.mark.parametrize(
    "address", ["nb/", "nb/misstankt/", "nb/nyheter/", "nb/kontakter/polisen/", "nb/om/regler/"]
)
def test_a_page_says_its_language_and_leads_to_the_others(built: Project, address: str) -> None:
    page = lxml.html.fromstring(built.page(address))

    assert page.get("lang") == LANGUAGE
    assert page.find_class("skip")[0].text == "Hopp til innholdet"
    assert [link.get("hreflang") for link in page.iterfind(".//link[@hreflang]")] == [
        "sv",
        "en",
        "nb",
        "x-default",
    ]
    assert [link.text for link in page.iterfind(".//nav[@class='languages']//a")] == [
        "Svenska",
        "English",
        "Norsk bokmål",
    ]


def test_texts_of_records_are_shown_in_english_until_they_are_translated(built: Project) -> None:
    assert "The Swedish Police" in built.page("nb/kontakter/polisen/")
    assert "Polisen" in built.page("kontakter/polisen/")

    record = "docs/_data/contacts/112.yml"
    found = [line for line in built.check(record).lines if "untranslated-text" in line]
    assert found[0] == (
        f"{record}:3:3: notice[untranslated-text]: Texten saknas på norskt bokmål och visas på engelska."
    )


def test_feeds_calendars_and_the_sitemap_know_it(built: Project) -> None:
    feed = feedparser.parse((built.site / "nb/nyheter/feed.xml").read_bytes())
    assert not feed.bozo
    assert feed.feed.language == LANGUAGE
    assert all("/nb/nyheter/" in entry.link for entry in feed.entries)
    assert Calendar.from_ical((built.site / "nb/moten/moten.ics").read_bytes())
    assert 'hreflang="nb"' in (built.site / "sitemap.xml").read_text("utf-8")
    assert 'lang="nb"' in (built.site / "nb/404.html").read_text("utf-8")
