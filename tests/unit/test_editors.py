"""What helps editors: safe corrections, a new record, and the schema that their editor reads."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from project import ROOT
from small_project import AS_OF, CONTACT, GLOSSARY, changed, contact_text, printed, small_project, write
from tillsammans.cli import main
from tillsammans.contacts import editor_schema
from tillsammans.contacts.form import FORM
from tillsammans.contacts.scaffold import NewContact
from tillsammans.contacts.scaffold import write as write_contact
from tillsammans.floor.fixes import apply
from tillsammans.floor.problems import Fix
from tillsammans.glossary import editor_schema as glossary_schema
from tillsammans.glossary import form as glossary_form

DAY = ("--as-of", AS_OF.isoformat())


class Yaml12(yaml.SafeLoader):
    """Reads as YAML 1.2 does, and so the editor: only true and false are flags, and `on` is a word."""


_FLAG = ("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"))
Yaml12.yaml_implicit_resolvers = {"t": [_FLAG], "f": [_FLAG]}


def run(folder: Path, *arguments: str) -> int:
    return main(["--root", str(folder), *arguments])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"phone: +46 612 80000", b"phone: 0612-800 00"),
        (b"phone: '061280000'  # v\xc3\xa4xel", b'phone: "0612-800 00"  # v\xc3\xa4xel'),
        (b"phone: (0612) 80000", b"phone: 0612-800 00"),
    ],
)
@pytest.mark.parametrize("newline", [b"\n", b"\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_fix_writes_the_number_and_keeps_every_other_byte(
    tmp_path: Path, before: bytes, after: bytes, newline: bytes, mark: bytes
) -> None:
    folder = small_project(tmp_path)
    comment = "# Skrivet för hand, ska stå kvar.\n"
    record = (comment + changed(CONTACT, "phone: 0612-800 00", "phone: HERE")).encode()
    record = mark + record.replace(b"\n", newline)
    write(folder, CONTACT, record.replace(b"phone: HERE", before))

    assert run(folder, "check", "--fix", *DAY) == 0

    assert (folder / CONTACT).read_bytes() == record.replace(b"phone: HERE", after)


def test_fix_says_what_it_did_and_leaves_guesses_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = small_project(tmp_path)
    write(folder, CONTACT, changed(CONTACT, "phone: 0612-800 00", "fone: +46 612 80000"))
    before = (folder / CONTACT).read_bytes()

    assert run(folder, "check", "--fix", *DAY) == 1
    assert (folder / CONTACT).read_bytes() == before
    assert "Menade du phone?" in capsys.readouterr().out

    write(folder, CONTACT, changed(CONTACT, "872 80", "87280"))
    assert run(folder, "check", "--fix", *DAY) == 0
    assert capsys.readouterr().err == f"{CONTACT}: 1 rättade\n0 fel, 0 påpekanden\n"


def test_corrections_that_overlap_are_written_once() -> None:
    fixes = [Fix(0, 3, "X", is_safe=True), Fix(1, 4, "Y", is_safe=True), Fix(4, 4, "Z", is_safe=True)]

    assert apply(b"abcdef", fixes) == (b"XdZef", 2)
    assert apply(b"abc", [Fix(0, 1, "X")]) == (b"abc", 0)
    assert apply(b"", []) == (b"", 0)


def test_a_new_record_asks_for_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = small_project(tmp_path)
    names = ("--name-sv", "Sundsvalls kommun", "--name-en", "Sundsvall Municipality")
    known = (*names, "--municipality", "2281", "--police-area", "medelpad", "--phone", "060-19 10 00")

    assert run(folder, "new", "contact", "sundsvalls-kommun", *known, *DAY) == 0

    path = "docs/_data/contacts/sundsvalls-kommun.yml"
    assert capsys.readouterr().out == (
        f"Skrev {path}. Fyll i de tomma fälten och kör: tillsammans check {path}\n"
    )
    assert (folder / path).read_text("utf-8") == (
        "kind: municipality\n"
        "name:\n  sv: Sundsvalls kommun\n  en: Sundsvall Municipality\n"
        "summary:\n  sv:\n  en:\n"
        'municipality: "2281"\npolice_area: medelpad\n'
        "website:\n"
        "points:\n"
        "  - id: kundtjanst\n"
        "    label:\n      sv: Kundtjänst\n      en: Customer service\n"
        "    audience:\n      sv:\n      en:\n"
        "    need: [municipality]\n"
        "    phone: 060-19 10 00\n"
        "    email:\n"
        "    confirmed:\n      on: 2026-11-23\n      by: contacts\n      source:\n"
    )
    empty = ["summary", "summary", "points", "points", "points", "website"]
    errors = [line for line in printed(folder).splitlines() if path in line]
    assert len(errors) == len(empty)


@pytest.mark.parametrize(
    ("slug", "message"),
    [
        ("Sundsvall", "Sundsvall kan inte bli en webbadress. Använd små bokstäver a–z, siffror och -.\n"),
        ("../hemligt", "../hemligt kan inte bli en webbadress. Använd små bokstäver a–z, siffror och -.\n"),
        ("kramfors-kommun", f"{CONTACT} finns redan.\n"),
    ],
)
def test_a_new_record_never_overwrites_and_never_leaves_its_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], slug: str, message: str
) -> None:
    folder = small_project(tmp_path)

    assert run(folder, "new", "contact", slug) == 2
    assert capsys.readouterr().err == message


def test_odd_words_are_quoted_in_a_new_record() -> None:
    text = write_contact(NewContact("police", name_sv="Polis: norr", name_en="#1"), date(2026, 1, 2))

    assert '  sv: "Polis: norr"\n  en: "#1"\n' in text
    assert "municipality:" not in text
    assert "need: [service]" in text


def test_the_schema_in_the_project_is_that_of_the_model() -> None:
    assert (ROOT / editor_schema.PATH).read_text("utf-8") == editor_schema.schema(("sv", "en"))


def schema() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(editor_schema.schema(("sv", "en")))
    jsonschema.Draft7Validator.check_schema(made)
    return made


@pytest.mark.parametrize(
    "path", sorted((ROOT / "docs/_data/contacts").glob("*.yml")), ids=lambda path: path.stem
)
def test_every_record_fits_the_schema(path: Path) -> None:
    record = yaml.load(path.read_text("utf-8"), Loader=Yaml12)  # noqa: S506 - a loader of plain values

    assert [error.message for error in jsonschema.Draft7Validator(schema()).iter_errors(record)] == []


def test_the_schema_refuses_what_the_model_refuses() -> None:
    validator = jsonschema.Draft7Validator(schema())
    record = yaml.load(contact_text(), Loader=Yaml12)  # noqa: S506 - as above
    assert validator.is_valid(record)

    assert not validator.is_valid({**record, "telefon": "112"})
    assert not validator.is_valid({**record, "kind": "postal-agent"})
    assert not validator.is_valid({**record, "name": {"sv": "Kramfors kommun"}})
    assert not validator.is_valid({key: value for key, value in record.items() if key != "name"})


def test_every_field_has_help_in_swedish_and_every_help_a_field() -> None:
    made = schema()
    fields = {f"Contact.{name}" for name in made["properties"]}
    for model, definition in made["definitions"].items():
        shape = definition["anyOf"][1] if model == "Hours" else definition
        fields |= {f"{model}.{name}" for name in shape.get("properties", {}) if model != "Text"}

    assert fields == set(FORM)


def test_the_editor_ties_the_schema_to_the_records() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))

    assert settings["yaml.schemas"] == {
        f"./{editor_schema.PATH}": "docs/_data/contacts/*.yml",
        f"./{glossary_schema.PATH}": GLOSSARY,
    }


def test_the_schema_of_the_glossary_is_that_of_its_model_and_has_help_in_swedish() -> None:
    text = (ROOT / glossary_schema.PATH).read_text("utf-8")
    made = json.loads(text)
    jsonschema.Draft7Validator.check_schema(made)
    written = yaml.load((ROOT / GLOSSARY).read_text("utf-8"), Loader=Yaml12)  # noqa: S506 - as above

    assert text == glossary_schema.schema(("sv", "en"))
    assert [error.message for error in jsonschema.Draft7Validator(made).iter_errors(written)] == []
    written["terms"]["brev"]["forms"]["fi"] = ["kirje"]
    assert not jsonschema.Draft7Validator(made).is_valid(written)
    fields = {f"Glossary.{name}" for name in made["properties"]}
    fields |= {f"Term.{name}" for name in made["definitions"]["Term"]["properties"]}
    assert fields == set(glossary_form.FORM)


def test_new_news_in_both_languages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = small_project(tmp_path)
    known = ("--title", "Möte: alla kom", "--lead", "Alla kom.", "--contact", "kramfors-kommun")
    more = ("--municipality", "2282", "--source", "kramfors-2023", "--category", "method")
    assert run(folder, "new", "news", "alla-kom", *known, *more, *DAY) == 0

    path = "nyheter/2026-11-23-alla-kom.md"
    assert (
        (folder / f"docs/sv/{path}").read_text("utf-8")
        == """\
---
title: "Möte: alla kom"
description:
lead: Alla kom.
kind: news-item
published: 2026-11-23
updated: 2026-11-23
owner: news
category: method
municipality: "2282"
audience: residents
contacts: [kramfors-kommun]
sources: [kramfors-2023]
last_reviewed: 2026-11-23
next_review: 2027-11-23
---

"""
    )
    english = (folder / f"docs/en/{path}").read_text("utf-8")
    assert english.startswith("---\ntitle:\ndescription:\nlead:\nkind: news-item\n")
    assert capsys.readouterr().out == (
        f"Skrev docs/sv/{path}. Fyll i de tomma fälten och kör: tillsammans check docs/sv/{path}\n"
        f"Skrev docs/en/{path}. Fyll i de tomma fälten och kör: tillsammans check docs/en/{path}\n"
    )


def test_new_news_for_a_day_to_come(tmp_path: Path) -> None:
    folder = small_project(tmp_path)
    assert run(folder, "new", "news", "snart", "--published", "2026-12-01", *DAY) == 0
    text = (folder / "docs/sv/nyheter/2026-12-01-snart.md").read_text("utf-8")
    assert "published: 2026-12-01\nupdated: 2026-12-01\n" in text
    assert "municipality" not in text


def test_new_news_writes_over_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = small_project(tmp_path)
    taken = "docs/en/nyheter/2023-11-19-forsta-traffen.md"
    (folder / "docs/sv/nyheter/2023-11-19-forsta-traffen.md").unlink()
    former = (folder / taken).read_bytes()

    assert run(folder, "new", "news", "forsta-traffen", "--published", "2023-11-19", *DAY) == 2
    assert capsys.readouterr().err == f"{taken} finns redan.\n"
    assert (folder / taken).read_bytes() == former
    assert not (folder / "docs/sv/nyheter/2023-11-19-forsta-traffen.md").exists()
    assert run(folder, "new", "news", "a", "--published", "snart", *DAY) == 2
    assert run(folder, "new", "news", "../a", *DAY) == 2


def test_a_new_meeting_is_whole_where_all_is_known(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = small_project(tmp_path)
    known = ("--title-sv", "Träffen", "--title-en", "The meeting", "--municipality", "2282")
    more = ("--contact", "kramfors-kommun", "--source", "kramfors-2023")
    when = ("--date", "2026-12-03", "--begins", "13:00", "--ends", "15:00")
    assert run(folder, "new", "meeting", "kramfors", *known, *more, *when, *DAY) == 0

    path = "docs/_data/meetings/2026-12-kramfors.yml"
    assert (
        (folder / path).read_text("utf-8")
        == """\
title:
  sv: Träffen
  en: The meeting
municipality: "2282"
status: planned
start: 2026-12-03 13:00
end: 2026-12-03 15:00
contact: kramfors-kommun
sources: [kramfors-2023]
changed: 2026-11-23
sequence: 0
"""
    )
    assert capsys.readouterr().out == (
        f"Skrev {path}. Fyll i de tomma fälten och kör: tillsammans check {path}\n"
    )
    assert printed(folder) == ""


def test_a_new_meeting_asks_for_what_is_missing(tmp_path: Path) -> None:
    folder = small_project(tmp_path)
    assert run(folder, "new", "meeting", "kramfors", *DAY) == 0
    said = printed(folder, "en")

    assert "docs/_data/meetings/2026-11-kramfors.yml:1:1: error[meeting-time]" in said
    assert "2026-11-kramfors.yml:1:1: error[missing-field]: The field contact is missing." in said
    assert run(folder, "new", "meeting", "kramfors", "--date", "snart", *DAY) == 2


def test_a_new_material_of_the_build_asks_for_its_purpose_alone(tmp_path: Path) -> None:
    folder = small_project(tmp_path)
    known = ("--title-sv", "Kontaktkort", "--title-en", "Contact card", "--owner", "web")
    assert run(folder, "new", "material", "kort", *known, "--document", "contact-card", *DAY) == 0

    path = "docs/_data/materials/kort.yml"
    assert (
        (folder / path).read_text("utf-8")
        == """\
title:
  sv: Kontaktkort
  en: Contact card
purpose:
  sv:
  en:
audience: [agents]
version: "1"
date: 2026-11-23
owner: web
last_reviewed: 2026-11-23
next_review: 2027-05-23
licence: CC-BY-4.0
status: current
document: contact-card
"""
    )
    places = [line.partition(": ")[0] for line in printed(folder).splitlines() if line.startswith("docs")]
    assert set(places) == {f"{path}:5:3"}


def test_a_new_material_with_files_names_them(tmp_path: Path) -> None:
    folder = small_project(tmp_path)
    files = ("--file-sv", "blad.pdf", "--audience", "partners")
    assert run(folder, "new", "material", "blad", *files, *DAY) == 0

    text = (folder / "docs/_data/materials/blad.yml").read_text("utf-8")
    assert text.endswith("status: current\nfiles:\n  sv: blad.pdf\n  en:\n")
    assert "error[unknown-material-file]" in printed(folder)
