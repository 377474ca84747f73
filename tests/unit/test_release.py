"""What the last release said of the contacts, and what may change since."""

from __future__ import annotations

from pathlib import Path

import pytest
from project import ROOT
from small_project import AS_OF, CONTACT, MATERIAL, MEETING, changed, printed, small_project, write
from tillsammans.cli import main
from tillsammans.contacts.release import PATH
from tillsammans.site.rule_page import GROUPS

GROUP_NAMES = sorted(name for _, name, _ in GROUPS)

PAGES = len(GROUP_NAMES) + 5
"""Addresses of the small project, without that of the home page."""

DAY = ("--as-of", AS_OF.isoformat())


@pytest.fixture
def released(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    folder = small_project(tmp_path)
    assert main(["--root", str(folder), "record-release", *DAY]) == 0
    assert (
        capsys.readouterr().out
        == f"Skrev docs/_data/published.yml (kontakter: 1, möten: 1, material: 1, adresser: {PAGES})\n"
    )
    return folder


def test_a_release_is_written_down(released: Path) -> None:
    assert (released / PATH).read_text("utf-8") == (
        "# What the last release said of the contacts. Written by: tillsammans record-release\n"
        "# A contact point whose details differ from here needs a new date of confirmation.\n"
        "contacts:\n"
        '  "kramfors-kommun":\n'
        '    "kundtjanst": {confirmed: 2026-06-01, details: "bf4060aab90d5994"}\n'
        '    "Elisabeth Svanberg": {confirmed: 2026-06-01, details: "db102c4925a0d272"}\n'
        "# A meeting that differs from here needs a higher sequence.\n"
        "meetings:\n"
        '  "2023-11-kramfors": {sequence: 0, details: "153cf185e6c86c41"}\n'
        "# A material whose files differ from here needs a new version and date.\n"
        "materials:\n"
        '  "affisch": {version: "1", date: 2026-11-01}\n'
        "# An address that is gone needs a line below pages: in redirects.yml.\n"
        "addresses:\n"
        '  - "kontakter/kramfors-kommun/"\n'
        '  - "material/affisch/"\n'
        '  - "material/for/ombud/"\n'
        '  - "nyheter/2023-11-19-forsta-traffen/"\n'
        '  - "om/regler/"\n' + "".join(f'  - "om/regler/{name}/"\n' for name in GROUP_NAMES)
    )
    assert printed(released) == ""


def test_two_swapped_digits_are_refused_without_a_new_date(released: Path) -> None:
    write(released, CONTACT, changed(CONTACT, "0612-800 00", "0612-080 00"))

    assert printed(released) == (
        f"{CONTACT}:12:5: error[unconfirmed-change]: "
        "Uppgifterna för kundtjanst har ändrats, men är bekräftade 2026-06-01.\n"
        "    Gör så här: Jämför med källan, siffra för siffra, och skriv dagens datum i confirmed: on.\n"
    )
    assert printed(released, "en") == (
        f"{CONTACT}:12:5: error[unconfirmed-change]: "
        "The details of kundtjanst have changed, but were confirmed on 2026-06-01.\n"
        "    Do this: Compare with the source, digit by digit, and write today's date in confirmed: on.\n"
    )


def test_a_number_that_vanishes_is_a_change(released: Path) -> None:
    write(released, CONTACT, changed(CONTACT, "    phone: 0612-800 00\n", ""))

    assert f"{CONTACT}:12:5: error[unconfirmed-change]" in printed(released)


def test_a_new_date_confirms_a_change(released: Path) -> None:
    text = changed(CONTACT, "0612-800 00", "0612-801 00")
    text = text.replace("confirmed: {on: 2026-06-01", "confirmed: {on: 2026-11-20", 1)
    write(released, CONTACT, text)

    assert printed(released) == ""


def test_another_grouping_or_label_is_a_change_of_the_words_alone(released: Path) -> None:
    write(released, CONTACT, changed(CONTACT, "sv: Kundtjänst", "sv: Växeln"))

    assert printed(released) == ""


def test_a_record_that_was_published_leaves_a_trace(released: Path) -> None:
    for path in ("docs/sv", "docs/en"):
        for file in (released / path).rglob("*.md"):
            text = file.read_text("utf-8")
            text = text.replace("[[call: kramfors-kommun/kundtjanst]]", "")
            text = text.replace("[[email: kramfors-kommun/kundtjanst]] ", "")
            file.write_text(text.replace("contacts: [kramfors-kommun]\n", ""), "utf-8")
    (released / CONTACT).unlink()
    (released / MEETING).unlink()
    (released / MATERIAL).unlink()

    assert printed(released, without={"outdated-translation", "document-numbers"}) == (
        f"{CONTACT}:1:1: error[vanished-contact]: "
        "Kontakten kramfors-kommun har varit publicerad men saknas.\n"
        "    Gör så här: Lägg tillbaka filen med obsolete: och skälet, "
        "eller för in den i docs/_data/redirects.yml.\n"
        f"{MATERIAL}:1:1: error[vanished-material]: Materialet affisch har varit publicerat men saknas.\n"
        "    Gör så här: Lägg tillbaka filen. "
        "Det som inte gäller får status: superseded eller withdrawn.\n"
        f"{MEETING}:1:1: error[vanished-meeting]: Mötet 2023-11-kramfors har varit publicerat men saknas.\n"
        "    Gör så här: Lägg tillbaka filen. "
        "Ett möte som inte blir av får status: cancelled och reason.\n"
    )


def test_without_materials_a_release_remembers_none(released: Path) -> None:
    (released / MATERIAL).unlink()

    assert main(["--root", str(released), "record-release", *DAY]) == 0
    written = (released / PATH).read_text("utf-8")
    assert "new version and date.\nmaterials: {}\n# An address" in written
    assert "material/" not in written.partition("addresses:")[2].replace("om/regler/material/", "")
    assert printed(released) == ""


def test_a_meeting_that_has_changed_needs_a_higher_number(
    released: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = changed(MEETING, "sv: Första träffen", "sv: Träffen")
    write(released, MEETING, text)

    assert printed(released) == (
        f"{MEETING}:11:11: error[meeting-sequence]: "
        "Mötet har ändrats sedan det publicerades, men sequence är 0.\n"
        "    Gör så här: Skriv 1, och dagens datum i changed.\n"
    )
    assert printed(released, "en") == (
        f"{MEETING}:11:11: error[meeting-sequence]: "
        "The meeting has changed since it was published, but sequence is 0.\n"
        "    Do this: Write 1, and today's date in changed.\n"
    )
    assert main(["--root", str(released), "record-release", *DAY]) == 1
    assert "error[meeting-sequence]" in capsys.readouterr().out
    write(released, MEETING, text.replace("sequence: 0", "sequence: 1"))
    assert printed(released) == ""


def test_what_calendars_do_not_show_of_a_meeting_may_change(released: Path) -> None:
    write(released, MEETING, changed(MEETING, "sv: Postombud", "sv: Alla postombud"))

    assert printed(released) == ""


def test_a_meeting_may_be_left_out_of_the_next_release(
    released: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (released / MEETING).unlink()
    assert "error[vanished-meeting]: The meeting 2023-11-kramfors was published" in printed(released, "en")

    assert main(["--root", str(released), "record-release", *DAY]) == 0
    assert (
        capsys.readouterr().out
        == f"Skrev docs/_data/published.yml (kontakter: 1, möten: 0, material: 1, adresser: {PAGES})\n"
    )
    assert (
        (released / PATH).read_text("utf-8").partition("higher sequence.\n")[2].startswith("meetings: {}\n")
    )
    assert printed(released) == ""


def test_what_cannot_be_read_is_neither_changed_nor_gone(released: Path) -> None:
    write(released, MEETING, "title: [\n")
    assert "-meeting" not in printed(released)


def test_a_number_that_is_none_is_told_once(released: Path) -> None:
    write(released, MEETING, changed(MEETING, "sequence: 0", "sequence: one").replace("sv: F", "sv: Den f"))
    assert printed(released, "en") == (
        f"{MEETING}:11:11: error[wrong-value]: “one” is no number. Write a whole number, as 1.\n"
    )


def test_a_release_is_refused_while_there_are_errors(
    released: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (released / PATH).read_bytes()
    write(released, CONTACT, changed(CONTACT, "0612-800 00", "0612-800 0"))

    assert main(["--root", str(released), "record-release", *DAY]) == 1
    assert "error[phone-number]" in capsys.readouterr().out
    assert (released / PATH).read_bytes() == before


def test_what_changed_since_the_last_release_can_be_released(released: Path) -> None:
    write(released, CONTACT, changed(CONTACT, "0612-800 00", "0612-801 00"))

    assert main(["--root", str(released), "record-release", *DAY]) == 0
    assert printed(released) == ""


def test_the_release_of_this_project_knows_all_its_contacts() -> None:
    text = (ROOT / PATH).read_text("utf-8")

    for file in (ROOT / "docs/_data/contacts").glob("*.yml"):
        assert f'"{file.stem}":' in text


def test_the_release_of_this_project_knows_all_its_meetings() -> None:
    text = (ROOT / PATH).read_text("utf-8")

    for file in (ROOT / "docs/_data/meetings").glob("*.yml"):
        assert f'"{file.stem}":' in text


def test_the_release_of_this_project_knows_all_its_materials() -> None:
    text = (ROOT / PATH).read_text("utf-8")

    for file in (ROOT / "docs/_data/materials").glob("*.yml"):
        assert f'"{file.stem}":' in text
