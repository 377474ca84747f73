"""Small things that everything stands on: days, languages, words of the interface, templates, guesses."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from tillsammans.floor import as_of
from tillsammans.floor.dates import add_months, from_epoch, parse_iso, written
from tillsammans.floor.messages import message_language
from tillsammans.floor.similar import closest
from tillsammans.floor.templates import Templates

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-23", date(2026, 11, 23)),
        ("2024-02-29", date(2024, 2, 29)),
        ("2023-02-29", None),
        ("0000-01-01", None),
        ("2026-13-01", None),
        ("20261123", None),
        ("2026-W48-1", None),
        ("2026-11-23 ", None),
        ("２０２６-11-23", None),
        ("", None),
    ],
)
def test_parse_iso(text: str, day: date | None) -> None:
    assert parse_iso(text) == day


@given(st.dates())
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    assert parse_iso(day.isoformat()) == day


@pytest.mark.parametrize(
    ("seconds", "day"),
    [
        ("0", date(1970, 1, 1)),
        ("1795388399", date(2026, 11, 22)),
        ("1795388400", date(2026, 11, 23)),  # 00:00 in Sweden, 23:00 in UTC
        ("99999999999", date(5138, 11, 16)),
        ("100000000000", None),
        ("-1", None),
        ("1.5", None),
        ("", None),
    ],
)
def test_from_epoch(seconds: str, day: date | None) -> None:
    assert from_epoch(seconds) == day


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2023, 11, 19), 12, date(2024, 11, 19)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 8, 31), 1, date(2026, 9, 30)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(9999, 12, 31), 12, date.max),
    ],
)
def test_add_months(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later


@pytest.mark.parametrize(("language", "text"), [("sv", "2 januari 2023"), ("en", "2 January 2023")])
def test_days_in_words(language: str, text: str) -> None:
    assert written(date(2023, 1, 2), language) == text


@pytest.mark.parametrize(
    ("option", "environment", "day"),
    [
        ("2020-01-02", {"SOURCE_DATE_EPOCH": "0"}, date(2020, 1, 2)),
        (None, {"SOURCE_DATE_EPOCH": "0"}, date(1970, 1, 1)),
        (None, {}, TODAY),
    ],
    ids=["option", "environment", "clock"],
)
def test_the_day_of_the_site(option: str | None, environment: dict[str, str], day: date) -> None:
    assert as_of.choose(option, environment, lambda: TODAY) == day


@pytest.mark.parametrize(
    ("option", "environment", "text"),
    [("i dag", {}, "i dag"), ("", {}, ""), (None, {"SOURCE_DATE_EPOCH": "nu"}, "nu")],
)
def test_a_day_that_is_none(option: str | None, environment: dict[str, str], text: str) -> None:
    with pytest.raises(as_of.NotADateError) as caught:
        as_of.choose(option, environment, lambda: TODAY)
    assert str(caught.value) == text


@pytest.mark.parametrize(
    ("value", "language"),
    [("en", "en"), ("en_GB.UTF-8", "en"), ("EN", "en"), ("sv", "sv"), ("de", "sv"), ("", "sv")],
)
def test_language_of_messages(value: str, language: str) -> None:
    assert message_language({"TILLSAMMANS_LANG": value}) == language
    assert message_language({}) == "sv"


@pytest.mark.parametrize(
    ("word", "meant"),
    [("telefon", None), ("phon", "phone"), ("emial", "email"), ("", None), ("phone", "phone")],
)
def test_what_was_meant(word: str, meant: str | None) -> None:
    assert closest(word, ["phone", "email", "url"]) == meant


def test_templates_escape_data_and_leave_no_blank_lines(tmp_path: Path) -> None:
    (tmp_path / "partials").mkdir()
    template = "<p>{{ words }}</p>\n{% if no %}\nx\n{% endif %}\n\n  \n<b>{{ safe }}</b>\n\n"
    (tmp_path / "partials" / "card.html").write_text(template, "utf-8")

    html = Templates(tmp_path).render("card", words="<å & 'b'>", safe=Markup("<i>"))

    assert isinstance(html, Markup)
    assert html == "<p>&lt;å &amp; &#39;b&#39;&gt;</p>\n<b><i></b>"
