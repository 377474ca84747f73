"""Materials: their pages, their files, and what is said of those that no longer hold."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import crafted_materials
import lxml.html
import pytest
from project import ROOT
from small_project import (
    AS_OF,
    CONTACT,
    MATERIAL,
    MEETING,
    changed,
    check,
    printed,
    small_project,
    write,
)
from tillsammans.cli import main
from tillsammans.contacts.release import PATH as PUBLISHED
from tillsammans.floor.templates import Templates
from tillsammans.site.generated_pages import with_generated_pages
from tillsammans.site.material_views import MaterialRow, MaterialView, written_size
from tillsammans.site.materials import Edition, collect, files
from tillsammans.site.reviewing import listing
from tillsammans.site.unchecked import read_contacts
from tillsammans.site.viewing import Titled
from tillsammans.site.views import View, Views, is_listed

SHEET = "docs/_data/materials/blad.yml"
FORMER = "docs/_data/materials/blad-1.yml"
GONE = "docs/_data/materials/borta.yml"
_FILE = "docs/_material/{}"

RECORD = """\
title: {sv: Blad, en: Sheet}
purpose: {sv: Att läsa hemma., en: To read at home.}
audience: [residents, municipality]
version: "2"
date: 2026-11-01
owner: web
last_reviewed: 2026-11-01
next_review: 2027-05-01
licence: other
terms: {sv: Får skrivas ut., en: May be printed.}
status: current
files: {sv: blad.pdf}
inaccessible:
  reason: {sv: Skannad., en: Scanned.}
  alternative: {sv: Vi läser upp den., en: We read it to you.}
  contact: kramfors-kommun
supersedes: blad-1
"""

LIST = """\
---
title: Material
description: Allt material som finns att hämta, och vem det är för.
kind: materials
owner: web
last_reviewed: 2026-11-01
next_review: 2027-11-01
{translates}---
"""


@dataclass(frozen=True)
class Made:
    """A document, as the maker gives it."""

    data: bytes
    pages: int


def make(document: str, language: str, *, version: str, date: date, municipality: str | None) -> Made:
    """Write into a PDF what it was made from."""
    said = f"{document} {language} {version} {date} {municipality}"
    return Made(b"%PDF-" + said.encode(), 1)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with a poster of the build, a sheet in Swedish alone, and its two former versions."""
    small_project(tmp_path)
    write(tmp_path, SHEET, RECORD)
    former = RECORD.replace("supersedes: blad-1\n", "superseded_by: blad\n").replace("current", "superseded")
    former = former.replace("other\nterms: {sv: Får skrivas ut., en: May be printed.}", "CC0-1.0")
    write(tmp_path, FORMER, former.replace("{sv: blad.pdf}", "{sv: blad-1.docx, en: sheet-1.docx}"))
    gone = RECORD.partition("files:")[0].replace("current", "withdrawn")
    write(tmp_path, GONE, f"{gone}reason: {{sv: Fel., en: Wrong.}}\n")
    write(tmp_path, _FILE.format("blad.pdf"), crafted_materials.material("pdf"))
    for name in ("blad-1.docx", "sheet-1.docx"):
        write(tmp_path, _FILE.format(name), crafted_materials.material("docx"))
    for language in ("sv", "en"):
        write(tmp_path, f"docs/{language}/material/index.md", LIST.format(translates=""))
    return tmp_path


def views(project: Path) -> Views:
    loaded = check(project)
    assert loaded.site is not None, loaded.problems
    site = with_generated_pages(loaded.site)
    return Views(
        site=site,
        site_url="https://exempel.example/post/",
        assets={},
        templates=Templates(ROOT / "overrides"),
        menu_paths=(),
        editions=collect(site, make, lambda path: (project / path).read_bytes()),
    )


def page(made: Views, path: str, language: str = "sv") -> View:
    return made.view(made.site.pages[language, f"material/{path}.md"])


def test_every_material_has_its_page_and_every_audience_its_list(project: Path) -> None:
    site = views(project).site

    assert [
        (page.url, page.front.kind, page.front.title, is_listed(page))
        for page in site.pages_in("en")
        if page.path.startswith("material/")
    ] == [
        ("en/material/affisch/", "material", "Poster", True),
        ("en/material/blad-1/", "material", "Sheet", False),
        ("en/material/blad/", "material", "Sheet", True),
        ("en/material/borta/", "material", "Sheet", False),
        ("en/material/for/invanare/", "materials", "Materials: Residents", True),
        ("en/material/for/kommun/", "materials", "Materials: Municipalities", True),
        ("en/material/for/ombud/", "materials", "Materials: Postal agents", True),
        ("en/material/", "materials", "Material", True),
    ]


def test_files_have_addresses_by_language_and_municipality(project: Path) -> None:
    made = files(views(project).editions)

    assert sorted(made) == [
        "en/material/filer/affisch-kramfors-kommun.pdf",
        "en/material/filer/blad-1.docx",
        "material/filer/affisch-kramfors-kommun.pdf",
        "material/filer/blad-1.docx",
        "material/filer/blad.pdf",
    ]
    poster = made["en/material/filer/affisch-kramfors-kommun.pdf"]
    assert poster == b"%PDF-counter-poster-a4 en 1 2026-11-01 kramfors-kommun"
    assert made["material/filer/blad.pdf"] == (project / _FILE.format("blad.pdf")).read_bytes()


def test_a_document_without_a_municipality_and_a_municipality_that_is_gone(project: Path) -> None:
    write(project, MATERIAL, changed(MATERIAL, "counter-poster-a4", "tell-sheet"))
    assert "material/filer/affisch.pdf" in files(views(project).editions)


def test_a_municipality_that_is_gone_gets_none(project: Path) -> None:
    obsolete = "obsolete: {on: 2026-11-01, reason: {sv: Borta., en: Gone.}}\nkind: municipality"
    write(project, CONTACT, changed(CONTACT, "kind: municipality", obsolete))
    assert "material/filer/affisch-kramfors-kommun.pdf" not in files(views(project).editions)


def test_a_former_document_is_not_made_again(project: Path) -> None:
    write(
        project,
        MATERIAL,
        changed(MATERIAL, "current\ndocument", "superseded\nsuperseded_by: blad-3\ndocument"),
    )
    newer = changed(MATERIAL, "current", "current\nsupersedes: affisch")
    write(project, "docs/_data/materials/blad-3.yml", newer)
    made = views(project)

    assert made.editions["affisch", "sv"] == ()
    assert [one.address for one in made.editions["blad-3", "sv"]] == [
        "material/filer/blad-3-kramfors-kommun.pdf"
    ]


def test_a_file_of_which_nothing_is_known_is_never_offered(project: Path) -> None:
    """A record that no longer holds may keep a file that a later check refuses: the site stops before."""
    write(project, _FILE.format("blad.pdf"), b"hello")
    assert check(project).site is None


def test_the_page_groups_by_audience(project: Path) -> None:
    view = page(views(project), "index")

    assert not view.is_chosen
    assert [
        (group.id, group.title, group.href, [one.href for one in group.materials])
        for group in view.material_groups
    ] == [
        ("invanare", "Invånare", "for/invanare/", ["blad/"]),
        ("ombud", "Ombud", "for/ombud/", ["affisch/"]),
        ("kommun", "Kommuner", "for/kommun/", ["blad/"]),
    ]
    row: MaterialRow = view.material_groups[1].materials[0]
    assert (row.title, row.purpose, row.version, row.date.text, row.per_municipality) == (
        "Affisch",
        "Visar vem du ringer.",
        "1",
        "1 november 2026",
        True,
    )


def test_a_list_shows_its_audience_alone(project: Path) -> None:
    view = page(views(project), "for/kommun", "en")

    assert view.is_chosen
    assert [(group.title, group.href) for group in view.material_groups] == [("Municipalities", None)]


def test_a_page_whole(project: Path) -> None:
    made = views(project)
    view = page(made, "blad", "en")
    data = (project / _FILE.format("blad.pdf")).read_bytes()
    material: MaterialView = view.material

    assert (view.last_reviewed and view.last_reviewed.iso, view.owner) == ("2026-11-01", "Web editor")
    assert (material.licence, material.terms) == (None, "May be printed.")
    assert material.audiences == (
        Titled("Residents", "../for/invanare/"),
        Titled("Municipalities", "../for/kommun/"),
    )
    assert (material.replaces, material.replaced_by) == (Titled("Sheet", "../blad-1/"), None)
    assert not material.per_municipality
    (file,) = material.files
    assert (file.title, file.href, file.type, file.size, file.pages) == (
        "Sheet",
        "../../../material/filer/blad.pdf",
        "PDF",
        "1 kB",
        1,
    )
    assert (file.language.lang, file.language.name) == ("sv", "svenska")
    assert file.checksum == hashlib.sha256(data).hexdigest()
    assert material.inaccessible is not None
    assert material.inaccessible.contact == Titled(
        "Kramfors Municipality", "../../kontakter/kramfors-kommun/"
    )


def test_a_file_for_each_municipality_is_named_by_it(project: Path) -> None:
    material: MaterialView = page(views(project), "affisch").material

    assert material.per_municipality
    assert [(file.title, file.href) for file in material.files] == [
        ("Kramfors", "../filer/affisch-kramfors-kommun.pdf")
    ]
    assert material.licence == Titled("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")


def test_what_no_longer_holds_says_why_and_leads_on(project: Path) -> None:
    made = views(project)
    former: MaterialView = page(made, "blad-1").material
    gone: MaterialView = page(made, "borta").material

    assert (former.replaced_by, [file.type for file in former.files]) == (
        Titled("Blad", "../blad/"),
        ["Word"],
    )
    assert (gone.status, gone.reason, gone.files, gone.inaccessible) == ("withdrawn", "Fel.", (), None)


def test_an_audience_without_a_list_is_named_without_a_link(project: Path) -> None:
    text = (project / GONE).read_text("utf-8")
    write(project, GONE, text.replace("[residents, municipality]", "[partners]"))
    gone: MaterialView = page(views(project), "borta").material

    assert gone.audiences == (Titled("Polis, tull och andra partner", ""),)


def test_a_row_is_printed_with_its_facts(project: Path) -> None:
    made = views(project)
    view = page(made, "index")
    rows = [group.materials[0] for group in view.material_groups[:2]]
    printed_rows = [
        " ".join(
            lxml.html.fromstring(
                made.templates.render("material-row", material=row, level=3, t=made.site.strings["sv"])
            )
            .find_class("material-facts")[0]
            .text_content()
            .split()
        )
        for row in rows
    ]

    assert printed_rows == [
        "PDF, 1 kB, 1 sida, svenska. Version 2, 1 november 2026.",
        "PDF, 1 kB, 1 sida, svenska, en för varje kommun. Version 1, 1 november 2026.",
    ]


def test_without_files_there_is_no_file_to_tell_of(project: Path) -> None:
    loaded = check(project)
    assert loaded.site
    made = Views(
        site=with_generated_pages(loaded.site),
        site_url="https://exempel.example/",
        assets={},
        templates=Templates(ROOT / "overrides"),
        menu_paths=(),
    )
    assert page(made, "index").material_groups[0].materials[0].file is None


@pytest.mark.parametrize(
    ("size", "language", "said"),
    [
        (1, "sv", "1 kB"),
        (84_400, "sv", "84 kB"),
        (999_999, "sv", "1000 kB"),
        (1_234_567, "sv", "1,2 MB"),
        (1_234_567, "en", "1.2 MB"),
        (10_000_000, "sv", "10 MB"),
    ],
)
def test_sizes_are_written_as_readers_do(size: int, language: str, said: str) -> None:
    assert written_size(size, language) == said


def test_a_meeting_leads_to_its_materials(project: Path) -> None:
    write(project, MEETING, changed(MEETING, "sources:", "materials: [affisch]\nsources:"))
    for language in ("sv", "en"):
        text = LIST.format(translates="").replace("kind: materials", "kind: meetings")
        write(project, f"docs/{language}/moten/index.md", text)
    made = views(project)
    card = made.view(made.site.pages["sv", "moten/index.md"]).meeting_groups[1].meetings[0]

    assert card.materials == (Titled("Affisch", "../material/affisch/"),)
    html = made.templates.render(
        "meeting-card", meeting=card, level=3, t=made.site.strings["sv"], view=page(made, "index")
    )
    assert '<div><dt>Material</dt><dd><a href="../material/affisch/">Affisch</a></dd></div>' in html


def test_a_material_is_reviewed_while_it_holds(project: Path) -> None:
    made = views(project)
    due = [
        one
        for one in listing(made.site, read_contacts(project, ("sv", "en")), 12).rows
        if one.kind == "material"
    ]

    assert [(one.path, one.owner, one.day, one.what.in_language("en")) for one in due] == [
        (MATERIAL, "web", date(2027, 5, 1), "Review the material Poster."),
        (SHEET, "web", date(2027, 5, 1), "Review the material Sheet."),
    ]
    assert not any("docs/sv/material/affisch" in one.path for one in due)


def test_a_release_remembers_versions_and_files(project: Path) -> None:
    day = ("--as-of", AS_OF.isoformat())
    assert main(["--root", str(project), "record-release", *day]) == 0
    said = (project / PUBLISHED).read_text("utf-8").partition("materials:\n")[2].partition("#")[0]

    assert [line.partition(", files")[0] for line in said.splitlines()] == [
        '  "affisch": {version: "1", date: 2026-11-01}',
        '  "blad-1": {version: "2", date: 2026-11-01',
        '  "blad": {version: "2", date: 2026-11-01',
        '  "borta": {version: "2", date: 2026-11-01}',
    ]
    write(project, _FILE.format("blad.pdf"), crafted_materials.material("pdf xmp"))
    assert "error[material-version]: Filen har ändrats sedan version 2 publicerades." in printed(project)
    assert main(["--root", str(project), "record-release", *day]) == 1


def test_a_record_that_cannot_be_read_may_name_any_file(project: Path) -> None:
    write(project, SHEET, "title: [\n")
    said = printed(project)
    assert "yaml-syntax" in said
    assert "unused-material-file" not in said
    assert "material-chain" not in said


def test_a_link_to_another_place_is_no_file(project: Path) -> None:
    (project / _FILE.format("lank.pdf")).symlink_to(project / _FILE.format("blad.pdf"))
    assert "docs/_material/lank.pdf:1:1: error[unexpected-file]" in printed(project)


def test_a_page_of_ours_never_takes_the_address_of_a_material(project: Path) -> None:
    for language in ("sv", "en"):
        write(project, f"docs/{language}/material/affisch.md", LIST.format(translates=""))
    assert "error[duplicate-address]" in printed(project)


def test_a_link_leads_to_a_list_that_is_there_alone(project: Path) -> None:
    text = LIST.format(translates="")
    write(
        project, "docs/sv/material/index.md", f"{text}\n[A](for/ombud.md) [B](for/partner.md) [C](borta.md)\n"
    )
    assert "error[broken-link]: Länken leder till material/for/partner.md" in printed(project)
    assert printed(project).count("broken-link") == 1


def test_an_edition_knows_its_checksum() -> None:
    edition = Edition("sv", None, "a.pdf", "pdf", 1, b"a")
    assert edition.checksum == hashlib.sha256(b"a").hexdigest()
