"""The command `tillsammans check`: what it prints where, and how it ends."""

from __future__ import annotations

import json
import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from small_project import AS_OF, CONTACT, PAGE_SV, changed, small_project, write
from tillsammans.cli import main
from tillsammans.site.rule_page import address_of

DAY = AS_OF.isoformat()
PHONE = (
    "docs/_data/contacts/kramfors-kommun.yml:12:12: error[phone-number]: "
    "”0612-8” är inget telefonnummer som går att ringa i Sverige.\n"
    "    Gör så här: Räkna siffrorna mot källan. Skriv som 0612-800 00 eller 114 14.\n"
)
REVIEW = (
    "docs/sv/index.md:6:16: error[review-dates]: Datumet 2026-12-01 har inte varit än.\n"
    "    Gör så här: Skriv den dag då sidan granskades.\n"
)


@pytest.fixture
def clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    monkeypatch.delenv("TILLSAMMANS_LANG", raising=False)
    monkeypatch.chdir(small_project(tmp_path))
    return tmp_path


@pytest.fixture
def broken(clean: Path) -> Path:
    write(clean, CONTACT, changed(CONTACT, "0612-800 00", "0612-8"))
    write(clean, PAGE_SV, changed(PAGE_SV, "last_reviewed: 2026-11-01", "last_reviewed: 2026-12-01"))
    return clean


@pytest.mark.usefixtures("clean")
def test_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr() == ("", "0 fel, 0 påpekanden\n")


@pytest.mark.usefixtures("broken")
def test_errors_are_printed_and_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 1
    assert capsys.readouterr() == (PHONE + REVIEW, "2 fel, 0 påpekanden\n")


@pytest.mark.usefixtures("clean")
def test_notices_do_not_fail(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--as-of", "2027-11-02", "docs/sv/index.md"]) == 0
    assert capsys.readouterr() == (
        (
            "docs/sv/index.md:7:14: notice[review-due]: Sidan skulle ha granskats senast 2027-11-01.\n"
            "    Gör så här: Läs sidan mot källorna och skriv nya datum.\n"
        ),
        "0 fel, 1 påpekande\n",
    )


@pytest.mark.parametrize(
    ("paths", "printed"),
    [
        ([CONTACT], PHONE),
        (["docs/_data"], PHONE),
        (["docs/_data/"], PHONE),
        (["docs/sv"], REVIEW),
        (["docs/sv", CONTACT], PHONE + REVIEW),
        (["."], PHONE + REVIEW),
        (["docs/en"], ""),
        (["docs/sv/../en"], ""),
        (["docs/s"], None),
    ],
    ids=str,
)
@pytest.mark.usefixtures("broken")
def test_paths_choose_what_is_printed(
    capsys: pytest.CaptureFixture[str], paths: list[str], printed: str | None
) -> None:
    status = main(["check", *paths])
    assert status == (2 if printed is None else 1 if printed else 0)
    assert capsys.readouterr().out == (printed or "")


def test_paths_are_those_of_the_project(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(broken), "check", str(broken / CONTACT)]) == 1
    assert capsys.readouterr().out == PHONE


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "nix.yml"], "nix.yml finns inte i projektet.\n"),
        (["check", "/etc/passwd"], "/etc/passwd finns inte i projektet.\n"),
        (["check", ".."], ".. finns inte i projektet.\n"),
        (["--lang", "en", "check", ".."], ".. is not in the project.\n"),
        (["check", "--as-of", "idag"], "”idag” är inget datum. Skriv år-månad-dag, som 2026-11-23.\n"),
        (["--root", "docs/sv", "check"], "Här finns inget projekt: docs/_data saknas i docs/sv.\n"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
@pytest.mark.usefixtures("clean")
def test_what_is_not_understood_ends_with_2(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr() == ("", said)


@pytest.mark.parametrize(
    "arguments", [[], ["chek"], ["check", "--format", "xml"], ["check", "--lang", "de"]], ids=str
)
def test_unknown_words_end_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2


@pytest.mark.usefixtures("clean")
def test_the_day_of_the_environment_is_checked_too(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "nu")
    assert main(["check"]) == 2
    assert capsys.readouterr().err == "”nu” är inget datum. Skriv år-månad-dag, som 2026-11-23.\n"


@pytest.mark.usefixtures("clean")
def test_without_any_day_it_is_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert main(["check"]) in (0, 1)


@pytest.mark.parametrize(
    ("arguments", "environment", "said"),
    [
        (["check"], "", "2 fel, 0 påpekanden\n"),
        (["check"], "en", "2 errors, 0 notices\n"),
        (["check", "--lang", "sv"], "en", "2 fel, 0 påpekanden\n"),
        (["--lang", "en", "check"], "", "2 errors, 0 notices\n"),
        (["check", "--lang", "en"], "sv", "2 errors, 0 notices\n"),
    ],
    ids=str,
)
@pytest.mark.usefixtures("broken")
def test_language(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    environment: str,
    said: str,
) -> None:
    monkeypatch.setenv("TILLSAMMANS_LANG", environment)
    assert main(arguments) == 1
    assert capsys.readouterr().err == said


@pytest.mark.usefixtures("broken")
def test_github(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "github", "docs/sv"]) == 1
    assert capsys.readouterr().out == (
        "::error file=docs/sv/index.md,line=6,col=16,title=review-dates::"
        "Datumet 2026-12-01 har inte varit än.%0ASkriv den dag då sidan granskades.\n"
    )


@pytest.mark.usefixtures("broken")
def test_github_leads_to_the_rule_where_the_site_stands(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TILLSAMMANS_URL", "https://exempel.se/post/")
    assert main(["check", "--format", "github", "docs/sv"]) == 1
    assert capsys.readouterr().out.endswith(
        "sidan granskades.%0Ahttps://exempel.se/post/om/regler/sidor/#review-dates\n"
    )
    assert address_of("no-such-rule") == ""


@pytest.mark.usefixtures("broken")
def test_json_is_alone_on_its_stream(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json"]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    assert [row["rule"] for row in json.loads(out)["problems"]] == ["phone-number", "review-dates"]


@pytest.mark.usefixtures("clean")
def test_it_runs_as_a_module(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["tillsammans", "check"])
    with pytest.raises(SystemExit) as caught:
        runpy.run_module("tillsammans", run_name="__main__")
    assert caught.value.code == 0
    assert capsys.readouterr().err == "0 fel, 0 påpekanden\n"


def test_it_runs_on_a_terminal_without_letters(broken: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tillsammans", "check", "--as-of", DAY],
        cwd=broken,
        env={"PYTHONIOENCODING": "ascii"},
        capture_output=True,
        encoding="ascii",
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "2 fel, 0 p?pekanden\n")
    assert "?0612-8? ?r inget telefonnummer" in done.stdout


@pytest.mark.usefixtures("clean")
def test_a_reader_that_has_had_enough_is_no_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    read, written = os.pipe()
    os.close(read)
    with os.fdopen(written, "w", encoding="utf-8") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        assert main(["headers", "--format", "nginx"]) == 0
