"""Builds that fail, at any moment and for any reason: the former site stays, whole and byte for byte."""

from __future__ import annotations

import contextlib
import os
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from project import EPOCH, Project
from small_build import small_build

KILLS = int(os.environ.get("TILLSAMMANS_KILLS", "30"))
"""How many builds are killed at a moment that the clock says. More for whoever has the time."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Build the small project."""
    made = small_build(tmp_path_factory.mktemp("built") / "project")
    result = made.build()
    assert result.status == 0, result.output
    return made


@pytest.fixture
def project(built: Project, tmp_path: Path) -> Project:
    """Copy it with its site."""
    return Project(shutil.copytree(built.root, tmp_path / "project"))


def left(project: Project) -> list[str]:
    """Name what stands in the folder beside the site."""
    return sorted(path.name for path in (project.root / ".site.building").iterdir())


def test_a_site_is_whole_whenever_its_build_is_killed(tmp_path: Path) -> None:
    project = small_build(tmp_path / "project")
    script = Path(__file__).with_name("killing.py")

    done = subprocess.run(
        [sys.executable, str(script), str(project.root), str(KILLS), "a seed"],
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )

    said = re.fullmatch(r"(\d+) former, (\d+) new\n", done.stdout)
    assert said, done.stdout
    former, new = map(int, said.groups())
    assert former + new == KILLS
    assert former > KILLS // 6, "too few were killed before they had come to their end"
    assert project.build().status == 0
    assert left(project) == ["lock"]


BREAKAGES: dict[str, tuple[Callable[[Project], None], str]] = {
    "bad data": (
        lambda project: project.replace(
            "docs/_data/contacts/kramfors-kommun.yml", "phone: 0612-800 00", "phone: 0612-800 0"
        ),
        "error[phone-number]",
    ),
    "a warning in the source language": (
        lambda project: project.replace("mkdocs.yml", "  - index.md\n", "  - index.md\n  - finns-inte.md\n"),
        "Aborted with",
    ),
    "a warning in the other language alone": (
        lambda project: project.replace(
            "hooks/make_site.py",
            "    for lost in made.lost:",
            "    building.log.warning('en/lagen.md: x')\n    for lost in made.lost:",
        ),
        "in strict mode!",
    ),
    "an exception in a template of the other language": (
        lambda project: project.replace(
            "overrides/kinds/news-item.html", "{%", "{% if lang == 'en' %}{{ 1 / 0 }}{% endif %}{%"
        ),
        "ZeroDivisionError",
    ),
    "an exception after everything is written": (
        lambda project: project.write(
            "hooks/report_build.py", "def on_post_build(config):\n    raise OSError(5, 'broken disk')\n"
        ).touch(),
        "broken disk",
    ),
}


@pytest.mark.parametrize(("break_it", "said"), BREAKAGES.values(), ids=BREAKAGES)
def test_a_build_that_fails_leaves_the_former_site(
    project: Project, break_it: Callable[[Project], None], said: str
) -> None:
    before = project.files()
    break_it(project)

    result = project.build()

    assert result.status == 1
    assert said in result.output
    assert project.files() == before
    assert left(project) == ["lock"] if "error[" not in said else True


@contextlib.contextmanager
def small_disk(folder: Path, size: int) -> Iterator[Callable[[], None] | None]:
    """Make a disk of some bytes, or, where nobody may, a limit on the size of files instead of it."""
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], check=False, capture_output=True
    )
    if mounted.returncode != 0:
        yield lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        return
    try:
        yield None
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def build_into(project: Project, site: Path, limit: Callable[[], None] | None) -> tuple[int, str]:
    """Build somewhere else, with a limit."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)],
        cwd=project.root,
        env={
            **os.environ,
            "PYTHONPATH": str(project.root / "hooks"),
            "SOURCE_DATE_EPOCH": EPOCH,
            "NO_MKDOCS_2_WARNING": "1",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        preexec_fn=limit,
        check=False,
    )
    return done.returncode, done.stdout


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_full_disk_leaves_the_former_site_and_is_told_in_plain_words(
    project: Project, tmp_path: Path
) -> None:
    page = 4096
    used = sum(-(-len(data) // page) * page for data in project.files().values())
    disk = tmp_path / "disk"
    with small_disk(disk, used * 3 // 2) as limit:
        assert build_into(project, disk / "site", None)[0] == 0
        before = contents(disk / "site")
        project.replace("docs/_data/strings/sv.yml", "skip: ", "skip: Nu ")  # else there is nothing to build

        status, said = build_into(project, disk / "site", limit)

        assert status == 1
        assert "Den förra webbplatsen är orörd. Frigör plats och bygg igen." in said
        assert "Traceback" not in said
        assert contents(disk / "site") == before
        assert [path.name for path in (disk / ".site.building").iterdir()] == ["lock"]


def test_a_second_build_refuses_while_the_first_one_runs(project: Project) -> None:
    before = project.files()
    project.replace(
        "hooks/report_build.py",
        "def on_post_build(config: MkDocsConfig) -> None:",
        "def on_post_build(config: MkDocsConfig) -> None:\n"
        "    if 'WAIT' in os.environ and not building.i18n(config).building:\n"
        "        print('ready', flush=True); input()\n",
    )
    with subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=project.root,
        env={
            **os.environ,
            "WAIT": "1",
            "PYTHONPATH": str(project.root / "hooks"),
            "SOURCE_DATE_EPOCH": EPOCH,
            "NO_MKDOCS_2_WARNING": "1",
        },
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "ready\n"

        second = project.build()
        held = project.files()
        first.communicate("\n")

    assert second.status == 1
    assert f"Ett annat bygge av {project.site} pågår." in second.output
    assert "Traceback" not in second.output
    assert held == before
    assert first.returncode == 0
    assert left(project) == ["lock"]


def test_a_folder_that_nobody_may_write_beside_is_told(project: Project) -> None:
    result = project.build("--strict", "--site-dir", "/proc/1/site")

    assert result.status == 1
    assert "Det går inte att skriva i /proc/1/site: " in result.output
    assert "Traceback" not in result.output


def test_hidden_files_of_others_outlive_a_build(project: Project) -> None:
    project.write("site/.htaccess", "mine")
    project.write("site/.git/HEAD", "mine")
    project.write("site/.well-known/acme-challenge", "mine")
    project.write("site/gammal.html", "a page of an earlier build")

    assert project.build().status == 0

    found = project.files()
    hidden = {name: data for name, data in found.items() if name.startswith(".")}
    assert hidden == dict.fromkeys((".htaccess", ".git/HEAD", ".well-known/acme-challenge"), b"mine")
    assert "gammal.html" not in found
