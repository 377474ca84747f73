"""How the desk reads and writes files: what was changed differs, and nothing else does.

What cannot be kept is said here too. Where something was changed in a file, several blanks before a comment
at the line's end become one, a comment after all fields gets a blank line before it, and a comment goes with
the field or entry that it stands above or beside. Parts with names before them keep the order of their file;
one that gets another name loses its comments.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from browsing.desk import files_of
from playwright.sync_api import Browser, Error, Page
from project import ROOT

RUN = """async ([kind, text, change]) => {
  const { readPage, readRecord, writePage, writeRecord } = await import("./records.js");
  const [read, write] = kind === "page" ? [readPage, writePage] : [readRecord, writeRecord];
  const values = text === null ? {} : read(text);
  new Function("it", change)(values);
  return write(values);
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, desk_url: str) -> Iterator[Page]:
    """Open a page that may use the desk's modules. A policy would forbid the changes that tests write."""
    with browser.new_context(bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{desk_url}redigera/records.js")
        yield page


def changed(page: Page, kind: str, text: str | None, change: str = "") -> str:
    """Read a text, change the values, and write it."""
    written: str = page.evaluate(RUN, [kind, text, change])
    return written


EDITED = tuple(
    path
    for path in files_of(ROOT)
    if path.startswith(("docs/_data", "docs/sv", "docs/en")) and "README" not in path
)


def test_every_file_of_the_project_is_written_as_it_was(page: Page) -> None:
    texts = {path: (ROOT / path).read_text("utf-8") for path in EDITED}
    assert len(texts) > 80
    for path, text in texts.items():
        kind = "page" if path.endswith(".md") else "record"
        assert changed(page, kind, text).rstrip() == text.rstrip(), path


RECORD = """\
# Skrivet för hand.
kind: municipality # vad det är
name: {sv: Kramfors kommun, en: Kramfors Municipality}
municipality: "2282"
summary: >-
  En lång text
  på två rader.
website:

points:
  # Den viktigaste först.
  - id: kundtjanst
    need: [municipality]
    phone: '0612-800 00' # växeln
    hours: always
    confirmed: {on: 2026-06-01, by: contacts, source: kramfors-2023}
  - id: natt
    phone: 112
"""


@pytest.mark.parametrize(
    ("change", "before", "after"),
    [
        ("it.points[0].phone = '0612-801 10'", "'0612-800 00' # växeln", "'0612-801 10' # växeln"),
        ("it.points[1].phone = '114 14'", "phone: 112", "phone: 114 14"),
        ("it.points[1].phone = '90'", "phone: 112", 'phone: "90"'),
        ("it.municipality = '2281'", '"2282"', '"2281"'),
        ("it.name.en = 'Kramfors: the town'", "en: Kramfors Municipality", 'en: "Kramfors: the town"'),
        ("it.points[0].confirmed.on = '2026-11-26'", "on: 2026-06-01", "on: 2026-11-26"),
        ("it.summary = 'Kort.'", ">-\n  En lång text\n  på två rader.", "Kort."),
        ("it.website = 'https://a.se'", "website:\n", "website: https://a.se\n"),
        ("it.points[0].need = ['tip', 'rules']", "[municipality]", "[tip, rules]"),
        ("it.points[0].hours = {always: false, weekly: []}", "    hours: always\n", ""),
        ("delete it.points[1].phone", "  - id: natt\n    phone: 112\n", "  - id: natt\n"),
        ("it.points.pop()", "  - id: natt\n    phone: 112\n", ""),
        (
            "it.points[1] = {id: 'natt', internal: true, phone: '112'}",
            "  - id: natt\n    phone: 112\n",
            "  - id: natt\n    internal: true\n    phone: 112\n",
        ),
        (
            "it.points.push({id: 'ny', need: ['tip'], phone: '112', internal: false, note: ''})",
            "    phone: 112\n",
            '    phone: 112\n  - id: ny\n    need: [tip]\n    phone: "112"\n',
        ),
        ("it.points[0].internal = false; it.persons = []; it.obsolete = null", "", ""),
    ],
)
def test_what_was_changed_differs_and_nothing_else(page: Page, change: str, before: str, after: str) -> None:
    assert before in RECORD
    expected = RECORD.replace(before, after) if before else RECORD
    assert changed(page, "record", RECORD, change) == expected


def test_blanks_before_a_comment_become_one_where_something_else_was_changed(page: Page) -> None:
    record = "a: 1   # ett\nb: 2\n# sist\n"
    assert changed(page, "record", record) == record
    assert changed(page, "record", record, "it.b = '3'") == 'a: 1 # ett\nb: "3"\n\n# sist\n'
    assert changed(page, "record", record, "delete it.a") == "b: 2\n\n# sist\n"


def test_entries_that_trade_places_take_their_comments_along(page: Page) -> None:
    record = "points:\n  # Först.\n  - id: a\n    phone: 112\n  # Sedan.\n  - id: b\n    phone: 113\n"
    swapped = changed(page, "record", record, "it.points.reverse(); it.points[0].phone = '114'")
    assert "  # Sedan.\n  - id: b\n    phone: " in swapped
    assert swapped.index("id: b") < swapped.index("id: a")


def test_a_new_record_is_written_in_the_projects_own_way(page: Page) -> None:
    values: dict[str, Any] = {
        "kind": "municipality",
        "name": {"sv": "Å: norr", "en": "North"},
        "municipality": "2282",
        "website": "",
        "points": [
            {
                "id": "a",
                "need": ["tip", "rules"],
                "phone": "112",
                "internal": False,
                "opens": "08:00",
                "visit": None,
            }
        ],
        "sequence": 0,
        "start": "2026-12-03 13:00",
        "on": "2026-12-03",
    }
    written: str = page.evaluate("async values => (await import('./records.js')).writeRecord(values)", values)
    assert written == (
        'kind: municipality\nname:\n  sv: "Å: norr"\n  en: North\nmunicipality: "2282"\n'
        'points:\n  - id: a\n    need: [tip, rules]\n    phone: "112"\n    opens: "08:00"\n'
        "sequence: 0\nstart: 2026-12-03 13:00\non: 2026-12-03\n"
    )


NEW_NAME = "  brevet:\n    term:\n      sv: brev\n      en: letter"
"""A part with another name is a new one: it has lost its comments, and stands on lines of its own."""

NAMED = """\
owner: web
terms:
  # Det vanligaste.
  post:
    term: {sv: post, en: post} # ordet
    source: a
  brev:
    term: {sv: brev, en: letter}
    source: b
"""


@pytest.mark.parametrize(
    ("change", "before", "after"),
    [
        ("it.terms[0].term.sv = 'posten'", "sv: post,", "sv: posten,"),
        ("it.terms[1].source = 'c'", "source: b", "source: c"),
        ("it.terms.reverse()", "", ""),
        ("it.terms.pop()", "  brev:\n    term: {sv: brev, en: letter}\n    source: b\n", ""),
        (
            "it.terms.splice(1, 0, {_name: 'paket', term: {sv: 'paket', en: 'parcel'}, source: 'd'})",
            "  brev:\n",
            "  paket:\n    term:\n      sv: paket\n      en: parcel\n    source: d\n  brev:\n",
        ),
        ("it.terms[1]._name = 'brevet'", "  brev:\n    term: {sv: brev, en: letter}", NEW_NAME),
    ],
)
def test_named_parts_are_a_list_in_the_form_and_keep_their_names(
    page: Page, change: str, before: str, after: str
) -> None:
    expected = NAMED.replace(before, after, 1) if before else NAMED
    assert changed(page, "record", NAMED, change) == expected


def test_two_parts_of_one_name_are_refused(page: Page) -> None:
    with pytest.raises(Error, match="terms: two of one name"):
        changed(page, "record", NAMED, "it.terms[1]._name = 'post'")


def test_a_new_record_with_named_parts_is_written(page: Page) -> None:
    made = "it.owner = 'web'; it.terms = [{_name: 'post', source: 'a'}]"
    assert changed(page, "record", None, made) == "owner: web\nterms:\n  post:\n    source: a\n"


PAGE = """\
---
title: Hem # kort
lead: >-
  Två
  rader.
law_state: {postlagen: '2024:746'}
image:
  file: bilder/a.jpg
---

## Rubrik { #rubrik .card-alarm }

Text med [[call: 112/larm]].
"""


@pytest.mark.parametrize(
    ("change", "before", "after"),
    [
        ("it.body = it.body.replace('Text', 'Mer text')", "Text med", "Mer text med"),
        ("it.title = 'Start'", "Hem", "Start"),
        ("it.image.file = '/bilder/b.jpg'", "bilder/a.jpg", "bilder/b.jpg"),
        ("it.image.file = 'none'", "bilder/a.jpg", "none"),
        ("it.law_state.postlagen = '2026:1'", "2024:746", "2026:1"),
        ("it.law_state = null", "law_state: {postlagen: '2024:746'}\n", ""),
        (
            "it.expire_at = '2027-01-01'",
            "  file: bilder/a.jpg\n",
            "  file: bilder/a.jpg\nexpire_at: 2027-01-01\n",
        ),
    ],
)
def test_pages_keep_their_text_and_their_front_matter(
    page: Page, change: str, before: str, after: str
) -> None:
    written = changed(page, "page", PAGE, change)
    assert written.replace("  # kort", " # kort") == PAGE.replace("  # kort", " # kort").replace(
        before, after
    )


def test_paths_of_files_are_shown_to_the_form_as_addresses(page: Page) -> None:
    read = page.evaluate("async text => (await import('./records.js')).readPage(text)", PAGE)
    assert read["image"] == {"file": "/bilder/a.jpg"}
    material = "files: {sv: blad.pdf}\nhours: always\n"
    read = page.evaluate("async text => (await import('./records.js')).readRecord(text)", material)
    assert read["files"] == {"sv": "/_material/blad.pdf"}
    assert read["hours"] == {"always": "true"}
    written = changed(page, "record", material, "it.files.en = '/_material/sheet.pdf'")
    assert written == "files: {sv: blad.pdf, en: sheet.pdf}\nhours: always\n"


@pytest.mark.parametrize("text", ["a: [", "a: 1\na: 2\n", "- a\n", "a: &x 1\nb: *x\n"])
def test_what_is_no_record_is_told_or_left_as_it_is(page: Page, text: str) -> None:
    outcome: str = page.evaluate(
        """async text => {
          const { readRecord, writeRecord } = await import("./records.js");
          try { return writeRecord(readRecord(text)); } catch (error) { return `${error.name}`; }
        }""",
        text,
    )
    assert outcome in (text, "YAMLParseError", "TypeError")
