"""Out and back in: a spreadsheet that nobody changed changes no byte, whatever a record holds."""

from __future__ import annotations

import csv
import io
import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from project import ROOT
from pydantic import BaseModel
from small_project import AS_OF, CONTACT, FILES, changed, small_project, write
from spreadsheets import CSV, XLSX, saved, xlsx_of
from tillsammans.contacts import scaffold
from tillsammans.contacts.hours import WEEKDAYS
from tillsammans.contacts.model import Contact, Person, Point
from tillsammans.contacts.spreadsheet.columns import Part, columns
from tillsammans.contacts.spreadsheet.kinds import Choice
from tillsammans.floor.source import Source
from tillsammans.floor.tree import Plain
from tillsammans.floor.yaml_value import document
from tillsammans.site.contact_sheets import Imported, exported, imported, read_kept

LANGUAGES = ("sv", "en")


def back(project: Path, path: str, data: bytes) -> Imported:
    return imported(read_kept(project), Source(path, data), AS_OF)


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the sources of our own project."""
    folder = tmp_path_factory.mktemp("ours")
    shutil.copytree(ROOT / "docs", folder / "docs")
    return folder


@pytest.mark.parametrize("path", [CSV, XLSX])
def test_our_own_records_come_back_byte_for_byte(ours: Path, path: str) -> None:
    kept = read_kept(ours)
    assert len(kept.records) > 10

    found = back(ours, path, exported(kept, path))

    assert (found.made, found.comparison.absent, found.problems) == ({}, [], ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize(("separator", "end"), [(";", "\r\n"), (",", "\n"), ("\t", "\r\n")])
def test_a_table_that_a_program_saved_in_its_own_way_changes_nothing(
    ours: Path, encoding: str, separator: str, end: str
) -> None:
    text = exported(read_kept(ours), CSV).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    made = io.StringIO()
    csv.writer(made, delimiter=separator, lineterminator=end).writerows(rows)

    assert back(ours, CSV, made.getvalue().encode(encoding)).made == {}


def test_a_workbook_that_excel_made_numbers_and_days_of_changes_nothing(ours: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(exported(read_kept(ours), XLSX)))
    spoilt = 0
    for row in book["Kontakter"].iter_rows(min_row=2):
        for cell in row:
            text = str(cell.value or "")
            if text.isdigit():
                cell.value, cell.number_format = int(text), "General"
            elif len(text) == 10 and text[4] + text[7] == "--":
                cell.value, cell.number_format = date.fromisoformat(text), "yyyy-mm-dd"
            else:
                continue
            spoilt += 1
    assert spoilt > 20

    assert back(ours, XLSX, saved(book)).made == {}


def test_the_same_records_make_the_same_bytes(ours: Path) -> None:
    for path in (CSV, XLSX):
        assert exported(read_kept(ours), path) == exported(read_kept(ours), path)


def test_what_a_program_would_calculate_is_text_in_both(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    evil = '=HYPERLINK("https://ond.example/","ring")'
    write(project, CONTACT, changed(CONTACT, "sv: Frågor till kommunen.", f"sv: {evil!r}"))
    kept = read_kept(project)

    assert f'"\'{evil}"'.replace('"https', '""https').replace('/","ring")', '/"",""ring"")') in exported(
        kept, CSV
    ).decode("utf-8-sig")
    book = openpyxl.load_workbook(io.BytesIO(exported(kept, XLSX)))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert [cell.value for cell in cells if str(cell.value).startswith("=")] == [evil]
    assert {cell.data_type for cell in cells if cell.value is not None} == {"s"}
    for path in (CSV, XLSX):
        assert back(project, path, exported(kept, path)).made == {}


def test_only_the_line_of_a_change_changes(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    comment = "    # Numret gäller växeln, se avtalet.\n"
    record = FILES[CONTACT].replace("    phone:", f"{comment}    phone:").replace("00\n", "00  # växel\n", 1)
    write(project, CONTACT, record.replace("\n", "\r\n"))
    day = {("kramfors-kommun", "Kontaktväg", "Bekräftat den"): "2026-11-23"}
    number = {("kramfors-kommun", "Kontaktväg", "Telefon"): 61280010}

    found = back(project, XLSX, xlsx_of(project, {**day, **number}))

    expected = record.replace("0612-800 00", "0612-800 10").replace("{on: 2026-06-01", "{on: 2026-11-23", 1)
    assert found.made["kramfors-kommun"].data.decode() == expected.replace("\n", "\r\n")
    assert found.problems == ()


def test_a_new_record_has_the_layout_of_the_scaffold(tmp_path: Path) -> None:
    new = scaffold.NewContact(
        kind="municipality",
        name_sv="Sundsvalls kommun",
        name_en="Sundsvall Municipality",
        municipality="2281",
        police_area="medelpad",
        website="https://sundsvall.se",
        phone="060-19 10 00",
        email="info@sundsvall.se",
        source="kramfors-2023",
    )
    text = scaffold.write(new, AS_OF).replace("  sv:\n  en:\n", "  sv: Hit.\n  en: Here.\n")
    text = text.replace("      sv:\n      en:\n", "      sv: Alla.\n      en: All.\n")
    project = small_project(tmp_path)
    write(project, "docs/_data/contacts/sundsvalls-kommun.yml", text)
    table = exported(read_kept(project), XLSX)
    (project / "docs/_data/contacts/sundsvalls-kommun.yml").unlink()

    assert back(project, XLSX, table).made["sundsvalls-kommun"].data.decode() == text


def fields(model: type[BaseModel], path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Walk over the fields of a model that are no sets of fields themselves."""
    for name, field in model.model_fields.items():
        inner = [one for one in (field.annotation, *getattr(field.annotation, "__args__", ())) if one]
        inner = [one.__args__[0] if hasattr(one, "__metadata__") else one for one in inner]
        models = [one for one in inner if isinstance(one, type) and issubclass(one, BaseModel)]
        if models and models[0].__name__ not in ("Text", "Hours", "Point", "Person"):
            yield from fields(models[0], (*path, name))
        else:
            yield (*path, name)


@pytest.mark.parametrize(
    ("part", "model", "told_otherwise"),
    [
        ("organisation", Contact, {("points",), ("persons",)}),
        ("point", Point, {("id",)}),
        ("person", Person, set()),
    ],
)
def test_every_field_of_the_models_has_a_column_and_every_column_a_field(
    part: Part, model: type[BaseModel], told_otherwise: set[tuple[str, ...]]
) -> None:
    places = {column.places[part] for column in columns(LANGUAGES) if part in column.places}
    without_language = {path[:-1] if path[-1] in LANGUAGES else path for path in places}

    assert without_language == set(fields(model)) - told_otherwise


def test_every_choice_of_the_models_has_a_word_and_every_word_a_choice() -> None:
    choices = re.findall(r"'enum': \[([^]]*)\]", str(Contact.model_json_schema()))
    known = {frozenset(re.findall(r"'([^']*)'", one)) for one in choices}
    for column in columns(LANGUAGES):
        if isinstance(column.kind, Choice):
            assert frozenset(column.kind.names) in known
            assert len({word.casefold() for word in column.kind.names.values()}) == len(column.kind.names)


text = st.text("aå1 -:#,[]{}'\"\\&*!|>%@`.?=+~\u00a0😀\n\t_x0D", min_size=1, max_size=9)
words = text.filter(lambda said: said.strip(" \u00a0\n\t"))
local = st.fixed_dictionaries({"sv": words, "en": words})
slugs = st.from_regex(r"[a-z0-9]{1,3}(-[a-z0-9]{1,2})?", fullmatch=True)
days = st.dates().map(lambda day: day.isoformat())
confirmed = st.fixed_dictionaries({"on": days, "by": slugs, "source": slugs})
times = st.from_regex(r"(0[0-9]|1[0-9]|2[0-3]):[0-5][0-9]", fullmatch=True)
spans = st.fixed_dictionaries(
    {"days": st.lists(st.sampled_from(WEEKDAYS), min_size=1), "opens": times, "closes": times}
)
hours = st.one_of(
    st.just("always"), st.fixed_dictionaries({"weekly": st.lists(spans, min_size=1, max_size=2)})
)
points: st.SearchStrategy[Any] = st.fixed_dictionaries(
    {
        "id": slugs,
        "label": local,
        "audience": local,
        "need": st.lists(st.sampled_from(["tip", "rules"]), min_size=1, max_size=2),
        "confirmed": confirmed,
    },
    optional={
        "phone": words,
        "email": words,
        "url": words,
        "visit": st.fixed_dictionaries({"street": words, "town": words}, optional={"postal_code": words}),
        "post": st.fixed_dictionaries({"postal_code": words, "town": words}, optional={"recipient": words}),
        "hours": hours,
        "note": local,
        "internal": st.sampled_from(["true", "false"]),
    },
)
persons: st.SearchStrategy[Any] = st.fixed_dictionaries(
    {
        "name": words,
        "role": local,
        "basis": st.sampled_from(["public-role", "consent"]),
        "review": days,
        "confirmed": confirmed,
    },
    optional={"phone": words, "email": words, "consent_on": days, "mobile_basis": st.just("consent")},
)
records: st.SearchStrategy[Any] = st.fixed_dictionaries(
    {"kind": st.sampled_from(["police", "municipality"]), "name": local, "summary": local},
    optional={
        "municipality": words,
        "police_area": slugs,
        "website": words,
        "obsolete": st.fixed_dictionaries({"on": days, "reason": local}, optional={"replaced_by": slugs}),
        "points": st.lists(points, max_size=2, unique_by=lambda point: point["id"]),
        "persons": st.lists(persons, max_size=3),
    },
)


def test_persons_of_the_same_name_are_told_apart(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    person = FILES[CONTACT][FILES[CONTACT].index("  - name:") :]
    write(project, CONTACT, f"{FILES[CONTACT]}{person}{person}")
    table = exported(read_kept(project), CSV).decode("utf-8-sig")

    assert [line.split(";")[2] for line in table.splitlines()[3:]] == [
        "Elisabeth Svanberg",
        "Elisabeth Svanberg (2)",
        "Elisabeth Svanberg (3)",
    ]
    second = table.replace("(2);;Elisabeth Svanberg;;Samordnare;", "(2);;Elisabeth Svanberg;;Chef;")
    found = back(project, CSV, second.encode())
    assert found.made["kramfors-kommun"].data.decode() == (
        f"{FILES[CONTACT]}{person.replace('sv: Samordnare', 'sv: Chef')}{person}"
    )


@given(records, st.sampled_from([CSV, XLSX]))
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_any_record_comes_back_byte_for_byte(
    tmp_path_factory: pytest.TempPathFactory, record: dict[str, Plain], path: str
) -> None:
    project = tmp_path_factory.getbasetemp() / "any"
    write(small_project(project), CONTACT, document(record))
    kept = read_kept(project)
    assert kept.problems == ()

    found = back(project, path, exported(kept, path))

    assert (found.made, found.comparison.absent) == ({}, [])
