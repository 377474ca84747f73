"""What readers see on a day, and when that changes by itself."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_project import (
    AS_OF,
    CONTACT,
    NEWS_EN,
    NEWS_SV,
    PAGE_EN,
    PAGE_SV,
    SETTINGS,
    changed,
    small_project,
    write,
)
from tillsammans.cli import main
from tillsammans.floor.schedule import State, changes, state
from tillsammans.site.load import load_site
from tillsammans.site.model import Site
from tillsammans.site.schedule import Change, next_changes, with_unpublished

NEWS = "nyheter/2023-11-19-forsta-traffen.md"
DAY = date(2026, 12, 1)
DAYS = st.dates(date(2026, 11, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("starts", "ends", "as_of", "expected"),
    [
        (None, None, DAY, State.LIVE),
        (DAY, None, DAY - timedelta(1), State.COMING),
        (DAY, None, DAY, State.LIVE),
        (None, DAY, DAY - timedelta(1), State.LIVE),
        (None, DAY, DAY, State.EXPIRED),
        (DAY, DAY, DAY, State.EXPIRED),
    ],
)
def test_state_on_a_day(starts: date | None, ends: date | None, as_of: date, expected: State) -> None:
    assert state(starts, ends, as_of) is expected


@given(st.none() | DAYS, st.none() | DAYS, DAYS)
def test_the_state_changes_on_the_listed_days_and_on_no_other(
    starts: date | None, ends: date | None, as_of: date
) -> None:
    listed = sorted(set(changes(starts, ends, as_of)))
    seen = [as_of + timedelta(days) for days in range(70)]
    found = [
        day
        for before, day in pairwise(seen)
        if (state(starts, ends, before) is State.LIVE) != (state(starts, ends, day) is State.LIVE)
    ]
    assert found == listed


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project whose item is seen from 1 December up to 2027, and that nothing leads to."""
    small_project(tmp_path)
    for news, page, text in ((NEWS_SV, PAGE_SV, "Första träffen"), (NEWS_EN, PAGE_EN, "The first meeting")):
        dates = "updated: 2026-11-01\npublish_at: 2026-12-01\nexpire_at: 2027-01-01\n"
        write(tmp_path, news, changed(news, "updated: 2026-11-01\n", dates))
        write(tmp_path, page, changed(page, f" [{text}]({NEWS})", ""))
    return tmp_path


def site(project: Path, day: date) -> Site:
    loaded = load_site(project, day)
    assert loaded.site is not None, loaded.problems
    return loaded.site


@pytest.mark.parametrize(
    ("day", "is_seen"),
    [
        (date(2026, 11, 30), False),
        (date(2026, 12, 1), True),
        (date(2026, 12, 31), True),
        (date(2027, 1, 1), False),
    ],
    ids=str,
)
def test_an_item_is_seen_from_its_first_day_to_its_last(project: Path, day: date, *, is_seen: bool) -> None:
    found = site(project, day)

    for language in ("sv", "en"):
        assert ((language, NEWS) in found.pages) is is_seen
        assert ((language, NEWS) in found.unpublished) is not is_seen
        assert len(found.news_in(language)) == is_seen


def test_the_preview_shows_it_marked(project: Path) -> None:
    found = with_unpublished(site(project, AS_OF))

    assert found.pages["en", NEWS].is_preview
    assert not found.pages["en", "index.md"].is_preview
    assert [page.is_preview for page, _ in found.news_in("sv")] == [True]
    assert not found.unpublished


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (
            AS_OF,
            [
                Change(DAY, CONTACT, "hours"),
                Change(DAY, NEWS_EN, "publish_at"),
                Change(DAY, NEWS_SV, "publish_at"),
            ],
        ),
        (
            DAY,
            [
                Change(date(2027, 1, 1), CONTACT, "hours"),
                Change(date(2027, 1, 1), NEWS_EN, "expire_at"),
                Change(date(2027, 1, 1), NEWS_SV, "expire_at"),
            ],
        ),
        (date(2027, 5, 31), [Change(date(2027, 6, 1), CONTACT, "hours")]),
        (date(2027, 6, 1), [Change(date(2027, 6, 2), CONTACT, "confirmed")]),
        (date(2027, 6, 2), [Change(date(2027, 7, 1), CONTACT, "hours")]),
    ],
    ids=str,
)
def test_the_next_change(project: Path, day: date, expected: list[Change]) -> None:
    assert next_changes(site(project, day)) == tuple(expected)


def still(project: Path) -> None:
    """Leave nothing that the calendar changes."""
    text = changed(CONTACT, "    hours:\n", "    note: {sv: Ring., en: Call.}\n    hours: {always: true}\n")
    write(project, CONTACT, text[: text.index("      weekly")] + text[text.index("    confirmed: {on") :])
    write(
        project, SETTINGS, "identity: exempel\nfreshness: {lifetime_months: {}, refused_after_months: {}}\n"
    )


def test_a_site_that_stays_as_it_is(tmp_path: Path) -> None:
    still(small_project(tmp_path))
    assert next_changes(site(tmp_path, AS_OF)) == ()


def run(project: Path, *arguments: str) -> int:
    return main(["--root", str(project), *arguments])


def test_the_command_prints_the_instant_alone(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    still(project)
    assert run(project, "next-change", "--as-of", "2026-11-23") == 0
    assert capsys.readouterr() == (
        "2026-12-01T00:00:00+01:00\n",
        f"{NEWS_EN}: publish_at\n{NEWS_SV}: publish_at\n",
    )


def test_the_command_says_that_nothing_changes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    still(small_project(tmp_path))
    assert run(tmp_path, "next-change", "--as-of", "2026-11-23") == 0
    assert capsys.readouterr() == ("", "Webbplatsen ändras inte av sig själv.\n")


def test_the_command_needs_a_site_without_errors(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project, CONTACT, changed(CONTACT, "0612-800 00", "0612-8"))
    assert run(project, "next-change", "--as-of", "2028-11-23") == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"{CONTACT}:12:12: error[phone-number]: ”0612-8” är inget telefonnummer")
    assert "notice" not in err


def test_a_way_to_reach_somebody_without_hours_never_changes_with_them(tmp_path: Path) -> None:
    text = changed(CONTACT, "    hours:\n", "    note: {sv: Ring., en: Call.}\n")
    start, end = text.index("      weekly"), text.index("    confirmed: {on")
    write(small_project(tmp_path), CONTACT, text[:start] + text[end:])
    assert next_changes(site(tmp_path, AS_OF)) == (Change(date(2027, 6, 2), CONTACT, "confirmed"),)
