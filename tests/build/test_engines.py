"""What outlives the engine: another one builds the same bytes, and the package needs none for its files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from project import AS_OF, EPOCH, Project, copy_project

ADDRESS = "https://exempel.example/"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    made = copy_project(tmp_path_factory.mktemp("engines") / "mkdocs")
    result = made.build()
    assert result.status == 0, result.output
    return made


def test_properdocs_builds_the_same_bytes(built: Project, tmp_path: Path) -> None:
    """Not even the generator tag differs: our templates have none."""
    other = copy_project(tmp_path / "properdocs")
    result = other.run("properdocs", "build", "--strict")

    assert result.status == 0, result.output
    assert "should be renamed to 'properdocs.yml'" in result.output  # it was ProperDocs that ran
    assert other.files() == built.files()
    assert [path.name for path in (other.root / ".site.building").iterdir()] == ["lock"]


def test_the_site_needs_no_theme_of_others(built: Project, tmp_path: Path) -> None:
    other = copy_project(tmp_path / "own")
    for line in ("  name: material\n", "  language: sv\n"):
        other.replace("mkdocs.yml", line, "  name: null\n" if "name" in line else "")
    other.replace("mkdocs.yml", "  font: false ", "  # ")

    result = other.build()

    assert result.status == 0, result.output
    assert other.files() == built.files()


def test_a_warning_stops_properdocs_too_and_leaves_the_former_site(tmp_path: Path) -> None:
    other = copy_project(tmp_path / "properdocs")
    other.write("site/index.html", "the former site")
    other.replace("mkdocs.yml", "  - index.md\n", "  - index.md\n  - finns-inte.md\n")

    result = other.run("properdocs", "build", "--strict")

    assert result.status == 1
    assert other.files() == {"index.html": b"the former site"}


SCRIPT = '''
"""Write what machines read, in a process in which nobody can import the engine."""
import json, sys
from datetime import date
from pathlib import Path

class Refusal:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("mkdocs", "material", "mkdocs_static_i18n", "properdocs"):
            raise ImportError(f"{name} is not there")

sys.meta_path.insert(0, Refusal())

from tillsammans.floor.templates import Templates
from tillsammans.offline import icons
from tillsammans.publish import assets, fonts
from tillsammans.site import calendars, exports, feeds, files, materials, picture_views
from tillsammans.site.documents import DocumentMaker
from tillsammans.site.generated_pages import with_generated_pages
from tillsammans.site.load import load_site
from tillsammans.site.viewing import Viewing
from tillsammans.site.views import Views

root, day = Path(sys.argv[1]), date.fromisoformat(sys.argv[2])
address, target = sys.argv[3], Path(sys.argv[4])
loaded = load_site(root, day)
assert loaded.site, loaded.problems
site = with_generated_pages(loaded.site)
read = lambda path: files.read(root, path).data
store = files.store(root)
collected = assets.collect(root / "overrides", fonts.subset, icons.draw(files.mark(root), store))
templates = Templates(root / "overrides")
make = DocumentMaker(Viewing(site, address, collected.addresses, templates), files.documents(root), store)
views = Views(
    site=site, site_url=address, assets=collected.addresses, templates=templates, menu_paths=(),
    outline_paths=(),
    pictures=picture_views.collect(site, read, store), editions=materials.collect(site, make, read),
)
made = {
    **exports.files(site, address), **feeds.files(views), **calendars.files(site, address),
    **materials.files(views.editions),
}
for path, content in made.items():
    (target / path).parent.mkdir(parents=True, exist_ok=True)
    (target / path).write_bytes(content.encode() if isinstance(content, str) else content)
print(json.dumps(sorted(made)))
'''


def test_the_package_writes_feeds_data_calendars_and_documents_without_an_engine(
    built: Project, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(built.root), AS_OF, ADDRESS, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(built.root / "hooks"), "SOURCE_DATE_EPOCH": EPOCH},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )

    made = json.loads(done.stdout)
    kinds = {path.rpartition(".")[2] for path in made}
    assert {"xml", "json", "csv", "ics", "vcf", "pdf"} <= kinds
    assert len(made) > 60
    site = built.files()
    assert [path for path in made if (tmp_path / path).read_bytes() != site.get(path)] == []
