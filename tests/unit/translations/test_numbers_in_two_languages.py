"""Numbers of a text: found, compared between languages, and written as another language does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tillsammans.translations.numbers import Number, numbers_in, rewritten

KNOWN = frozenset({"112", "11414", "90114"})


def keys(text: str, language: str) -> list[str]:
    return [one.key for one in numbers_in(text, language, known=KNOWN)]


@pytest.mark.parametrize(
    ("swedish", "english", "found"),
    [
        ("den 19 november 2023", "19 November 2023", ["2023-11-19"]),
        ("den 19:e november 2023", "November 19, 2023", ["2023-11-19"]),
        ("19 nov. 2023", "the 19th of Nov 2023", ["2023-11-19"]),
        ("2023-11-19", "2023-11-19", ["2023-11-19"]),
        ("november 2023", "November 2023", ["2023-11"]),
        ("den 2 januari.", "2 January.", ["--01-02"]),
        ("7–9 maj 2024", "7–9 May 2024", ["7", "2024-05-09"]),
        ("5 kap. postlagen", "chapter 5 of the Postal Services Act", ["5 kap."]),
        ("5 kap. 2 och 6 §§", "chapter 5, sections 2 and 6", ["5 kap. 2 §", "5 kap. 6 §"]),
        ("7 kap. 3, 8 och 9 §§", "Chapter 7 sections 3, 8, and 9", [f"7 kap. {one} §" for one in (3, 8, 9)]),
        ("2 kap. 14–18 §§", "chapter 2 sections 14 to 18", ["2 kap. 14–18 §"]),
        ("26 b § och § 4", "section 26 b and section 4", ["26b §", "4 §"]),
        ("1 a kap. 2 §", "chapter 1a section 2", ["1a kap. 2 §"]),
        ("lagen (2010:1045)", "Act (2010:1045)", ["2010:1045"]),
        ("2022/23:TU2", "2022/23:TU2", ["2022/23", "2"]),
        ("1 100", "1,100", ["1100"]),
        ("1\u00a0100,5", "1,100.5", ["1100.5"]),
        ("2,5 av 10", "2.5 of 10", ["2.5", "10"]),
        ("EN 301 549 V3.2.1", "EN 301 549 V3.2.1", ["301549", "3.2.1"]),
        ("ring 114 14 eller 90\u00a0114", "call 114 14 or 90 114", ["11414", "90114"]),
        ("0612-800 00", "0612-800 00", ["061280000"]),
        ("klockan 08:00", "at 08:00", ["08:00"]),
        ("i maj, år 2023", "in May, the year 2023", ["2023"]),
        ("[[source: pts-2022]] [a](b/2023) { #ring-112 } https://a.se/1", "", []),
    ],
)  # fmt: skip
def test_the_same_number_in_two_languages(swedish: str, english: str, found: list[str]) -> None:
    assert keys(swedish, "sv") == found
    assert not english or keys(english, "en") == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("19. marraskuuta 2023 ja marraskuussa 2023", "fi", ["2023-11-19", "2023-11"]),
        ("1 100,5", "fi", ["1100.5"]),
        ("5 luvun 2 §", "fi", ["5", "2"]),
        ("19 november 2023", "xx", ["19", "2023"]),
        ("1 100,5", "xx", ["1100.5"]),
    ],
)
def test_other_languages(text: str, language: str, found: list[str]) -> None:
    assert keys(text, language) == found


def test_acts_are_figures_where_one_language_does_not_know_them() -> None:
    assert [one.key for one in numbers_in("5 kap. 2 §", "sv", with_acts=False)] == ["5", "2"]


@pytest.mark.parametrize(
    ("key", "text", "language", "said"),
    [
        ("2023-11-19", "19 november 2023", "en", "19 November 2023"),
        ("2023-11", "november 2023", "en", "November 2023"),
        ("--01-02", "2 januari", "en", "2 January"),
        ("--02-31", "31 februari", "en", "31 februari"),
        ("5 kap. 2 §", "5 kap. 2 §", "en", "chapter 5 section 2"),
        ("5 kap.", "5 kap.", "en", "chapter 5"),
        ("4 §", "section 4", "sv", "4 §"),
        ("5 kap. 2 §", "5 kap. 2 §", "fi", "5 kap. 2 §"),
        ("1100", "1 100", "en", "1,100"),
        ("2.5", "2,5", "en", "2.5"),
        ("2017", "2017", "en", "2017"),
        ("11414", "114 14", "en", "114 14"),
        ("2010:1045", "2010:1045", "en", "2010:1045"),
        ("2023-11-19", "19 november 2023", "xx", "19 november 2023"),
    ],
)
def test_a_number_as_a_language_writes_it(key: str, text: str, language: str, said: str) -> None:
    is_figure = key in ("1100", "2.5", "2017", "2010:1045")
    assert rewritten(Number(key, text, 0, is_figure), language) == said


@given(
    st.text("0123456789 ,.:–-§kap.chapterstionovember\u00a0", max_size=80),
    st.sampled_from(["sv", "en", "fi"]),
)
def test_numbers_stand_where_they_say(text: str, language: str) -> None:
    end = 0
    for number in numbers_in(text, language, known=KNOWN):
        assert number.start >= end or number.start == end
        end = number.start
        assert rewritten(number, "en")
