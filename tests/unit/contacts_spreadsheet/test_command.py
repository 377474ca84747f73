"""`tillsammans contacts`: what it writes, what it never does, and how it ends."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from project import ROOT
from small_project import AS_OF, CONTACT, FILES, PAGE_SV, PUBLISHED, changed, small_project, write
from spreadsheets import CSV, XLSX, csv_of, xlsx_of
from tillsammans.cli import main
from tillsammans.contacts.record import FOLDER, Record
from tillsammans.contacts.release import write as written_release
from tillsammans.floor.problems import as_text
from tillsammans.floor.source import Source
from tillsammans.site import files
from tillsammans.site.contact_sheets import read_kept
from tillsammans.site.load import load_site
from tillsammans.site.loader import read_records
from tillsammans.site.trial import problems_with

DAY = ("--as-of", AS_OF.isoformat())
NUMBER = ("kramfors-kommun", "Kontaktväg", "Telefon")
CONFIRMED = ("kramfors-kommun", "Kontaktväg", "Bekräftat den")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("TILLSAMMANS_LANG", raising=False)
    monkeypatch.chdir(small_project(tmp_path))
    return tmp_path


def state(project: Path) -> dict[str, bytes]:
    """Read everything that a project holds, hidden files too; what may be thrown away excepted."""
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for path in project.rglob("*")
        if path.is_file() and ".cache" not in path.parts
    }


@pytest.mark.parametrize("path", [CSV, XLSX])
def test_export_writes_a_new_file_that_import_reads(
    project: Path, capsys: pytest.CaptureFixture[str], path: str
) -> None:
    before = state(project)

    assert main(["contacts", "export", path]) == 0
    assert capsys.readouterr() == (f"Skrev {path}. Organisationer: 1.\n", "")
    assert main(["contacts", "import", path, *DAY]) == 0
    assert capsys.readouterr() == ("Filen säger detsamma som projektet. Inget är skrivet.\n", "")
    assert main(["contacts", "import", path, "--write", *DAY]) == 0
    (project / path).unlink()
    assert state(project) == before


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (
            ["export", "x.xlsm"],
            1,
            "x.xlsm:1:1: error[spreadsheet-file]: Filen innehåller makron, alltså program.",
        ),
        (["export", "x.txt"], 1, "x.txt:1:1: error[spreadsheet-file]: Filen är varken .xlsx eller .csv."),
        (["export", "docs"], 2, "docs finns redan. Välj ett annat namn."),
        (["export", f"{CONTACT}/x.csv"], 2, "Inget är skrivet: "),
        (["import", "x.csv"], 2, "x.csv går inte att läsa."),
        (["import", "docs"], 2, "docs går inte att läsa."),
        (
            ["import", CONTACT],
            1,
            f"{CONTACT}:1:1: error[spreadsheet-file]: Filen är varken .xlsx eller .csv.",
        ),
        (["--lang", "en", "import", "x.csv"], 2, "x.csv cannot be read."),
    ],
    ids=str,
)
def test_what_cannot_be_done_is_said(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], status: int, said: str
) -> None:
    before = state(project)
    first = arguments[: arguments.index("contacts")] if "contacts" in arguments else arguments[:-2]

    assert main([*first, "contacts", *arguments[-2:]]) == status
    assert "".join(capsys.readouterr()).startswith(said)
    assert state(project) == before


def test_a_text_that_no_cell_holds_goes_into_csv_alone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project, CONTACT, changed(CONTACT, "sv: Frågor till kommunen.", f"sv: {'Frågor. ' * 5000}"))

    assert main(["contacts", "export", XLSX]) == 1
    assert capsys.readouterr().out.startswith(
        f"{XLSX}:1:1: error[spreadsheet-file]: En text är längre än vad en cell rymmer.\n"
    )
    assert main(["contacts", "export", CSV]) == 0


@pytest.mark.parametrize("record", ["kind: [\n", changed(CONTACT, "kind: municipality", "kind: shop")])
@pytest.mark.parametrize("action", ["export", "import"])
def test_records_that_cannot_be_understood_are_mended_first(
    project: Path, capsys: pytest.CaptureFixture[str], record: str, action: str
) -> None:
    write(project, CSV, csv_of(project))
    write(project, CONTACT, record)
    before = state(project)

    assert main(["contacts", action, CSV if action == "import" else "x.csv"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith(f"{CONTACT}:")
    assert err == "1 fel, 0 påpekanden. Inget är skrivet.\n"
    assert state(project) == before


def test_import_changes_nothing_until_it_is_told_to(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project, XLSX, xlsx_of(project, {NUMBER: 61280010, CONFIRMED: AS_OF}))
    before = state(project)
    diff = (
        "kramfors-kommun\n"
        "  rad 3: Kontaktväg kundtjanst\n"
        "    Telefon: 0612-800 00 → 0612-800 10\n"
        "        i filen står 61280010: nollan i början var borta\n"
        "    Bekräftat den: 2026-06-01 → 2026-11-23\n"
        "Uppgifter som ändras: 2, i organisationer: 1.\n"
    )

    assert main(["contacts", "import", XLSX, *DAY]) == 0
    assert capsys.readouterr() == (
        f"{diff}Inget är skrivet. Kör samma kommando med --write för att skriva.\n",
        "",
    )
    assert state(project) == before

    assert main(["contacts", "import", XLSX, "--write", *DAY]) == 0
    assert capsys.readouterr() == (f"{diff}Skrev {CONTACT}\n", "")
    text = FILES[CONTACT].replace("0612-800 00", "0612-800 10").replace("on: 2026-06-01", "on: 2026-11-23", 1)
    assert state(project) == {**before, CONTACT: text.encode()}


def test_nothing_is_written_where_the_check_would_stop_the_build(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project, XLSX, xlsx_of(project, {NUMBER: "0612-8", CONFIRMED: AS_OF}))
    write(project, PAGE_SV, changed(PAGE_SV, "last_reviewed: 2026-11-01", "last_reviewed: 2026-12-01"))
    before = state(project)

    assert main(["contacts", "import", XLSX, "--write", *DAY]) == 1

    out, err = capsys.readouterr()
    place = f"{XLSX}:Kontakter:3:10: error[phone-number]:"
    assert out.splitlines()[5:] == [
        f"{PAGE_SV}:6:16: error[review-dates]: Datumet 2026-12-01 har inte varit än.",
        "    Gör så här: Skriv den dag då sidan granskades.",
        f"{place} J3, Telefon: ”0612-8” är inget telefonnummer som går att ringa i Sverige.",
        "    Gör så här: Räkna siffrorna mot källan. Skriv som 0612-800 00 eller 114 14.",
    ]
    assert err == "2 fel, 0 påpekanden. Inget är skrivet.\n"
    assert state(project) == before


def test_a_change_since_the_release_needs_its_day_in_the_spreadsheet_too(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project, PUBLISHED, written_release(read_records(project, FOLDER, Record)))
    write(project, XLSX, xlsx_of(project, {NUMBER: "0612-800 10"}))

    assert main(["contacts", "import", XLSX, "--write", *DAY]) == 1
    assert capsys.readouterr().out.count("error[unconfirmed-change]") == 1


def test_notices_about_what_changes_are_shown_and_others_are_not(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project, XLSX, xlsx_of(project, {("kramfors-kommun", "Organisation", "Webbadress"): ""}))

    assert main(["contacts", "import", XLSX, "--as-of", "2028-11-23"]) == 0
    shown = capsys.readouterr().out
    assert f"{XLSX}:Kontakter:2:1: notice[missing-website]: A2, Organisation: Webbplatsen saknas." in shown
    assert "review-due" not in shown


def test_a_record_whose_layout_cannot_take_a_change_is_named(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = "  - phone: 0612-800 00\n    # Numret gäller växeln.\n    id: kundtjanst\n"
    text = changed(CONTACT, "    phone: 0612-800 00\n", "").replace("  - id: kundtjanst\n", odd)
    write(project, CONTACT, text)
    write(project, XLSX, xlsx_of(project, {NUMBER: ""}))

    assert main(["contacts", "import", XLSX, *DAY]) == 2
    assert capsys.readouterr().err == (
        f"{CONTACT} är skriven så att ändringen inte kan göras i den. Ändra filen för hand.\n"
    )


NEW = [
    "polisen;Organisation;;polis;Polisen;The Police;Polisen.;The Police.;;;;https://polisen.se",
    "polisen;Kontaktväg;tips;;Tips;Tips;Tips.;Tips.;tips;114 14",
]


def two_files(project: Path) -> None:
    """Write a table that changes a record and adds another."""
    table = csv_of(project).replace("Customer service", "Service")
    lines = table.splitlines()
    width = lines[0].count(";")
    tail = f"{AS_OF};contacts;kramfors-2023;;;;"
    new = [NEW[0] + ";" * (width - NEW[0].count(";"))]
    new.append(NEW[1] + ";" * (width - NEW[1].count(";") - tail.count(";")) + tail)
    write(project, CSV, "\n".join([*lines, *new, ""]))


def test_a_new_organisation_gets_a_file_of_its_own(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    two_files(project)

    assert main(["contacts", "import", CSV, "--write", *DAY]) == 0
    assert capsys.readouterr().out.endswith(f"Skrev {CONTACT}\nSkrev {FOLDER}/polisen.yml\n")
    assert (project / FOLDER / "polisen.yml").read_text("utf-8") == (
        "kind: police\n"
        "name:\n  sv: Polisen\n  en: The Police\n"
        "summary:\n  sv: Polisen.\n  en: The Police.\n"
        "website: https://polisen.se\n"
        "points:\n"
        "  - id: tips\n"
        "    label:\n      sv: Tips\n      en: Tips\n"
        "    audience:\n      sv: Tips.\n      en: Tips.\n"
        "    need: [tip]\n"
        "    phone: 114 14\n"
        "    confirmed:\n      on: 2026-11-23\n      by: contacts\n      source: kramfors-2023\n"
    )
    assert problems_with(project, [], AS_OF) == ()


@pytest.mark.parametrize("obstacle", [f"{FOLDER}/.polisen.yml.new/x", f"{FOLDER}/polisen.yml/x"])
def test_all_files_are_written_or_none(
    project: Path, capsys: pytest.CaptureFixture[str], obstacle: str
) -> None:
    two_files(project)
    write(project, obstacle, "")
    before = state(project)

    assert main(["contacts", "import", CSV, "--write", *DAY]) == 2

    out, err = capsys.readouterr()
    assert "Inget är skrivet" in err
    assert "Skrev" not in out
    assert state(project) == before


def test_what_was_there_is_put_back_where_the_second_file_cannot_be_written(tmp_path: Path) -> None:
    write(tmp_path, "a.yml", "old")
    write(tmp_path, "c.yml/x", "")

    with pytest.raises(OSError, match=r"c\.yml"):
        files.write_all(tmp_path, [Source("a.yml", b"1"), Source("b.yml", b"2"), Source("c.yml", b"3")])

    assert state(tmp_path) == {"a.yml": b"old", "c.yml/x": b""}


def test_the_trial_leaves_the_project_alone(project: Path) -> None:
    (project / "docs/_data/contacts/link.yml").symlink_to(project / CONTACT)
    before = state(project)

    found = problems_with(
        project, [Source(CONTACT, changed(CONTACT, "0612-800 00", "0612-8").encode())], AS_OF
    )

    assert [problem.rule for problem in found] == ["phone-number", "unexpected-file"]
    assert state(project) == before
    assert list((project / ".cache").iterdir()) == []


def test_the_trial_works_where_a_file_cannot_have_two_names(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr("os.link", refuse)
    monkeypatch.setattr(Path, "symlink_to", refuse)

    assert [as_text(one, "sv") for one in problems_with(project, [], AS_OF)] == []


def test_the_trial_of_our_own_project_says_what_its_check_says(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "docs", tmp_path / "docs")

    assert problems_with(tmp_path, [], AS_OF) == load_site(tmp_path, AS_OF).problems


def test_records_in_a_folder_below_are_found(project: Path) -> None:
    (project / FOLDER / "x").mkdir()
    (project / CONTACT).rename(project / FOLDER / "x" / "kramfors-kommun.yml")

    assert read_kept(project).sources["kramfors-kommun"].path == f"{FOLDER}/x/kramfors-kommun.yml"
