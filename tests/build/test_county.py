"""Another county from the same generator: other contacts, colours and one municipality, and no other code.

`county/` beside this folder holds what such a county writes. The rest is what every county keeps: the code,
the templates, the words, and the contacts and registers of the whole country.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from project import ROOT, Project, copy_project
from small_project import SOURCES

COUNTY = Path(__file__).parent.parent / "county"

OURS = (
    *("docs/_data/meetings", "docs/_data/materials", "docs/_material"),
    *("docs/_data/contacts/*-kommun.yml", "docs/_data/contacts/lansstyrelsen-*.yml"),
    "docs/_data/registers/*.geojson",
    *("docs/*/metoden", "docs/*/nyheter", "docs/*/kommun.md", "docs/*/polis-och-tull.md"),
)
"""What our own county alone says: the guide names it."""


def county(folder: Path) -> Project:
    """Start a county as the guide tells."""
    project = copy_project(folder)
    for pattern in OURS:
        for path in project.root.glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    (project.root / "mkdocs.yml").rename(project.root / "generator.yml")
    sources = (project.root / SOURCES).read_text("utf-8")
    shutil.copytree(COUNTY, project.root, dirs_exist_ok=True)
    own = project.root / "sources.yml"
    (project.root / SOURCES).write_text(sources + own.read_text("utf-8"), "utf-8")
    own.unlink()
    return project


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = county(tmp_path_factory.mktemp("county") / "project")
    result = project.build()
    assert result.status == 0, result.output
    return project


def test_its_contacts_are_shown_and_ours_are_not(built: Project) -> None:
    dialled = {
        number
        for page in built.site.rglob("*.html")
        for number in re.findall(r'href="tel:([^"]+)"', page.read_text("utf-8"))
    }
    assert {"112", "11414", "+46846500410", "+46846500420"} <= dialled
    assert not {"+4661280000", "+46611349000"} & dialled
    assert "08-465 004 20" in built.page("misstankt/lillby-kommun")
    assert "Lillby Municipality" in built.page("en/kontakter/lillby-kommun")
    ours = [
        path.relative_to(built.site).as_posix()
        for path in built.site.rglob("*.html")
        if re.search("Kramfors|Västernorrland", path.read_text("utf-8"))
    ]
    # Examples of rules, and words that a county may leave in its glossary.
    assert [path for path in ours if "om/regler/" not in path and "om/ordlista/" not in path] == []


def test_its_publisher_and_its_address_are_told(built: Project) -> None:
    home = built.page("")
    assert "Länsstyrelsen i Exempellän" in home
    assert '<link rel="canonical" href="https://lan.example/post/">' in home
    assert "The County Administrative Board of Exempellän" in built.page("en")


def test_its_colours_come_last(built: Project) -> None:
    style = next(built.site.glob("assets/site.*.css")).read_text("utf-8")
    assert style.rfind("--link: #5b1668;") > style.rfind("--link: #0b4a6f;") > 0


def test_it_is_checked_and_published_like_ours(built: Project, tmp_path: Path) -> None:
    done = built.run("tillsammans", "publish", str(tmp_path / "www"))
    assert done.status == 0, done.output


def test_nothing_of_the_code_differs(built: Project) -> None:
    for path in (*ROOT.glob("hooks/**/*.py"), *ROOT.glob("overrides/**/*.html")):
        assert (built.root / path.relative_to(ROOT)).read_bytes() == path.read_bytes()
