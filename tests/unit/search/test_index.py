"""The files that the browser reads: every word finds its pages, and the same pages give the same bytes."""

from __future__ import annotations

import json
import random
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tillsammans.search.compounds import SEAM, Parts, Splitter
from tillsammans.search.index import Index, Indexed, Lexicon, shelf, write
from tillsammans.search.languages import LANGUAGES, Language
from tillsammans.search.reading import HEADING

PLAIN = Lexicon(Language())
SPLITTER = Splitter(Parts(frozenset({"post", "narkotika"}), frozenset({"ombud", "brev"})), ["en"])


def unpacked(text: str) -> dict[str, list[tuple[int, str]]]:
    """Read a file of words as the script does: word -> pages, each with how much the word says of it."""
    found, last = {}, ""
    for line in text.split("\n") if text else ():
        rest, places = line.split(" ")
        last = last[: int(rest[0], 36)] + rest[1:]
        page, pages = 0, []
        for step, letter in re.findall(r"([0-9a-z]*)([A-I])", places):
            page += int(step or "0", 36)
            pages.append((page, letter))
        found[last] = pages
    return found


def words_of(index: Index) -> dict[str, list[tuple[int, str]]]:
    """Read all words of an index."""
    core = json.loads(index.core)
    texts = [core["words"]] if "words" in core else list(index.parts.values())
    return {word: pages for text in texts for word, pages in unpacked(text).items()}


def page(url: str, *, boost: int = 100, **words: int) -> Indexed:
    return Indexed(url, url.title(), boost, words)


def test_the_whole_core() -> None:
    index = write(
        [page("b/", brev=1, postombuden=2), page("a/", boost=120, brev=12, paket=1)],
        Lexicon(
            Language(("en", "s"), ("s",), frozenset({"och"}), compounds=True),
            {"kuvert": ("brev",)},
            SPLITTER,
        ),
    )

    assert json.loads(index.core) == {
        "pages": [["a/", "A/", 120], ["b/", "B/", 100]],
        "endings": "en s",
        "short": "s",
        "common": "och",
        "joins": True,
        "synonyms": {"kuvert": "brev"},
        "words": "0brev F1B\n0paket B\n1ost|ombuden 1C",
    }
    assert not index.parts


def test_common_words_count_in_titles_and_headings_alone() -> None:
    index = write([page("a/", mot=HEADING), page("b/", mot=HEADING - 1)], Lexicon(LANGUAGES["sv"]))

    assert [number for number, _ in words_of(index)["mot"]] == [0]


def test_a_word_says_more_of_a_short_page() -> None:
    index = write([page("a/", brev=5), page("b/", brev=5, paket=200)], PLAIN)

    (_, short), (_, long) = words_of(index)["brev"]
    assert short > long


WORDS = st.text(alphabet="abcåäöé019ж", min_size=1, max_size=12)
PAGES = st.lists(st.dictionaries(WORDS, st.integers(1, 400), max_size=8), min_size=1, max_size=40).map(
    lambda pages: [Indexed(f"p{number}/", "", 100, words) for number, words in enumerate(pages)]
)


@given(PAGES, st.sampled_from([0, 10**9]))
def test_every_indexed_word_finds_its_pages(pages: Sequence[Indexed], together: int) -> None:
    index = write(pages, PLAIN, together=together)
    urls = [url for url, _, _ in json.loads(index.core)["pages"]]
    wanted: dict[str, set[str]] = defaultdict(set)
    for one in pages:
        for word in one.words:
            wanted[word].add(one.url)

    assert {
        word: {urls[number] for number, _ in places} for word, places in words_of(index).items()
    } == wanted


@given(PAGES, st.randoms(use_true_random=False))
def test_order_does_not_matter(pages: list[Indexed], chance: random.Random) -> None:
    mixed = [*pages]
    chance.shuffle(mixed)

    assert write(mixed, PLAIN, together=50) == write(pages, PLAIN, together=50)


def parted() -> tuple[dict[str, Any], Mapping[str, str]]:
    index = write(
        [page("a/", narkotikabrev=1, postombud=1, brev=1, ånge=1, **{"11414": 1, "журнал": 1})],
        Lexicon(Language(), splitter=SPLITTER),
        folder="../assets/sok/sv-",
        together=0,
    )
    return json.loads(index.core), index.parts


def test_many_words_are_parted_by_the_letters_that_they_and_their_parts_begin_with() -> None:
    core, parts = parted()

    assert "words" not in core
    assert {
        letter: sorted(unpacked(parts[name.removeprefix("../assets/sok/sv-")]))
        for letter, name in core["parts"].items()
    } == {
        "0": ["11414"],
        "_": ["журнал"],
        "a": ["ånge"],
        "b": ["brev", f"narkotika{SEAM}brev"],
        "n": [f"narkotika{SEAM}brev"],
        "o": [f"post{SEAM}ombud"],
        "p": [f"post{SEAM}ombud"],
    }


def test_names_of_parts_change_with_their_content() -> None:
    _, parts = parted()

    assert all(re.fullmatch(r"[a-z0_]\.[0-9a-f]{10}\.txt", name) for name in parts)


@pytest.mark.parametrize(
    ("word", "letter"), [("Ånge", "a"), ("ö", "o"), ("112", "0"), ("жук", "_"), ("ø", "o")]
)
def test_shelves(word: str, letter: str) -> None:
    assert shelf(word.lower()) == letter


def test_a_site_without_pages_has_an_index() -> None:
    assert json.loads(write([], PLAIN).core)["words"] == ""
