"""Where Swedish words come apart, by the word list that the project locks."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tillsammans.search import compounds, dictionary
from tillsammans.search.compounds import SEAM, SHORTEST, Parts, Splitter
from tillsammans.search.languages import LANGUAGES


@cache
def parts() -> Parts:
    """Read the word list once."""
    return compounds.read(dictionary.swedish())


@cache
def splitter() -> Splitter:
    return Splitter(parts(), LANGUAGES["sv"].endings)


@pytest.mark.parametrize(
    "apart",
    [
        "post|ombuden",
        "post|ombudens",
        "narkotika|brev",
        "drog|handeln",
        "tystnads|plikt",
        "metod|hand|bok",
        "lokal|polis|område",
        "tull|verket",
        "post|lagen",
        "hand|boken",
        "brotts|förebyggande",
        "kontakt|kort",
        "gift|information",
        "person|uppgifter",
        "torg|gatan",
        "kyrko|gård",
        "skol|bok",
    ],
)
def test_compounds_come_apart(apart: str) -> None:
    assert splitter().split(apart.replace(SEAM, "")) == apart


@pytest.mark.parametrize(
    "whole",
    [
        *("uppgift", "uppgifter", "ombud", "försändelse", "misstanke", "utredning", "framsteg", "företag"),
        *("lagring", "ändring", "hantering", "användare", "frivillig", "polisen", "möte", "brev", "delvis"),
        *("etikett", "myndighet", "kramfors", "x", ""),
    ],
)
def test_words_that_are_no_compounds_stay_whole(whole: str) -> None:
    assert splitter().split(whole) == whole


LETTERS = st.text(alphabet="abdegiklmnoprstuvyåäö", max_size=24)


@given(LETTERS)
def test_a_split_word_is_made_of_known_parts(word: str) -> None:
    apart = splitter().split(word)

    assert apart.replace(SEAM, "") == word
    *first, _ = apart.split(SEAM)
    assert all(part in parts().first and len(part) >= SHORTEST for part in first)


@given(
    st.sampled_from(["post", "narkotika", "tull", "polis"]), st.sampled_from(["brev", "lag", "verk", "hand"])
)
def test_two_words_make_a_compound_that_comes_apart(first: str, last: str) -> None:
    assert splitter().split(f"{first}{last}en").startswith(f"{first}{SEAM}")


@given(st.text())
def test_any_text_can_be_a_word_list(text: str) -> None:
    found = compounds.read(text)
    assert compounds.unpack(compounds.pack(found)) == found or not found.first or not found.last


def test_flags_say_what_may_begin_and_end_a_compound() -> None:
    found = compounds.read(
        "3\nbrev/ABDXY\nplikt/ADHXY\ntystnad/ADHvY\nskola/AEGzY\ngata/AEwY\nkyrka/AEx\nbarn/Az\nhund/Xu\n"
        "kvinna/yY\nmed/X\nsvordom/X%Y\nnej\n"
    )

    assert found.first == {
        *("brev", "plikt", "tystnads", "skol", "gatu", "kyrko", "barna", "hund", "hundes", "kvinne"),
    }
    assert found.last == {"brev", "plikt", "tystnad", "skola", "gata", "kvinna"}
    assert compounds.unpack(compounds.pack(found)) == found
