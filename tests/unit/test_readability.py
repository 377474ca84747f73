"""How heavy a text is to read: its sentences, their places, and LIX."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tillsammans.floor.readability import lix, sentences


def read(text: str) -> list[tuple[int, int, str]]:
    """Return the sentences of a text: line, column, words."""
    found = sentences(enumerate(text.split("\n"), start=1))
    return [(one.line, one.column, one.text) for one in found]


def test_a_paragraph_is_parted_where_a_mark_stands_before_a_capital_letter() -> None:
    text = "Ring 112. Vänta på svar!\nÄr du säker? Så här: Läs 5 kap. 5 § postlagen t.o.m. SFS 2024:746."

    assert read(text) == [
        (1, 1, "Ring 112."),
        (1, 11, "Vänta på svar!"),
        (2, 1, "Är du säker?"),
        (2, 14, "Så här:"),
        (2, 22, "Läs 5 kap. 5 § postlagen t.o.m. SFS 2024:746."),
    ]


def test_items_and_cells_are_sentences_of_their_own_and_headings_and_quotations_are_none() -> None:
    lines = [
        "## Rubrik som inte räknas { #rubrik }",
        "",
        "- konstig lukt [[source: svt]]",
        "  eller **ljud**",
        "2. [Läs mer](lagen.md#a). Ring.",
        "",
        "> Någon annans ord.",
        "",
        "| Vem | När |",
        "|---|:--|",
        "| Du. Jag | - |",
    ]

    assert read("\n".join(lines)) == [
        (3, 3, "konstig lukt eller ljud"),
        (5, 5, "Läs mer ."),
        (5, 27, "Ring."),
        (9, 3, "Vem"),
        (9, 9, "När"),
        (11, 3, "Du."),
        (11, 7, "Jag"),
    ]


def test_lix_is_words_a_sentence_and_the_percentage_of_words_with_more_than_six_letters() -> None:
    """Seven letters are long, six are not; digits are no letters."""
    text = "Ring polisen i dag. Numret 2024:746 har sju siffror."

    assert lix(sentences([(1, text)])) == round(9 / 2 + 100 * 2 / 9)


def test_no_text_has_no_lix() -> None:
    assert lix(sentences([(1, "![](bild.jpg)"), (2, "")])) == 0


@given(st.text(alphabet="aÅ. !:|-*\n[]#>(\t\u0301", max_size=80))
def test_every_sentence_begins_with_a_word_at_its_place(text: str) -> None:
    lines = text.split("\n")

    for one in sentences(enumerate(lines, start=1)):
        assert lines[one.line - 1][one.column - 1].isalnum()
        assert one.words > 0
        assert one.words >= one.long_words


def test_a_text_without_an_end_takes_no_time() -> None:
    """Twenty times as long takes about twenty times as long, not four hundred times."""
    hostile = ["." * 200_000, "a." * 100_000, ("Aa: " * 50_000), "|" * 200_000, "a" * 200_000]

    assert [len(sentences([(1, text)])) for text in hostile] == [0, 1, 50_000, 0, 1]
