"""Nothing of the editing desk is in a normal build."""

from __future__ import annotations

from browsing.sites import BuiltSite
from tillsammans.floor.addresses import DESK


def test_a_normal_build_has_no_desk_and_no_word_of_it(site: BuiltSite) -> None:
    assert not site.file(DESK).exists()
    assert not site.file(DESK).parent.exists()
    for file in site.folder.rglob("*"):
        if file.suffix in {".html", ".css", ".js", ".json", ".xml", ".txt"} or file.name == "_headers":
            text = file.read_text("utf-8")
            assert DESK not in text, file
            assert "sveltia" not in text.lower(), file
