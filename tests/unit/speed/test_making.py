"""A site made with what is remembered is the one made from nothing; only what changes is made anew."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from making_sites import Result, cold, keep, made, maker, warm, wish
from small_build import small_build
from small_project import (
    AS_OF,
    CONTACT,
    FILES,
    GUIDE,
    MATERIAL,
    NEWS_EN,
    NEWS_SV,
    PAGE_SV,
    STRINGS_EN,
    add_guide,
    write,
)
from tillsammans.floor.memory import Memory
from tillsammans.site import cache, files
from tillsammans.site.cache import decode, encode
from tillsammans.site.making import Output
from tillsammans.site.preparing import Wish, prepare
from tillsammans.site.remembering import Checked

SOME = 20


@pytest.fixture
def root(tmp_path: Path) -> Path:
    small_build(tmp_path)
    add_guide(tmp_path)
    return tmp_path


def change(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), "utf-8")


def same(one: Result, other: Result) -> None:
    """Compare two builds byte for byte."""
    assert one.problems == other.problems
    assert one.made is not None
    assert other.made is not None
    assert one.made.lost == other.made.lost
    names = one.made.files.keys() ^ other.made.files.keys()
    assert names == set()
    assert [name for name, data in one.made.files.items() if other.made.files[name] != data] == []


def anew(result: Result) -> int:
    assert result.made is not None, result.problems
    return result.made.anew


def test_a_second_build_makes_nothing_anew(root: Path) -> None:
    asked = wish(root)
    first = warm(asked)
    second = warm(asked)

    same(first, second)
    assert anew(first) > SOME
    assert anew(second) == 0


def test_several_processes_make_the_same(root: Path) -> None:
    same(cold(wish(root), processes=3), cold(wish(root)))


CHANGES: dict[str, tuple[Callable[[Path], None], int]] = {
    "a line of an item": (lambda root: change(root, NEWS_SV, "Det var i november.", "Det var då."), 5),
    "the hours of a contact": (lambda root: change(root, CONTACT, '"16:30"', '"16:45"'), SOME),
    "the title of the home page": (
        lambda root: change(root, PAGE_SV, "title: Hem", "title: Början"),
        SOME * 5,
    ),
    "a word of the interface": (lambda root: change(root, STRINGS_EN, "skip: ", "skip: Do "), SOME * 5),
    "a template": (
        lambda root: change(root, "overrides/partials/footer.html", "<footer", "<footer id='f'"),
        99,
    ),
    "a stylesheet": (
        lambda root: change(root, "overrides/assets/css/base.css", "}", "} x { color: red }"),
        99,
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_makes_what_it_touches_anew_and_nothing_else(root: Path, name: str) -> None:
    make, most = CHANGES[name]
    asked = wish(root)
    warm(asked)
    make(root)

    again = warm(asked)

    same(again, cold(asked))
    assert 0 < anew(again) <= most


@pytest.mark.parametrize(
    "other",
    [
        lambda asked: replace(asked, as_of=AS_OF + timedelta(days=400)),
        lambda asked: replace(asked, address="https://other.example/below"),
        lambda asked: replace(asked, menu=("index.md", "far/index.md")),
        lambda asked: replace(asked, is_preview=True),
    ],
)
def test_another_wish_gives_another_site(root: Path, other: Callable[[Wish], Wish]) -> None:
    warm(wish(root))
    asked = other(wish(root))
    same(warm(asked), cold(asked))


def test_the_page_of_a_material_follows_what_the_material_offers(root: Path) -> None:
    write(root, MATERIAL, FILES[MATERIAL].replace("counter-poster-a4", "tell-sheet"))
    asked = wish(root)
    warm(asked)
    assert anew(warm(asked)) == 0
    change(root, GUIDE, "{sv: Svara på frågor., en: Answer questions.}", "{sv: Svara., en: Answer.}")

    again = warm(asked)

    same(again, cold(asked))
    assert 0 < anew(again) <= SOME


def test_a_page_that_is_gone_is_forgotten(root: Path) -> None:
    warm(wish(root))
    for path in (NEWS_SV, NEWS_EN):
        (root / path).unlink()
    for page in ("docs/sv/index.md", "docs/en/index.md"):
        text = (root / page).read_text("utf-8")
        (root / page).write_text(text[: text.rindex(" [")] + "\n", "utf-8")
    change(root, "docs/_data/meetings/2023-11-kramfors.yml", "news: 2023-11-19-forsta-traffen\n", "")
    same(warm(wish(root)), cold(wish(root)))
    assert not [work for work in cache.load(root).outputs.former if "forsta-traffen" in work]


def test_an_error_is_told_again_until_it_is_mended(root: Path) -> None:
    asked = wish(root)
    warm(asked)
    change(root, CONTACT, "phone: 0612-800 00", "phone: 0612-800 0")
    for _ in range(2):
        assert warm(asked) == cold(asked)
    change(root, CONTACT, "phone: 0612-800 0\n", "phone: 0612-800 00\n")
    same(warm(asked), cold(asked))


def test_a_menu_that_leads_nowhere_stops_the_build(root: Path) -> None:
    prepared = prepare(wish(root, menu=("nix.md",)), Checked(), files.store(root))
    assert prepared.why is not None
    assert prepared.why.in_language("sv") == "Menyn i mkdocs.yml leder till sidor som inte finns: nix.md"


def test_a_document_that_cannot_be_made_stops_the_build(root: Path) -> None:
    long = "  - {sv: Välkomna, en: Welcome}\n"
    change(root, "docs/_data/documents.yml", long, long * 200)
    write(root, MATERIAL, FILES[MATERIAL].replace("counter-poster-a4", "meeting-agenda"))
    prepared = prepare(wish(root), Checked(), files.store(root))
    assert prepared.views is None
    assert prepared.why or prepared.problems


def test_without_a_cache_everything_is_made_anew(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = warm(wish(root))
    monkeypatch.setenv("TILLSAMMANS_CACHE", "off")
    kept = cache.load(root)
    again = made(wish(root), kept)
    keep(kept)

    same(first, again)
    assert anew(again) == anew(first)
    assert files.store(root).read("x") is None


def test_a_preview_remembers_in_its_own_process(root: Path) -> None:
    kept = cache.load(root)
    made(wish(root), kept)
    kept.renew()
    assert anew(made(wish(root), kept)) == 0


def test_one_page_at_a_time(root: Path) -> None:
    prepared = prepare(wish(root), Checked(), files.store(root))
    assert prepared.views is not None
    whole = cold(wish(root)).made
    assert whole is not None
    one = maker(root, prepared, Memory())

    assert one.file("index.html") == whole.files["index.html"]
    assert one.file("robots.txt") == whole.files["robots.txt"]
    assert one.file("nyheter/feed.xml") == whole.files["nyheter/feed.xml"]
    (css,) = (path for path in whole.files if path.endswith(".css"))
    assert one.file(css) == whole.files[css]
    assert one.file("nix.html") is None


@pytest.mark.parametrize(
    "output",
    [
        Output({}),
        Output({"a/index.html": b"<p>\n", "b": b""}),
        Output({"a": b"x"}, None, b'["", "A", 100, {}]'),
    ],
)
def test_outputs_are_kept_as_they_are(output: Output) -> None:
    assert decode(encode(output)) == output


def outputs_of(result: Result) -> Iterator[Output]:
    assert result.made is not None
    yield Output(result.made.files)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]\n",
        b"{}\n",
        b"x",
        b'{"files": [["a", 3]], "followed": null, "found": null}\nab',
        b'{"files": [1]}\n',
        b"\xff\n",
    ],
)
def test_other_bytes_are_no_output(data: bytes) -> None:
    assert decode(data) is None


def test_code_that_changes_forgets_everything(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    warm(wish(root))
    (root / "other-1.dist-info").mkdir()
    monkeypatch.setattr(sys, "path", [*sys.path, str(root)])
    assert cache.load(root).outputs.former == {}
    assert cache.load(root).checked.memory.former == {}
