"""Publishing and rolling back: what is shown, what stays, and what is refused."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from in_memory import in_memory
from small_project import small_project
from small_release import CSS, files, small_release, write_site
from tillsammans.cli import main
from tillsammans.publish import manifest, target
from tillsammans.publish.assets import hashed
from tillsammans.publish.lock import take
from tillsammans.publish.refusals import TargetError

NOW = datetime(2026, 11, 24, 12, 30, 15, 999, tzinfo=UTC)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Write the small project with a built site."""
    made = small_project(tmp_path / "project")
    small_release(made / "site")
    return made


def run(root: Path, *arguments: str | Path, lang: str = "sv") -> int:
    return main(["--root", str(root), "--lang", lang, *map(str, arguments)])


def rebuilt(root: Path, title: str) -> None:
    """Build the site anew with another title."""
    shutil.rmtree(root / "site")
    small_release(root / "site", title)


def shown(folder: Path) -> str:
    """Return the title that readers see."""
    found = re.search("<title>(.*)</title>", (folder / "current" / "index.html").read_text("utf-8"))
    assert found
    return found[1]


def releases(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "releases").iterdir() if path.is_dir())


def filled(root: Path, folder: Path, *titles: str, keep: int = 5) -> list[str]:
    """Publish some sites, a minute after each other, and return the names of their releases."""
    names = []
    for minute, title in enumerate(titles):
        rebuilt(root, title)
        listed = manifest.read((root / "site/manifest.sha256").read_bytes())
        with target.opened(folder, create=True) as opened:
            done = opened.publish(root / "site", listed, NOW + timedelta(minutes=minute), keep)
            names.append(done.name)
    return names


def test_a_built_site_is_published(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "www" / "exempel"

    assert run(root, "publish", folder) == 0

    name = releases(folder)[0]
    assert capsys.readouterr().out == f"Publicerade {name}. Den visas i {folder}/current.\n"
    sealed = (root / "site/manifest.sha256").read_bytes()
    assert re.fullmatch(r"\d{8}T\d{6}Z-" + hashlib.sha256(sealed).hexdigest()[:10], name)
    assert (folder / "current").readlink() == Path("releases", name)
    assert contents(folder / "current") == contents(root / "site")
    assert (folder / "current/en").stat().st_mode & 0o777 == 0o755
    assert (folder / "current/en/index.html").stat().st_mode & 0o777 == 0o644
    assert run(root, "verify", folder) == 0


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_site_is_published_once(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "www"
    run(root, "publish", folder)
    name = releases(folder)[0]
    capsys.readouterr()

    assert run(root, "publish", folder, lang="en") == 0

    assert capsys.readouterr().out == f"Published already: {name}\n"
    assert releases(folder) == [name]


def test_a_site_that_is_wrong_is_not_published(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "www"
    run(root, "publish", folder)
    texts = files()
    write_site(root / "site", {**texts, "index.html": texts["index.html"].replace("tel:112", "tel:113")})
    capsys.readouterr()

    assert run(root, "publish", folder) == 1

    said = capsys.readouterr()
    assert said.out.endswith(
        "/site/index.html:15:1: error[release-numbers]: tel:113 finns inte bland kontakterna.\n"
    )
    assert said.err == "1 fel, 0 påpekanden\n"
    assert len(releases(folder)) == 1


@pytest.mark.parametrize("spoil", ["half", "touched"])
def test_a_site_that_is_half_or_touched_is_not_published(root: Path, tmp_path: Path, spoil: str) -> None:
    if spoil == "half":
        (root / "site/manifest.sha256").unlink()
    else:
        (root / "site/robots.txt").write_text("Disallow: /\n")

    assert run(root, "publish", tmp_path / "www") == 1
    assert not (tmp_path / "www").exists()


def test_a_site_that_changes_while_it_is_copied_is_not_published(root: Path, tmp_path: Path) -> None:
    listed = manifest.read((root / "site/manifest.sha256").read_bytes())
    (root / "site/robots.txt").write_text("Disallow: /\n")

    with (
        target.opened(tmp_path / "www", create=True) as opened,
        pytest.raises(TargetError, match="changed while it was being published"),
    ):
        opened.publish(root / "site", listed, NOW, 5)

    assert not (tmp_path / "www/current").exists()
    assert filled(root, tmp_path / "www", "A") == releases(tmp_path / "www")


@pytest.mark.parametrize("what", ["a file in it", "a file in its place", "another marker"])
def test_a_folder_that_is_not_ours_is_refused(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], what: str
) -> None:
    folder = tmp_path / "www"
    if what == "a file in its place":
        folder.write_text("mine")
    else:
        folder.mkdir()
        (folder / ("x" if what == "a file in it" else ".tillsammans")).write_bytes(b"\xff")

    assert run(root, "publish", folder, lang="en") == 2

    assert capsys.readouterr().err == (
        f"{folder} is no folder of releases: it is not empty, and has no file .tillsammans. "
        "Name an empty or new one.\n"
    )


def test_an_empty_folder_becomes_ours(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "www"
    folder.mkdir()
    (folder / "..tillsammans.new").touch()  # what we leave where we are killed at the very beginning

    assert run(root, "publish", folder) == 0


def test_somebody_else_who_publishes_is_not_disturbed(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "www"
    run(root, "publish", folder)
    lock = take(folder / ".lock")
    assert lock is not None
    capsys.readouterr()

    for command in ("publish", "rollback"):
        assert run(root, command, folder) == 1
        assert capsys.readouterr().err == (
            f"Någon annan publicerar i {folder} just nu. Försök igen om en stund.\n"
        )
    lock.release()


def test_what_the_system_refuses_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(root, "publish", "/proc/1/www") == 1
    assert capsys.readouterr().err.endswith(". Ingenting har bytts ut.\n")


@pytest.mark.parametrize("number", ["0", "-1", "x", "1.5", ""])
def test_a_number_of_releases_that_is_none_is_refused(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], number: str
) -> None:
    assert run(root, "publish", tmp_path / "www", f"--keep={number}") == 2
    assert capsys.readouterr().err == f"”{number}” är inget antal utgåvor. Skriv ett heltal från 1, som 5.\n"


def test_rolling_back_shows_what_was_shown_before(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "www"
    first, second, third = filled(root, folder, "A", "B", "C")

    assert run(root, "rollback", folder) == 0
    assert capsys.readouterr().out == f"Nu visas {second}.\n"
    assert shown(folder) == "B"
    fourth = filled(root, folder, "D")[0]
    assert run(root, "rollback", folder) == 0
    assert shown(folder) == "B"
    assert run(root, "rollback", folder) == 0
    assert shown(folder) == "A"
    capsys.readouterr()
    assert run(root, "rollback", folder) == 1
    others = f"{second}, {third}, {fourth}"
    assert capsys.readouterr().err == (
        f"Före {first} finns ingen utgåva kvar. Välj en annan med --to: {others}.\n"
    )
    assert run(root, "rollback", folder, "--to", third) == 0
    assert shown(folder) == "C"
    assert run(root, "verify", folder) == 0
    assert releases(folder) == [first, second, third, fourth]


def test_a_release_that_is_not_there_is_refused(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "www"
    name = filled(root, folder, "A")[0]

    assert run(root, "rollback", folder, "--to", "../../etc") == 1
    assert capsys.readouterr().err == f"Utgåvan ../../etc finns inte. Det här är de som finns: {name}.\n"
    assert run(root, "rollback", folder) == 1
    assert capsys.readouterr().err == f"{name} är den enda utgåvan.\n"
    assert run(root, "rollback", folder, "--to", name, lang="en") == 0
    assert capsys.readouterr().out == f"{name} is shown already.\n"
    (folder / "current").unlink()
    assert run(root, "rollback", folder, lang="en") == 1
    assert capsys.readouterr().err == f"No release is shown. Choose one with --to: {name}.\n"


def test_there_is_nothing_to_roll_back_in_another_folder(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(root, "rollback", tmp_path) == 2
    assert (
        capsys.readouterr().err == f"I {tmp_path} finns inga utgåvor. Publicera först: tillsammans publish\n"
    )
    with target.opened(tmp_path / "www", create=True):
        pass
    assert run(root, "rollback", tmp_path / "www", lang="en") == 1
    assert capsys.readouterr().err == (
        f"There are no releases in {tmp_path / 'www'}. Publish first: tillsammans publish\n"
    )


def test_the_last_releases_stay_and_the_current_one_always(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "www"
    names = filled(root, folder, "A", "B", "C", "D", keep=2)
    assert releases(folder) == names[2:]
    with target.opened(folder, create=False) as opened:
        opened.switch(names[2])
    names += filled(root, folder, "E", keep=1)[:0]

    # C was current when E was published: the way back to it stays.
    assert len(releases(folder)) == 2
    assert shown(folder) == "E"
    assert run(root, "rollback", folder) == 0
    assert shown(folder) == "C"


def test_what_killed_publications_left_is_removed(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "www"
    filled(root, folder, "A")
    for name in (".new-1", ".old-20261124T123015Z-0123456789"):
        (folder / "releases" / name / "x").mkdir(parents=True)
    (folder / "releases/20261124T123015Z-0123456789.former").touch()
    (folder / ".next").symlink_to("nowhere")
    (folder / "releases/mine").mkdir()

    filled(root, folder, "B")

    assert list((folder / "releases").glob(".*")) == []
    assert not (folder / "releases/20261124T123015Z-0123456789.former").exists()
    assert (folder / "releases/mine").is_dir()
    assert shown(folder) == "B"


def test_the_same_time_means_the_same_content(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "www"
    names = filled(root, folder, "A", "B")
    names += filled(root, folder, "A", "C")  # within the seconds of the first two

    times: dict[tuple[str, int], set[bytes]] = {}
    for name in names:
        for path, data in contents(folder / "releases" / name).items():
            second = int((folder / "releases" / name / path).stat().st_mtime)
            times.setdefault((path, second), set()).add(data)
    assert [key for key, found in times.items() if len(found) > 1] == []
    instants = [int((folder / "releases" / name / "index.html").stat().st_mtime) for name in names]
    assert instants[2] == instants[0]
    assert len(set(instants)) == 3
    robots = {(folder / "releases" / name / "robots.txt").stat().st_mtime for name in names}
    assert robots == {NOW.replace(microsecond=0).timestamp()}


def test_pages_that_readers_have_open_find_their_assets_after_a_switch(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "www"
    style = "body { color: blue }\n"
    blue = f"assets/{hashed('site.css', style.encode())}"
    texts = {path.replace(CSS, blue): text.replace(CSS, blue) for path, text in files("Blue").items()}
    first = filled(root, folder, "A")[0]
    shutil.rmtree(root / "site")
    write_site(root / "site", {**texts, blue: style, f"assets/new/{hashed('x.svg', b'x')}": "x"})

    assert run(root, "publish", folder) == 0
    assert {path.name for path in (folder / "current/assets").glob("*.css")} == {
        Path(CSS).name,
        Path(blue).name,
    }
    assert run(root, "rollback", folder) == 0
    assert (folder / "current" / blue).read_text() == style
    assert (folder / "releases" / first / blue).with_name(f"{Path(blue).name}.br").is_file()
    assert run(root, "verify", folder) == 0


def test_a_release_that_somebody_spoiled_lends_nothing(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "www"
    first = filled(root, folder, "A")[0]
    (folder / "releases" / first / "manifest.sha256").write_text("x")

    filled(root, folder, "B")

    assert shown(folder) == "B"
    assert run(root, "verify", folder / "releases" / first) == 1


def test_a_link_or_a_note_that_leads_to_no_release_counts_for_nothing(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "www"
    first, second = filled(root, folder, "A", "B")
    shutil.rmtree(folder / "releases" / first)
    assert run(root, "rollback", folder) == 1
    shutil.rmtree(folder / "releases" / second)
    assert run(root, "rollback", folder) == 1
    assert run(root, "publish", folder) == 0
    assert shown(folder) == "B"


KILLED = """
import hashlib, os, shutil, signal, sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tillsammans.publish import manifest, target

site, base, folder, what = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4]
listed = manifest.read((site / manifest.NAME).read_bytes())
now = datetime.now(UTC)
STEPS = {"os.rename", "os.symlink", "os.mkdir", "os.remove", "os.rmdir", "shutil.rmtree", "shutil.copyfile"}

def act(then):
    with target.opened(folder, create=True) as opened:
        if then == "publish":
            opened.publish(site, listed, now, 2)
        else:
            opened.rollback(None)

def killed(last):
    process = os.fork()
    if process:
        return os.waitpid(process, 0)[1] != 0
    steps = []
    def step(event, arguments):
        if event in STEPS:
            steps.append(event)
            if len(steps) == last:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(step)
    act(what)
    os._exit(0)

ends = []
last, was_killed = 1, True
while was_killed:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(base, folder, symlinks=True)
    was_killed = killed(last)
    current = folder / "current"
    for path, digest in manifest.read((current / manifest.NAME).read_bytes()).items():
        assert hashlib.sha256((current / path).read_bytes()).hexdigest() == digest, (last, path)
    ends.append((current / "index.html").read_text().partition("<title>")[2][0])
    act("publish")
    assert (current / manifest.NAME).read_bytes() == (site / manifest.NAME).read_bytes()
    assert not list((folder / "releases").glob(".*"))
    last += 1
print(len(ends), "".join(sorted(set(ends))))
"""


@pytest.mark.parametrize(("what", "ends"), [("publish", "BC"), ("rollback", "AB")])
def test_whoever_is_killed_while_switching_leaves_a_whole_release(
    root: Path, tmp_path: Path, what: str, ends: str
) -> None:
    with in_memory(tmp_path) as memory:
        filled(root, memory / "base", "A", "B")
        rebuilt(root, "C")
        done = subprocess.run(
            [sys.executable, "-c", KILLED, root / "site", memory / "base", memory / "www", what],
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=True,
        )

    tried, found = done.stdout.split()
    assert int(tried) > 3
    assert found == ends
