"""The command `tillsammans translations`: what it prints, what it writes, and how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import (
    FILES,
    NEWS_EN,
    NEWS_SV,
    PAGE_EN,
    PAGE_FINGERPRINT,
    PAGE_SV,
    changed,
    small_project,
    write,
)
from tillsammans.cli import main

LONG = "Kommunen svarar alltid på frågor om metoden, samarbetet och de möten som hålls i kommunen."


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("TILLSAMMANS_LANG", raising=False)
    monkeypatch.delenv("TILLSAMMANS_REQUIRE_CURRENT", raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    monkeypatch.chdir(small_project(tmp_path))
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(arguments)
    out, err = capsys.readouterr()
    return status, out, err


@pytest.mark.usefixtures("project")
def test_all_is_current(capsys: pytest.CaptureFixture[str]) -> None:
    listed = f"en: aktuella 2, inaktuella 0, saknas 0\n{PAGE_EN}: aktuell\n{NEWS_EN}: aktuell\n"
    assert run(capsys, "translations") == (0, listed, "")
    assert run(capsys, "translations", "accept", "--all") == (0, "", "")


def outdate(project: Path) -> None:
    """Change the Swedish home page, and forget that the item was ever compared."""
    write(project, PAGE_SV, changed(PAGE_SV, "Kommunen svarar.", LONG).replace("title: Hem", "title: Hemma"))
    write(
        project,
        NEWS_EN,
        "".join(line for line in FILES[NEWS_EN].splitlines(keepends=True) if "translates" not in line),
    )


OUTDATED = {
    "sv": f"""\
en: aktuella 0, inaktuella 2, saknas 0
{PAGE_EN}: inaktuell (ändrade eller nya stycken: 2, borttagna: 0)
    {PAGE_SV}:2: Hemma
    {PAGE_SV}:12: Kommunen svarar alltid på frågor om metoden, samarbetet och …
{NEWS_EN}: inaktuell (ingen har jämfört den med {NEWS_SV})
""",
    "en": f"""\
en: current 0, outdated 2, missing 0
{PAGE_EN}: outdated (paragraphs changed or new: 2, removed: 0)
    {PAGE_SV}:2: Hemma
    {PAGE_SV}:12: Kommunen svarar alltid på frågor om metoden, samarbetet och …
{NEWS_EN}: outdated (nobody has compared it with {NEWS_SV})
""",
}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_outdated_ones_are_listed_with_the_paragraphs_to_read(
    project: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    outdate(project)
    assert run(capsys, "translations", "--lang", language) == (0, OUTDATED[language], "")


def test_accepting_writes_one_line_and_then_all_is_current(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outdate(project)
    assert run(capsys, "translations", "accept", PAGE_EN) == (0, f"Skrev {PAGE_EN}\n", "")

    before, after = FILES[PAGE_EN].splitlines(), (project / PAGE_EN).read_text("utf-8").splitlines()
    assert [old for old, new in zip(before, after, strict=True) if old != new] == [
        f"translates: {PAGE_FINGERPRINT}"
    ]
    assert run(capsys, "--lang", "en", "translations", "accept", "docs/en") == (0, f"Wrote {NEWS_EN}\n", "")
    assert (project / NEWS_EN).read_text("utf-8") == FILES[NEWS_EN]
    assert run(capsys, "translations", PAGE_SV) == (
        0,
        f"en: aktuella 1, inaktuella 0, saknas 0\n{PAGE_EN}: aktuell\n",
        "",
    )


def test_a_missing_translation_fails(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / NEWS_EN).unlink()
    assert run(capsys, "translations", NEWS_SV) == (
        1,
        f"en: aktuella 0, inaktuella 0, saknas 1\n{NEWS_EN}: saknas\n",
        "",
    )


def test_a_page_that_cannot_be_read_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project, NEWS_EN, "---\n")
    status, out, err = run(capsys, "translations")
    assert (status, out) == (1, f"en: aktuella 1, inaktuella 0, saknas 0\n{PAGE_EN}: aktuell\n")
    assert err.startswith(f"{NEWS_EN}:2:1: error[yaml-syntax]")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["accept"], "Säg vilka översättningar som stämmer, eller skriv --all.\n"),
        (["accept", "docs/_data"], "docs/_data är ingen översättning.\n"),
        (["accept", "docs/en/nix.md"], "docs/en/nix.md finns inte i projektet.\n"),
    ],
)
@pytest.mark.usefixtures("project")
def test_what_is_not_understood_ends_with_2(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert run(capsys, "translations", *arguments) == (2, "", said)


def test_an_original_is_no_translation(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outdate(project)
    assert run(capsys, "translations", "accept", PAGE_SV) == (2, "", f"{PAGE_SV} är ingen översättning.\n")


def test_fields_that_share_a_line_are_left_alone(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outdate(project)
    text = "---\n{title: Home}\n---\n\nText.\n"
    write(project, PAGE_EN, text)
    assert run(capsys, "translations", "accept", PAGE_EN) == (
        2,
        "",
        f"{PAGE_EN}: skriv varje fält mellan strecken på en egen rad först.\n",
    )
    assert (project / PAGE_EN).read_text("utf-8") == text


@pytest.mark.parametrize("asked", ["option", "environment"])
def test_current_translations_can_be_required(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    outdate(project)
    assert run(capsys, "check")[0] == 0
    options = ["--require-current"] if asked == "option" else []
    if asked == "environment":
        monkeypatch.setenv("TILLSAMMANS_REQUIRE_CURRENT", "1")

    status, out, err = run(capsys, "check", *options)

    assert (status, err) == (1, "2 fel, 0 påpekanden\n")
    assert out.count("error[outdated-translation]") == 2
    assert run(capsys, "translations", *options)[0] == 1
    main(["translations", "accept", "--all"])
    capsys.readouterr()
    assert run(capsys, "check", *options)[0] == 0
    assert run(capsys, "translations", *options)[0] == 0
