"""Each file of a site can be made alone, as a preview does, and is the one that a build makes."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.national import generate
from bench.records import AS_OF
from making_sites import maker, warm, wish
from tillsammans.floor.memory import Memory
from tillsammans.offline import listing
from tillsammans.offline.kit import TooLargeError
from tillsammans.site import files
from tillsammans.site.preparing import prepare
from tillsammans.site.remembering import Checked
from tillsammans.site.watching import is_told

MENU = ("misstankt/index.md", "kontakter/index.md", "nyheter/index.md", "moten/index.md")


def test_each_file_can_be_made_alone_as_the_preview_does(tmp_path: Path) -> None:
    asked = wish(generate(tmp_path / "national", 60).root, AS_OF, MENU)
    prepared = prepare(asked, Checked(), files.store(asked.root))
    whole = maker(asked.root, prepared, Memory()).make()
    alone = maker(asked.root, prepared, Memory())

    for path, content in whole.files.items():
        if not path.endswith((".br", ".gz")):
            assert alone.file(path) == content, path
    assert alone.file("nix.html") is None


def test_a_change_of_a_saved_page_makes_the_lists_anew(tmp_path: Path) -> None:
    asked = wish(generate(tmp_path / "national", 60).root, AS_OF, MENU)
    first = warm(asked).made
    page = asked.root / "docs/sv/utan-tackning.md"
    page.write_text(f"{page.read_text('utf-8')}\nSå är det.\n", "utf-8")
    second = warm(asked).made

    assert first is not None
    assert second is not None
    changed = {path for path, content in second.files.items() if first.files.get(path) != content}
    assert {"utan-tackning/index.html", "sw.js", "misstankt/kept.json"} <= changed


def test_a_system_tells_of_changes_in_a_folder_that_is_there(tmp_path: Path) -> None:
    assert is_told(str(tmp_path))
    assert not is_told(str(tmp_path / "nix"))


def test_what_is_too_large_to_be_saved_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = wish(generate(tmp_path / "national", 60).root, AS_OF, MENU)
    monkeypatch.setattr(listing, "LIMIT", 1000)
    with pytest.raises(TooLargeError):
        warm(asked)


def test_where_to_report_holes_is_published_where_somebody_says_so(tmp_path: Path) -> None:
    asked = wish(generate(tmp_path / "national", 60).root, AS_OF, MENU)
    with (asked.root / "docs/_data/publisher.yml").open("a", encoding="utf-8") as file:
        file.write("security: {contact: 'mailto:web@example.se', expires: 2027-11-01}\n")
    made = warm(asked).made
    assert made is not None
    assert made.files[".well-known/security.txt"].startswith(b"Contact: mailto:web@example.se\n")
