"""Real builds of copies of the project: what stops one, what it leaves behind, and that it is repeatable."""

from __future__ import annotations

import json
import os
import subprocess
from importlib.metadata import version
from pathlib import Path

import pytest
from project import AS_OF, Project, copy_project

KRAMFORS = "docs/_data/contacts/kramfors-kommun.yml"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return copy_project(tmp_path / "project")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    made = copy_project(tmp_path_factory.mktemp("built") / "project")
    result = made.build()
    assert result.status == 0, result.output
    return made


def test_build_reports_in_a_few_lines(project: Project) -> None:
    result = project.build()

    report = [line.removeprefix("INFO    -  ") for line in result.lines if line.startswith("INFO")]
    pages = len(list(project.site.rglob("*.html"))) // 2
    assert result.status == 0
    assert report[-6:-1] == [
        f"sv: {pages} sidor",
        f"en: {pages} sidor",
        "Kontakter: 15, varav 11 med bekräftade uppgifter",
        "Fel: 0. Påpekanden: 4 (visa dem med: tillsammans check)",
        f"Webbplatsen ligger i {project.site}",
    ]


def test_build_tells_editors_nothing_of_code(project: Project) -> None:
    result = project.build_as_editors_do()

    assert result.status == 0
    begins = ("INFO    -  ", "    Gör så här: ")
    assert [line for line in result.lines if line and not line.startswith(begins)] == []
    assert [line for line in result.lines if "Warning" in line or ".py" in line] == []


def test_a_wrong_number_stops_the_build_and_leaves_the_former_site_as_it_was(project: Project) -> None:
    assert project.build().status == 0
    before = project.files()
    project.replace(KRAMFORS, "phone: 0612-800 00", "phone: 0612-800 0")

    result = project.build()

    assert result.status == 1
    assert (
        f"ERROR   -  {KRAMFORS}:20:12: error[phone-number]: "
        "”0612-800 0” är inget telefonnummer som går att ringa i Sverige.\n"
        "    Gör så här: Räkna siffrorna mot källan. Skriv som 0612-800 00 eller 114 14.\n"
    ) in result.output
    assert "Traceback" not in result.output
    assert project.files() == before


def test_all_problems_of_all_files_come_in_one_run(project: Project) -> None:
    project.replace(KRAMFORS, "phone: 0612-800 00", "phone: 0612-800 0")
    project.replace("docs/_data/contacts/polisen.yml", "phone: 114 14", "phone: 11414")
    project.replace(
        "docs/sv/moten/index.md", "[[phone: kramfors-kommun/kundtjanst]]", "[[phone: kramfors/vaxel]]"
    )

    result = project.build(TILLSAMMANS_LANG="en")

    errors = [line.removeprefix("ERROR   -  ") for line in result.lines if line.startswith("ERROR")]
    english, swedish = "docs/en/moten/index.md", "docs/sv/moten/index.md"
    polisen = "docs/_data/contacts/polisen.yml"
    expected = f"""\
{KRAMFORS}:20:5: error[unconfirmed-change]: The details of kundtjanst have changed, \
but were confirmed on 2023-11-19.
{KRAMFORS}:20:12: error[phone-number]: “0612-800 0” is not a phone number that can be dialled in Sweden.
{polisen}:18:5: error[unconfirmed-change]: The details of 114-14 have changed, \
but were confirmed on 2026-11-23.
{polisen}:18:12: error[phone-format]: “11414” is not written as a Swedish number.
{english}:18:130: error[different-structure]: [[phone: kramfors-kommun/kundtjanst]] stands here \
but not in {swedish} around line 17.
{english}:18:130: error[different-structure]: [[phone: kramfors/vaxel]] is missing here \
but stands in {swedish} on line 17.
{swedish}:17:99: error[unknown-directive]: There is no contact kramfors.
7 errors, 4 notices
"""
    assert "".join(f"{line}\n" for line in errors) == expected


def test_the_check_says_the_same_as_the_build(project: Project) -> None:
    project.replace(KRAMFORS, "kommun@kramfors.se", "kommun@kramfors")

    check = project.check("--as-of", "2026-11-24")
    build = project.build()

    assert check.status == 1
    assert build.status == 1
    assert [line for line in check.lines if "error[" in line] == [
        line.removeprefix("ERROR   -  ") for line in build.lines if "error[" in line
    ]


def test_a_build_without_strict_is_stopped_too(project: Project) -> None:
    project.replace(KRAMFORS, "phone: 0612-800 00", "phone: 0612-800 0")

    assert project.build("--no-strict").status == 1


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("(../lagen.md)", "(../lagar.md)", "Länken leder till lagar.md, som inte finns."),
        (
            "(../kontakter/index.md)",
            "(../kontakter/index.md#saknas)",
            "kontakter/index.md har ingen rubrik med ankaret #saknas.",
        ),
        ("(../lagen.md)", "(/lagen/)", "contains an absolute link '/lagen/'"),
    ],
)
def test_a_broken_link_in_both_languages_stops_the_build(
    project: Project, old: str, new: str, message: str
) -> None:
    for language in ("sv", "en"):
        project.replace(f"docs/{language}/metoden/index.md", old, new)

    result = project.build()

    assert result.status == 1
    assert message in result.output


def test_a_page_in_one_language_only_stops_the_build(project: Project) -> None:
    (project.root / "docs/en/lagen.md").unlink()

    result = project.build()

    assert result.status == 1
    assert "docs/sv/lagen.md:1:1: error[missing-page]: Sidan saknas som docs/en/lagen.md." in result.output


def test_a_page_that_is_not_in_the_navigation_stops_the_build(project: Project) -> None:
    for language in ("sv", "en"):
        text = (project.root / f"docs/{language}/om/integritet.md").read_text("utf-8")
        project.write(f"docs/{language}/om/extra.md", text)

    result = project.build()

    assert result.status == 1
    assert "om/extra.md" in result.output


def test_two_builds_in_different_surroundings_are_identical(built: Project, tmp_path: Path) -> None:
    other = copy_project(tmp_path / "another name" / "projekt-åäö")

    elsewhere = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "HOME": "/", "USER": "nobody"}
    former = os.umask(0o077)
    try:
        result = other.build(PYTHONHASHSEED="7", LOGNAME="nobody", **elsewhere)
    finally:
        os.umask(former)

    assert result.status == 0, result.output
    assert other.files() == built.files()


def test_the_build_says_what_it_was_made_with_and_nothing_of_the_machine(built: Project) -> None:
    said = json.loads((built.site / "build.json").read_text("utf-8"))

    assert list(said) == ["generator", "version", "libraries", "as_of", "address", "languages", "content"]
    assert said["libraries"]["mkdocs"] == version("mkdocs")
    assert len(said["libraries"]) >= 20
    assert (said["as_of"], said["address"]) == (AS_OF, "https://exempel.example/")
    assert str(built.root) not in json.dumps(said)


def test_anybody_can_check_every_file_with_the_manifest(built: Project) -> None:
    checked = subprocess.run(
        ["sha256sum", "--check", "--strict", "--quiet", "manifest.sha256"], cwd=built.site, check=False
    )
    listed = {line[66:] for line in (built.site / "manifest.sha256").read_text("utf-8").splitlines()}

    assert checked.returncode == 0
    assert set(built.files()) - listed == {f"manifest.sha256{ending}" for ending in ("", ".br", ".gz")}
    assert "build.json.br" in listed


def test_a_changed_record_changes_everywhere(project: Project) -> None:
    project.replace(KRAMFORS, "0612-800 00", "0612-800 01")
    confirmed = "on: {}\n      by: contacts\n      source: kramfors-2023\npersons:"
    project.replace(KRAMFORS, confirmed.format("2023-11-19"), confirmed.format("2026-11-22"))

    result = project.build()

    assert result.status == 0, result.output
    texts = {name: data for name, data in project.files().items() if not name.endswith((".br", ".gz"))}
    pages = [name for name, data in texts.items() if name.endswith(".html") and b"+4661280001" in data]
    assert pages == [
        f"{prefix}{page}/index.html"
        for prefix in ("en/", "")
        for page in (
            "kontakter",
            "kontakter/kramfors-kommun",
            "misstankt/kramfors-kommun",
            "moten",
            "nyheter/2023-11-19-ny-samverkansmodell-kramfors",
        )
    ]
    assert not [name for name, data in texts.items() if b"+4661280000" in data]


def test_every_page_exists_in_both_languages(built: Project) -> None:
    pages = {name for name in built.files() if name.endswith(".html")}
    english = {name.removeprefix("en/") for name in pages if name.startswith("en/")}

    assert english == {name for name in pages if not name.startswith("en/")}
    assert len(english) >= 60


def test_the_site_is_what_we_made_and_nothing_of_the_theme(built: Project) -> None:
    files = {name for name in built.files() if not name.endswith((".br", ".gz"))}
    kinds = {name.split("/")[0] for name in files if not name.endswith((".html", ".vcf", ".ics"))}
    feeds = {name for name in files if "nyheter/feed." in name}
    material = {name.rsplit("/", 1)[0] for name in files if name.endswith(".pdf")}

    assert kinds == {
        *("api", "assets", "en", "material", "nyheter", "robots.txt", "sitemap.xml", "_headers"),
        *("build.json", "manifest.sha256", "sok", "misstankt", "sw.js", "manifest.webmanifest"),
    }
    assert feeds == {f"{prefix}nyheter/feed.{kind}" for prefix in ("", "en/") for kind in ("xml", "json")}
    assert material == {"material/filer", "en/material/filer"}
    assert not [name for name in files if "bundle" in name or "palette" in name or "search/" in name]


def test_the_site_below_a_folder_of_its_host(project: Project) -> None:
    assert project.build(TILLSAMMANS_URL="https://exempel.example/post").status == 0

    home = project.page("")
    missing = (project.site / "en/404.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://exempel.example/post/">' in home
    assert 'href="/post/en/misstankt/"' in missing
    assert 'href="/post/assets/' in missing
    assert 'href="../' not in missing


def test_a_renamed_contact_keeps_its_address(project: Project) -> None:
    project.write("docs/_data/redirects.yml", "contacts:\n  kramfors: kramfors-kommun\n")

    result = project.build()

    assert result.status == 0, result.output
    for folder in ("", "en/"):
        assert 'content="0; url=../kramfors-kommun/"' in project.page(f"{folder}kontakter/kramfors")
    assert "kontakter/kramfors/" not in (project.site / "sitemap.xml").read_text("utf-8")
