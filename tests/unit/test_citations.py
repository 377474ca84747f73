"""What running text says of statutes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tillsammans.floor.citations import Citation, citations, unknown
from tillsammans.floor.languages import words
from tillsammans.floor.sections import parse
from tillsammans.floor.statutes import Statute

LAWS = {
    "postlagen": Statute(words("postlagen", "the Postal Services Act"), ("2010:1045", "2024:746"), ()),
    "tullagen": Statute(words("tullagen", "the Customs Act"), ("2016:253",), ()),
    "granslagen": Statute(words("inregränslagen", "the act on the EU’s internal border"), ("1996:701",), ()),
}


def read(*texts: str, language: str = "sv", sole: str | None = None) -> list[tuple[str, str | None]]:
    """Return what texts cite: as written, and the act or the stranger."""
    found = citations(texts, language, LAWS, sole)
    return [(one.written, one.act or (one.stranger and f"? {one.stranger}")) for one in found]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("sv", "enligt 5 kap. 5 § postlagen", [("5 kap. 5 §", "postlagen")]),
        ("sv", "5 kap. 4 § 5 postlagen", [("5 kap. 4 §", "postlagen")]),
        ("sv", "postlagens 5 kap. 2 och 6 §§", [("5 kap. 2 och 6 §§", "postlagen")]),
        ("sv", "5 kap. 2\u00a0§ *postlagen*", [("5 kap. 2 §", "postlagen")]),
        (
            "sv",
            "1 kap. 2 § och 5 kap. 1 § postlagen, 4 § inregränslagen",
            [("1 kap. 2 §", "postlagen"), ("5 kap. 1 §", "postlagen"), ("4 §", "granslagen")],
        ),
        ("sv", "9 § lagen (2016:253)", [("2016:253", "tullagen"), ("9 §", "tullagen")]),
        ("sv", "20 kap. 3 § brottsbalken", [("20 kap. 3 §", "? brottsbalken")]),
        ("sv", "5 kap. postlagen, men 3 kap. i handboken", [("5 kap.", "postlagen")]),
        ("sv", "SOU 2021:29, dir. 2020:51 och SFS 2024:746", [("2024:746", "postlagen")]),
        ("sv", "Postlagen (2016:253)", [("2016:253", "? 2016:253")]),
        ("sv", "4 kap. 23 a–23 b §§ tullagen", [("4 kap. 23 a–23 b §§", "tullagen")]),
        (
            "en",
            "Chapter 3, section 10 of the Customs Act and section 4 of the act on the EU's internal border",
            [("Chapter 3, section 10", "tullagen"), ("section 4", "granslagen")],
        ),
        (
            "en",
            "chapter 5 section 4 item 5 of the Postal Services Act (*postlagen*{ lang=sv }, 2010:1045)",
            [("2010:1045", "postlagen"), ("chapter 5 section 4", "postlagen")],
        ),
        ("en", "under section 8 of the Criminal Code", [("section 8", "? Criminal Code")]),
        ("en", "see section 4 of this page, and chapter 5", []),
    ],
)
def test_an_act_stands_behind_its_sections_or_before_them(
    language: str, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert read(text, language=language) == expected


def test_sections_without_an_act_belong_to_the_one_named_last_else_to_the_only_one() -> None:
    assert read("Läs 3 §.", "Tullagen gäller.", "Läs 4 § och 5 § samma lag.", sole="postlagen") == [
        ("3 §", "postlagen"),
        ("4 §", "tullagen"),
        ("5 §", "tullagen"),
    ]
    assert read("Läs 3 §. [[source: postlagen]]") == [("3 §", None)]
    assert read("It is in section 9 of the same act.", language="en", sole="tullagen") == [
        ("section 9", "tullagen")
    ]


def test_no_act_is_known_without_a_register() -> None:
    (found,) = citations(["Läs 3 §."], "sv", {})

    assert unknown(found, {}) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2 kap. 14–18 §§", "2 kap. 16 §", True),
        ("2 kap. 14–18 §§", "2 kap. 3, 18 och 21 §§", True),
        ("2 kap. 14–18 §§", "2 kap. 19 §", False),
        ("2 kap. 14–18 §§", "3 kap. 16 §", False),
        ("2 kap. 14–18 §§", "2 kap.", False),
        ("2 kap.", "2 kap.", True),
        ("4 kap. 23 a och 23 b §§", "4 kap. 23 §", False),
        ("4 kap. 23 a och 23 b §§", "4 kap. 23 b §", True),
    ],
)
def test_two_references_meet_in_a_section(one: str, other: str, *, expected: bool) -> None:
    first, second = parse(one), parse(other)

    assert first
    assert second
    assert first.meets(second) is expected


@given(st.lists(st.text(max_size=80), max_size=4), st.sampled_from(["sv", "en"]))
def test_any_text_is_read(texts: list[str], language: str) -> None:
    found: list[Citation] = list(citations(texts, language, LAWS))

    assert all(texts[one.text].replace("\u00a0", " ")[one.start :].startswith(one.written) for one in found)
