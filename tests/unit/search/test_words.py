"""How text becomes words: the same for what pages say and for what readers type."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tillsammans.search.words import fold, single, tokens


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ring 114 14, eller 90 114!", ["ring", "11414", "eller", "90114"]),
        ("114-14 och 114\u00a014", ["11414", "och", "11414"]),
        ("0612-800 00", ["061280000"]),
        ("1 100 brev på 2 kilo", ["1100", "brev", "på", "2", "kilo"]),
        ("SFS 2024:746, prop. 2021/22:259", ["sfs", "2024:746", "prop", "2021/22", "259"]),
        ("112 2023", ["112", "2023"]),
        ("e-post och Sifo-undersökning", ["epost", "post", "och", "sifo", "undersökning"]),
        ("affisch A4, 2kg", ["affisch", "a4", "2kg"]),
        ("kommun@kramfors.se", ["kommun", "kramfors", "se"]),
        ("å i IMY:s", ["imy"]),
        ("O\u0308ppna", ["öppna"]),
        ("en_rad", ["en", "rad"]),
        ("", []),
    ],
)
def test_text_becomes_words(text: str, found: list[str]) -> None:
    assert tokens(text) == found


@given(st.text())
def test_any_text_becomes_words_that_stay_as_they_are(text: str) -> None:
    for word in tokens(text):
        assert not set(word) & set(" \n|_")
        assert word in tokens(word) or len(word) == 1 or not word.islower()


@pytest.mark.parametrize(
    ("word", "plain"),
    [("möte", "mote"), ("ånge", "ange"), ("résumé", "resume"), ("fødsel", "fodsel"), ("straße", "strase")],
)
def test_marks_are_left_out(word: str, plain: str) -> None:
    assert fold(word) == plain


@given(st.text())
def test_a_folded_word_is_folded(word: str) -> None:
    assert fold(fold(word)) == fold(word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Knark", "knark"),
        ("e-post", "epost"),
        ("114 14", "11414"),
        ("nya postlagen", None),
        ("Sifo-undersökning", None),
        ("a", None),
        ("!", None),
        ("", None),
    ],
)
def test_what_is_one_word(text: str, word: str | None) -> None:
    assert single(text) == word
