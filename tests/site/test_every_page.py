"""Every page in a real browser: accessible, quiet, private, and whole on a narrow screen."""

from __future__ import annotations

import pytest
from browsing.chromium import THEMES, WIDTHS
from browsing.sites import BuiltSite, language_of
from browsing.survey import BRIEFLY, Visit, foreign

pytestmark = pytest.mark.xdist_group("survey")


def test_every_page_is_visited(visits: list[Visit], site: BuiltSite) -> None:
    assert [found.address for found in visits] == sorted(site.pages)
    assert {found.status for found in visits} == {200}


def test_axe_finds_nothing_at_any_width_in_any_theme(visits: list[Visit], thorough: frozenset[str]) -> None:
    wanted = {f"{width} {theme} closed" for width in WIDTHS for theme in THEMES}
    briefly = {f"{width} {theme} closed" for width, theme in BRIEFLY}
    findings = [
        f"{found.address} {situation}: {kind} {finding['rule']} {finding['target']} {finding['message']}"
        for found in visits
        for situation, results in found.axe.items()
        for kind, every in results.items()  # what axe cannot decide counts too
        for finding in every
    ]
    assert all((wanted if found.address in thorough else briefly) <= set(found.axe) for found in visits)
    assert not findings


def test_menu_is_also_checked_open(visits: list[Visit], thorough: frozenset[str]) -> None:
    assert all(
        {f"320 {theme} open" for theme in THEMES if found.address in thorough or (320, theme) in BRIEFLY}
        <= set(found.axe)
        for found in visits
    )


def test_no_page_scrolls_sideways_at_320_pixels_or_400_percent(visits: list[Visit]) -> None:
    assert not {
        f"{found.address} {situation}": boxes
        for found in visits
        for situation, boxes in found.wider.items()
        if boxes
    }


def test_spaced_text_is_not_cut_off(visits: list[Visit]) -> None:
    assert not {found.address: found.clipped for found in visits if found.clipped}


def test_console_is_empty(visits: list[Visit]) -> None:
    assert not {found.address: found.console for found in visits if found.console}


def test_nothing_breaks_the_content_security_policy(visits: list[Visit]) -> None:
    assert not {found.address: found.violations for found in visits if found.violations}


def test_every_request_is_answered_by_the_site_itself(visits: list[Visit]) -> None:
    assert not {found.address: foreign(found) for found in visits if foreign(found)}
    assert not {found.address: found.failed for found in visits if found.failed}


def test_nothing_is_stored_on_the_device(visits: list[Visit]) -> None:
    assert not {found.address: found.stored for found in visits if any(found.stored.values())}
    assert {len(found.stored) for found in visits} == {7}  # each kind of storage was asked for


def test_language_of_the_page_is_said(visits: list[Visit]) -> None:
    assert {found.address: found.language for found in visits} == {
        found.address: language_of(found.address) for found in visits
    }
