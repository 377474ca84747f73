"""What a screen reader is told about each page type, kept as files.

The pages hold a sample text, so that editing the site's own texts changes nothing here. Where a change is
meant, run `UPDATE_SNAPSHOTS=1 .venv/bin/pytest tests/site/test_snapshots.py` and read the difference.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from browsing.documents import documents
from browsing.sites import LANGUAGES, BuiltSite
from playwright.sync_api import Page

_SIZE = re.compile(r"(?<=gefär )\d+.kB|(?<=bout )\d+.kB")
"""How much can be saved: it changes with every style and script."""

FOLDER = Path(__file__).parent / "snapshots"


def test_page_types_tell_screen_readers_the_same_as_before(
    page: Page, sample_site: BuiltSite, sample_url: str
) -> None:
    chosen: dict[str, str] = {}
    for found in documents(sample_site):
        unconfirmed = "-unconfirmed" if found.address.endswith("/ange-kommun/") else ""
        chosen.setdefault(f"{found.kind}{unconfirmed}.{found.language}", found.address)
    taken = {}
    for name, address in chosen.items():
        page.goto(sample_url + address)
        taken[f"{name}.yml"] = _SIZE.sub("… kB", page.locator("body").aria_snapshot()) + "\n"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        FOLDER.mkdir(exist_ok=True)
        for old in FOLDER.glob("*.yml"):
            old.unlink()
        for name, text in taken.items():
            (FOLDER / name).write_text(text, "utf-8")
    kept = {file.name: file.read_text("utf-8") for file in FOLDER.glob("*.yml")}
    assert sorted(taken) == sorted(kept)
    for name, text in taken.items():
        assert text == kept[name], name
    assert {name.split(".")[1] for name in taken} == set(LANGUAGES)
