"""Which files of a project are read, and what stands beside them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from small_project import (
    CONTACT,
    NEWS_SV,
    PAGE_EN,
    PAGE_SV,
    STRINGS_EN,
    STRINGS_SV,
    changed,
    check,
    printed,
    small_project,
    write,
)
from tillsammans.floor.rule import RefusedError
from tillsammans.site import files

CONTACTS = "docs/_data/contacts"


def test_languages_are_those_with_words_or_pages(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    assert files.languages(project) == ("sv", "en")
    write(project, "docs/da/index.md", "")
    assert files.languages(project) == ("sv", "da", "en")
    write(project, "docs/_data/strings/fi.yml", "")
    assert files.languages(project) == ("sv", "da", "en", "fi")
    write(project, "docs/_data/strings/sv (kopia).yml", "")
    write(project, "docs/bilder/x.png", "")
    write(project, "docs/xx", "a file")
    assert files.languages(project) == ("sv", "da", "en", "fi")


def test_a_third_language_begins_with_its_words_and_pages(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    for path in (STRINGS_SV, PAGE_SV, NEWS_SV):
        write(project, path.replace("/sv", "/fi"), (project / path).read_bytes())
    said = printed(project, "en")
    assert (
        "docs/_data/contacts/kramfors-kommun.yml:2:7: notice[untranslated-text]: "
        "The text is missing in Finnish and is shown in English." in said
    )
    assert "missing-page" not in said
    assert "different-structure" not in said


def test_a_text_that_a_third_language_has_is_not_listed(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    for path in (STRINGS_SV, PAGE_SV, NEWS_SV):
        write(project, path.replace("/sv", "/fi"), (project / path).read_bytes())
    write(
        project,
        CONTACT,
        changed(CONTACT, "en: Kramfors Municipality}", "en: Kramfors, fi: Kramforsin kunta}"),
    )
    said = printed(project, "en")
    assert f"{CONTACT}:2:7" not in said
    assert f"{CONTACT}:3:10: notice[untranslated-text]" in said
    assert "unknown-key" not in said


def test_the_source_language_is_always_there(tmp_path: Path) -> None:
    assert files.languages(tmp_path) == ("sv",)
    project = small_project(tmp_path)
    for path in (STRINGS_SV, STRINGS_EN, PAGE_EN):
        (project / path).unlink()
    assert files.languages(project) == ("sv", "en")


def test_reading_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedError):
        files.read(tmp_path, "docs/_data/publisher.yml")
    (tmp_path / "docs/_data/publisher.yml").mkdir(parents=True)
    with pytest.raises(RefusedError):
        files.read(tmp_path, "docs/_data/publisher.yml")


def test_folders_named_like_files_are_folders(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    (project / CONTACTS / "x.yml").mkdir()
    (project / "docs/sv/x.md").mkdir()
    assert printed(project) == ""


def test_links_to_other_places_are_not_followed(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    write(tmp_path, "elsewhere/timra.yml", "kind: municipality\n")
    write(tmp_path, "elsewhere/hemligt.md", "---\ntitle: X\n---\n")
    (project / CONTACTS / "timra.yml").symlink_to(tmp_path / "elsewhere/timra.yml")
    (project / CONTACTS / "nowhere.yml").symlink_to(tmp_path / "nowhere.yml")
    (project / "docs/sv/mapp").symlink_to(tmp_path / "elsewhere", target_is_directory=True)

    said = printed(project, "en")

    assert [line.partition(" ")[0] for line in said.split("\n") if "error" in line] == [
        f"{CONTACTS}/nowhere.yml:1:1:",
        f"{CONTACTS}/timra.yml:1:1:",
        "docs/sv/mapp:1:1:",
    ]
    assert said.count("error[unexpected-file]: The file is not read.") == 3


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert files.gather(tmp_path, CONTACTS, ".yml") == []
    assert files.leftovers(tmp_path, CONTACTS, ".yml") == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes in folders")
def test_what_is_neither_file_nor_folder_keeps_nobody_waiting(tmp_path: Path) -> None:
    write(tmp_path, "x/a.yml", "a")
    os.mkfifo(tmp_path / "x/b.yml")
    assert [source.path for source in files.gather(tmp_path, "x", ".yml")] == ["x/a.yml"]
    assert files.leftovers(tmp_path, "x", ".yml") == []


def test_files_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    for name in ("b.yml", "a/z.yml", "A.yml", "ä.yml", "a.yml"):
        write(tmp_path, f"x/{name}", name)
    found = files.gather(tmp_path, "x", ".yml")
    assert [source.path for source in found] == ["x/A.yml", "x/a/z.yml", "x/a.yml", "x/b.yml", "x/ä.yml"]
    assert [source.data.decode() for source in found] == ["A.yml", "a/z.yml", "a.yml", "b.yml", "ä.yml"]


def test_an_item_in_a_list_is_named_by_its_title(tmp_path: Path) -> None:
    site = check(small_project(tmp_path)).site
    assert site is not None
    assert [page.front.label for page in site.pages_in("sv")] == ["Hem", "Första träffen"]
    assert [page.front.label for page in site.pages_in("en")] == ["Home", "The first meeting"]
    assert [front.title for _, front in site.news_in("sv")] == ["Första träffen"]
