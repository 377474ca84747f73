"""A build that has nothing to do: what makes it so, and every change that ends it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tillsammans.site import unchanged
from tillsammans.site.unchanged import inputs, is_as_it_was, remember


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, text in {
        "docs/sv/index.md": "hej",
        "docs/bilder/a.jpg": "jpg",
        "overrides/main.html": "<p>",
        "hooks/building.py": "x = 1",
        "hooks/__pycache__/building.pyc": "1",
        "site/index.html": "<p>hej",
        "site/a/index.html": "a",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


def built(root: Path, *settings: str) -> bool:
    """Tell whether a build with some settings would have nothing to do."""
    return is_as_it_was(root, root / "site", inputs(root, settings).name)


def test_nothing_is_known_before_the_first_build(root: Path) -> None:
    assert not built(root)


def test_after_a_build_nothing_has_changed(root: Path) -> None:
    remember(root, root / "site", inputs(root, ["a"]))

    assert built(root, "a")
    (root / "hooks/__pycache__/building.pyc").write_text("2")
    assert built(root, "a")


def write(path: str, text: str) -> Callable[[Path], object]:
    return lambda root: (root / path).write_text(text)


def remove(path: str) -> Callable[[Path], object]:
    return lambda root: (root / path).unlink()


def same_size_and_time(root: Path) -> None:
    file = root / "docs/sv/index.md"
    before = file.stat()
    file.write_text("HEJ")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.parametrize(
    "change",
    [
        write("docs/sv/index.md", "hej då"),
        write("docs/sv/ny.md", ""),
        write("docs/bilder/b.jpg", "jpg"),
        write("overrides/main.html", "<b>"),
        write("hooks/building.py", "x = 2"),
        remove("docs/bilder/a.jpg"),
        same_size_and_time,
        lambda root: (root / "docs/sv/index.md").rename(root / "docs/sv/index2.md"),
        write("site/index.html", "<p>Hej"),
        write("site/new.html", ""),
        remove("site/a/index.html"),
    ],
)
def test_every_change_is_seen(root: Path, change: Callable[[Path], object]) -> None:
    remember(root, root / "site", inputs(root, ["a"]))
    change(root)
    assert not built(root, "a")


def test_another_wish_is_a_change(root: Path) -> None:
    remember(root, root / "site", inputs(root, ["2026-11-24", "strict"]))
    assert not built(root, "2026-11-25", "strict")
    assert not built(root, "2026-11-24strict")


def test_another_folder_is_another_site(root: Path) -> None:
    remember(root, root / "site", inputs(root, []))
    (root / "site").rename(root / "other")
    assert not is_as_it_was(root, root / "other", inputs(root, []).name)
    assert not built(root)


def test_code_and_libraries_count(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    remember(root, root / "site", inputs(root, []))
    (root / "libraries/jinja2-99.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(str(root / "libraries"))
    assert not built(root)


def test_what_changed_during_the_build_is_not_remembered(root: Path) -> None:
    made_from = inputs(root, [])
    remember(root, root / "site", made_from)
    (root / "docs/sv/index.md").write_text("hej igen")

    remember(root, root / "site", made_from)

    (root / "docs/sv/index.md").write_text("hej")
    assert not built(root)


@pytest.mark.parametrize("note", ["", "[]", "{", '{"inputs": 1}'])
def test_a_damaged_note_says_nothing(root: Path, note: str) -> None:
    remember(root, root / "site", inputs(root, []))
    (file,) = (root / unchanged.FOLDER).glob("*.json")
    file.write_text(note)
    assert not built(root)


def test_where_nothing_can_be_noted_nothing_is(root: Path) -> None:
    (root / ".cache").write_text("a file")
    remember(root, root / "site", inputs(root, []))
    assert not built(root)


def test_only_our_own_variables_count() -> None:
    variables = {"TILLSAMMANS_URL": "https://a.se", "PATH": "/bin", "TILLSAMMANS_LANG": "en"}
    assert unchanged.environment(variables) == ["TILLSAMMANS_LANG=en", "TILLSAMMANS_URL=https://a.se"]
