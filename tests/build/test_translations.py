"""A translation whose original has changed says so itself, on its built page and nowhere else."""

from __future__ import annotations

from pathlib import Path

import lxml.html
from project import copy_project


def test_an_outdated_translation_leads_to_the_original(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    project.replace("docs/sv/om/integritet.md", "Inga kakor.\n", "Inga kakor alls.\n")

    result = project.build()

    assert result.status == 0, result.output
    assert "notice[outdated-translation]" in result.output
    page = lxml.html.fromstring(project.page("en/om/integritet"))
    [note] = page.xpath("//*[@role='note']")
    [link] = note.xpath("a")
    assert note.text_content() == (
        "This translation may be older than the Swedish text, which is the original. "
        "In Swedish: Personuppgifter"
    )
    assert dict(link.attrib) == {"href": "../../../om/integritet/", "lang": "sv", "hreflang": "sv"}
    built = {name: data for name, data in project.files().items() if name.endswith(".html")}
    assert [name for name, data in built.items() if b"outdated-note" in data] == [
        "en/om/integritet/index.html"
    ]

    assert project.build(TILLSAMMANS_REQUIRE_CURRENT="1").status == 1
