"""The preview: a page is made when somebody looks at it, and is never older than the last change."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from making_sites import maker, wish
from small_build import small_build
from small_project import PAGE_SV
from tillsammans.floor.memory import Memory
from tillsammans.site import cache, files
from tillsammans.site.making import Maker
from tillsammans.site.preparing import prepare
from tillsammans.site.previewing import Preview, wanted
from tillsammans.site.remembering import Checked


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small_build(tmp_path / "project").root


def made(root: Path, kept: cache.Cache | None = None) -> Maker:
    kept = kept or cache.Cache(Checked(), Memory())
    return maker(root, prepare(wish(root), kept.checked, files.store(root)), kept.outputs)


def test_a_page_is_written_when_somebody_looks(root: Path, tmp_path: Path) -> None:
    preview, folder = Preview(), tmp_path / "site"
    preview.show(made(root), folder)
    assert not (folder / "index.html").exists()

    preview.look("index.html")
    preview.look("robots.txt")
    preview.look("nix/index.html")

    assert "Kommunen svarar." in (folder / "index.html").read_text("utf-8")
    assert (folder / "robots.txt").exists()
    assert not (folder / "nix").exists()


def test_what_was_looked_at_is_renewed_with_every_change(root: Path, tmp_path: Path) -> None:
    preview, folder = Preview(), tmp_path / "site"
    preview.show(made(root), folder)
    preview.look("index.html")
    preview.look("en/index.html")
    text = (root / PAGE_SV).read_text("utf-8")
    (root / PAGE_SV).write_text(text.replace("Kommunen svarar.", "Alla svarar."), "utf-8")

    preview.show(made(root), folder)

    assert "Alla svarar." in (folder / "index.html").read_text("utf-8")
    assert "outdated-note" in (folder / "en/index.html").read_text("utf-8")
    assert not (folder / "nyheter").exists()


def test_before_the_first_build_there_is_nothing_to_see() -> None:
    Preview().look("index.html")


def test_a_page_that_is_gone_is_not_written_again(root: Path, tmp_path: Path) -> None:
    preview = Preview()
    preview.show(made(root), tmp_path / "one")
    preview.look("en/index.html")
    preview.show(replace(made(root), languages=("sv",)), tmp_path / "two")
    assert not (tmp_path / "two/en/index.html").exists()


@pytest.mark.parametrize(
    ("address", "mount", "paths"),
    [
        ("/", "/", ("index.html",)),
        ("/lagen/", "/", ("lagen/index.html",)),
        ("/lagen", "/", ("lagen", "lagen/index.html")),
        ("/post/en/", "/post/", ("en/index.html",)),
        ("/post", "/post/", ()),
        ("/other/", "/post/", ()),
        ("/livereload/1/2", "/", ()),
    ],
)
def test_what_an_address_may_mean(address: str, mount: str, paths: tuple[str, ...]) -> None:
    assert wanted(address, mount) == paths
