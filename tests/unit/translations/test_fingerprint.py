"""Fingerprints: what changes one, and what doesn't."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from project import ROOT, copy_project
from small_project import PAGE_EN, PAGE_SV, changed, small_project, write
from tillsammans.site.unchecked import read_translations
from tillsammans.translations import fingerprint
from tillsammans.translations.align import MOST_COMPARED, differences
from tillsammans.translations.pair import Pair

PIECES = st.sampled_from(
    [
        *("19 november 2023", "november 2023", "2023-11-19", "2 maj", "[[call: a/b]]", "[[", "]]", "](x.md)"),
        *("[a]: b", "{ #a .b }", "{ lang=sv }", "{", "}", "<https://a.se>", "https://a.se/b", "(", ")", "1"),
        *(" ", "\n", "\t", "\n\n", "\u00a0", "a", "å", ":", "#", "▪", "⟦call⟧"),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=5), max_size=12).map("".join)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Den  2 januari\n2023 ändrades reglerna.", "Den 7 november 2024 ändrades reglerna."),
        ("sedan januari 2023", "sedan Maj 2024"),
        ("2023-11-19", "2 May 2020"),
        ("den 2 januari", "den 3 mars"),
        ("[lagen](lagen.md#a)", '[lagen]( ../lag.md  "Titel")'),
        ("[lagen]: lagen.md", "[lag]: https://kramfors.se"),
        ("## Rubrik { #rubrik .card }", "## Rubrik {: #annan }"),
        ("Ring [[call: 112/larm]]", "Ring [[ call :polisen/114-14]]"),
        ("*ord*{ lang=sv }", "*ord*{ lang=fi }"),
        ("se <https://kramfors.se>", "se https://harnosand.se/x"),
    ],
)
def test_what_does_not_count(text: str, same: str) -> None:
    assert fingerprint.normalised(text) == fingerprint.normalised(same)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Ring 112.", "Ring 113."),
        ("2017", "2018"),
        ("majoritet 2023", "minoritet 2023"),
        ("Du får.", "Du ska."),
        ("Får du?", "Får du."),
        ("en rad", "enrad"),
        ("[[call: a/b]]", "[[phone: a/b]]"),
        ("[lagen](x)", "[lag](x)"),
        ("{ord}", "{annat}"),
    ],
)
def test_what_counts(text: str, other: str) -> None:
    assert fingerprint.normalised(text) != fingerprint.normalised(other)


@given(TEXTS)
@example("[[may: x]] 2023")
@example("]{#a}(b)")
def test_normalising_twice_is_normalising_once(text: str) -> None:
    once = fingerprint.normalised(text)
    assert fingerprint.normalised(once) == once


@given(st.lists(PIECES.filter(str.split), max_size=12), st.data())
def test_blanks_never_count(words: list[str], data: st.DataObject) -> None:
    blanks = st.sampled_from([" ", "\n", "  ", "\n\n", "\t", " \n "])
    one, other = ("".join(f"{'x'.join(word.split())}{data.draw(blanks)}" for word in words) for _ in range(2))
    assert fingerprint.normalised(one) == fingerprint.normalised(other)


@pytest.mark.parametrize("text", ["", "v1.", "v2.GDSpDq-imHGv", "v1.GDSpDq-imHGvA", "v1.GDSpDq-imHGå"])
def test_what_is_no_fingerprint(text: str) -> None:
    assert fingerprint.read(text) is None


def test_a_fingerprint_is_read_as_it_is_written() -> None:
    held = fingerprint.read("v1.GDSpDq-imHGviQCQZZOY")
    assert held == fingerprint.Fingerprint("GDSpDq-imHGv", ("iQCQ", "ZZOY"))
    assert str(held) == "v1.GDSpDq-imHGviQCQZZOY"


def pair(folder: Path) -> Pair:
    """Return the home page of a project with its translation."""
    return next(pair for pair in read_translations(folder).pairs if pair.path == "index.md")


def test_a_paragraph_that_is_parted_is_the_same_text(tmp_path: Path) -> None:
    small_project(tmp_path)
    write(tmp_path, PAGE_SV, changed(PAGE_SV, "Kommunen svarar.", "Kommunen\n\nsvarar."))
    assert fingerprint.change(pair(tmp_path)) is None


def test_an_original_without_a_translation_has_not_changed(tmp_path: Path) -> None:
    small_project(tmp_path)
    (tmp_path / PAGE_EN).unlink()
    assert fingerprint.change(pair(tmp_path)) is None


def test_of_sequences_too_long_the_first_difference_is_told() -> None:
    many = ["a"] * (MOST_COMPARED // 100)
    assert list(differences([*many, "b", "c"], [*many, "d"])) == [(2500, 2501, 2500, 2501)]
    assert list(differences(many, [*many, "d"])) == [(2500, 2500, 2500, 2501)]
    assert list(differences(many, many)) == []


PAGES = [
    page
    for page in sorted((ROOT / "docs/sv").rglob("*.md"))
    if page.read_text("utf-8").split("\n---\n", 1)[1].strip()
]
"""Those with words of their own."""


def outdated(folder: Path) -> list[str]:
    return [one.path for one in read_translations(folder).pairs if fingerprint.change(one)]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("translations") / "project").root


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT / "docs/sv").as_posix())
def test_one_changed_word_makes_exactly_one_page_outdated(project: Path, page: Path) -> None:
    name = page.relative_to(ROOT / "docs/sv").as_posix()
    file = project / "docs/sv" / name
    text = file.read_text("utf-8")
    words = re.findall(r"\b[a-zåäö]{4,}\b", re.sub(r"\[\[.*?\]\]|\(.*?\)|\{.*?\}", "", text))
    word = [word for word in words if text.count(word) == 1][-1]
    head, _, tail = text.rpartition(word)
    try:
        file.write_text(f"{head}annat{tail}", "utf-8")
        assert outdated(project) == [name]
        blanks = re.sub(r"(?<=[a-zåäö]) (?=[a-zåäö])", "  ", text.partition("\n---\n")[2])
        front = text.partition("\n---\n")[0]
        moved = re.sub(r"\]\([^)]*\)", "](x.md)", blanks)
        later = re.sub(r"\b\d{1,2} (januari|november|maj|juni|juli|september) 20", r"3 mars 20", moved)
        renamed = re.sub(r"\{ #[^}]*\}", "{ #x .y }", later)
        file.write_text(f"{front}\n---\n{renamed}", "utf-8")
        assert outdated(project) == []
    finally:
        file.write_text(text, "utf-8")
