"""Builds on three days: what differs is the scheduled item, and nothing else."""

from __future__ import annotations

import json
import re
from datetime import date

import lxml.html
import pytest
from project import ROOT, Project, copy_project
from tillsammans.floor.dates import from_epoch

EPOCHS = {"before": "1795474800", "while": "1796083200", "after": "1798761600"}
"""24 November 2026, 1 December 2026 and 1 January 2027 in Sweden."""

NAME = "2026-12-01-traff-i-december"
ORIGINAL = "2023-11-19-ny-samverkansmodell-kramfors"

CHANGED = {
    f"{prefix}{name}"
    for prefix in ("", "en/")
    for name in (
        "index.html",
        "nyheter/index.html",
        "nyheter/amne/samverkan/index.html",
        "nyheter/feed.xml",
        "nyheter/feed.json",
        f"nyheter/{NAME}/index.html",
        "nyheter/2026/index.html",
    )
} | {"sitemap.xml"}
"""Files that tell of the item, besides its neighbour and the lists that name the years."""


def schedule(project: Project) -> None:
    """Add an item that readers see in December alone."""
    for language in ("sv", "en"):
        text = (ROOT / f"docs/{language}/nyheter/{ORIGINAL}.md").read_text("utf-8")
        text = re.sub(
            r"^published: .*",
            "published: 2026-12-01\nexpire_at: 2027-01-01",
            text,
            count=1,
            flags=re.MULTILINE,
        )
        text = re.sub(r"^updated: .*", "updated: 2026-12-01", text, count=1, flags=re.MULTILINE)
        project.write(f"docs/{language}/nyheter/{NAME}.md", text)


def without_day(file: str, data: bytes) -> bytes:
    """Take out the day that open data and what is saved for later say they are of."""
    if file.startswith("api/"):
        return re.sub(rb'"as_of": "[-0-9]+"', b"", data)
    if file.endswith("kept.json"):
        kept = json.loads(data)
        return json.dumps([kept["files"], kept["instead"]]).encode()
    return re.sub(rb'^const VERSION = "\w+"', b"", data) if file == "sw.js" else data


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bytes]]:
    """Build the same sources on each day: file -> content, without the compressed twins."""
    made = {}
    for name, epoch in EPOCHS.items():
        project = copy_project(tmp_path_factory.mktemp(name) / "project")
        schedule(project)
        result = project.build(SOURCE_DATE_EPOCH=epoch)
        assert result.status == 0, result.output
        made[name] = {
            file: without_day(file, data)
            for file, data in project.files().items()
            if not file.endswith((".br", ".gz")) and file not in ("build.json", "manifest.sha256")
        }
    return made


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> set[str]:
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}


SEARCHED = {"sok/index.json", "en/sok/index.json"}
"""What the search knows of the pages' words."""

STATEMENT = {"om/tillganglighet/index.html", "en/om/tillganglighet/index.html"}
"""Pages that say something else from 1 January 2027: the supervision of accessibility moves."""


def test_before_and_after_the_site_is_the_same(builds: dict[str, dict[str, bytes]]) -> None:
    assert differing(builds["before"], builds["after"]) == STATEMENT | SEARCHED
    traces = [name for name, data in builds["before"].items() if NAME.encode() in data or NAME in name]
    assert traces == []


def test_only_what_tells_of_the_item_differs(builds: dict[str, dict[str, bytes]]) -> None:
    found = differing(builds["before"], builds["while"])
    lists = re.compile(r"(en/)?nyheter/(\d{4}|amne/[a-z]+)/index\.html")
    images = {name for name in found if re.fullmatch(rf"assets/bilder/(sv|en)-{NAME}\.\w+\.png", name)}
    items = {name for name in found - CHANGED - SEARCHED - images if not lists.fullmatch(name)}

    assert found >= CHANGED | SEARCHED
    # The item before it leads on to it, in both languages.
    neighbours = {name.removeprefix("en/") for name in items}
    assert len(neighbours) == 1
    assert len(items) == len(images) == 2
    assert re.fullmatch(r"nyheter/20\d\d-\d\d-\d\d-[a-z0-9-]+/index\.html", neighbours.pop())


def test_the_preview_shows_it_marked_in_both_languages(tmp_path_factory: pytest.TempPathFactory) -> None:
    project = copy_project(tmp_path_factory.mktemp("preview") / "project")
    schedule(project)
    result = project.build(SOURCE_DATE_EPOCH=EPOCHS["before"], TILLSAMMANS_PREVIEW="1")
    assert result.status == 0, result.output

    for prefix, words in (("", "Bara du ser sidan"), ("en/", "Only you see this page")):
        page = lxml.html.fromstring(project.page(f"{prefix}nyheter/{NAME}"))
        assert page.find(".//meta[@name='robots']").get("content") == "noindex"
        assert words in page.find_class("preview-note")[0].text_content()
        listed = lxml.html.fromstring(project.page(f"{prefix}nyheter"))
        assert len(listed.find_class("tag-preview")) == 1
    assert NAME not in (project.site / "sitemap.xml").read_text("utf-8")


def test_the_days_are_those_of_sweden() -> None:
    days = [date(2026, 11, 24), date(2026, 12, 1), date(2027, 1, 1)]
    assert [from_epoch(epoch) for epoch in EPOCHS.values()] == days
